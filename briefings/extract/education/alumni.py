"""Who is called a graduate: "a graduate of Lowen College", "Lowen College graduate N. N."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.education.schools import schools
from briefings.extract.people.bounds import bounds
from briefings.extract.statements.lowered import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

NOUNS = frozenset({"graduate", "alumnus", "alumna", "alum"})
LONGEST = 8


def graduates(reading: Reading) -> Iterator[tuple[Sentence, Mention, tuple[int, int]]]:
    """Each graduate with the tokens of the school's name."""
    forms = lowered(reading.story.doc)
    for sentence in reading.story.sentences:
        for i in range(sentence.span.start, sentence.span.end):
            if forms[i] not in NOUNS or reading.is_quoted(reading.story.doc[i].idx):
                continue
            found = _of_school(reading, i) or _school_before(reading, i)
            if found is not None:
                yield sentence, *found


def _of_school(reading: Reading, noun: int) -> tuple[Mention, tuple[int, int]] | None:
    """ "N. N., a graduate of Lowen College," or "A graduate of Lowen College, N. N. said"."""
    doc, (floor, end) = reading.story.doc, bounds(reading.story.doc, noun)
    if noun + 2 >= end or doc[noun + 1].lower_ not in ("of", "from"):
        return None
    opens = noun + 2 + (doc[noun + 2].lower_ == "the")
    school = next((s for s in schools(doc, opens, end) if s[0] == opens), None)
    first = _article(doc, noun, floor)
    if school is None or first is None:
        return None
    who = None
    if first - 1 > floor and doc[first - 1].text == ",":
        who = _ending(reading, first - 1)
    elif first == floor and school[1] + 1 < end and doc[school[1]].text == ",":
        who = _named(reading, school[1] + 1)
    return (who, school) if who is not None else None


def _article(doc: Doc, noun: int, floor: int) -> int | None:
    """Where "a" or "an" opens the phrase that ends in the noun."""
    for i in range(noun - 1, max(floor, noun - 4) - 1, -1):
        if doc[i].lower_ in ("a", "an"):
            return i
        if doc[i].tag_ not in ("JJ", "NN", "NNP", "HYPH", "CD"):
            return None
    return None


def _ending(reading: Reading, comma: int) -> Mention | None:
    """The person whose name, or age after it, stands right before a comma."""
    doc = reading.story.doc
    i = comma - 1
    if doc[i].text.isdigit() and i > 1 and doc[i - 1].text == ",":
        i -= 2
    return _named(reading, i)


def _named(reading: Reading, i: int) -> Mention | None:
    found = reading.cast.at(i)
    return found if found is not None and found.how not in ("pronoun", "role") else None


def _school_before(reading: Reading, noun: int) -> tuple[Mention, tuple[int, int]] | None:
    """ "Lowen College graduate N. N."."""
    doc, (floor, end) = reading.story.doc, bounds(reading.story.doc, noun)
    who = _named(reading, noun + 1) if noun + 1 < end else None
    if who is None or who.first != noun + 1:
        return None
    found = schools(doc, max(floor, noun - LONGEST), noun)
    school = next((s for s in found if s[1] == noun), None)
    return (who, school) if school is not None else None
