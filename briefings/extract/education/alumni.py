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

TRAINED = frozenset({"educated", "schooled", "trained"})
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


def trained(reading: Reading) -> Iterator[tuple[Sentence, Mention, tuple[int, int]]]:
    """Who is called "Yale-trained" or "Yale-educated", with the tokens of the school's name."""
    doc, forms = reading.story.doc, lowered(reading.story.doc)
    for sentence in reading.story.sentences:
        for i in range(sentence.span.start + 2, sentence.span.end):
            if forms[i] not in TRAINED or doc[i - 1].text != "-" or reading.is_quoted(doc[i].idx):
                continue
            floor, end = bounds(doc, i)
            found = schools(doc, max(floor, i - LONGEST), i - 1)
            school = next((s for s in found if s[1] == i - 1), None)
            who = _so_called(reading, school[0], i, floor, end) if school is not None else None
            if who is not None and school is not None:
                yield sentence, who, school


def _so_called(
    reading: Reading, first: int, participle: int, floor: int, end: int
) -> Mention | None:
    """ "Ana Ruiz, a Yale-trained lawyer," or "the Yale-trained lawyer Ana Ruiz"."""
    doc = reading.story.doc
    last = participle + 1
    while last < min(end, participle + 4) and doc[last].tag_ in ("NN", "JJ", "HYPH"):
        last += 1
    who = _named(reading, last) if last < end else None
    if who is not None and who.first == last:
        return who
    article = first - 1 > floor and doc[first - 1].lower_ in ("a", "an", "the")
    return _ending(reading, first - 2) if article and doc[first - 2].text == "," else None


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
    """ "Lowen College graduate N. N.", "N. N., a Lowen College graduate,"."""
    doc, (floor, end) = reading.story.doc, bounds(reading.story.doc, noun)
    found = schools(doc, max(floor, noun - LONGEST), noun)
    school = next((s for s in found if s[1] == noun), None)
    if school is None:
        return None
    who = _named(reading, noun + 1) if noun + 1 < end else None
    comma = school[0] - 2
    if who is None and comma > floor and doc[comma].text == "," and _closes(doc, noun + 1, end):
        who = _ending(reading, comma) if doc[comma + 1].lower_ in ("a", "an") else None
        return (who, school) if who is not None else None
    return (who, school) if who is not None and who.first == noun + 1 else None


def _closes(doc: Doc, i: int, end: int) -> bool:
    """Whether a description is over: a mark or "who" follows."""
    return i >= end or doc[i].is_punct or doc[i].lower_ in ("and", "who")
