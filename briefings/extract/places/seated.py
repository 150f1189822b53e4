"""Where a body has its seat, and where a building is that has its place between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.places.lying import name
from briefings.extract.places.names import BEFORE, is_city, place_end, spot
from briefings.extract.places.sited import Sited, closes, minted
from briefings.extract.statements.lowered import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact

# Of a body elsewhere, its own city is not that of the whole; and words for people, too.
_NO_BODIES = frozenset({"arm", "offshoot", "subsidiary", "unit"})
_NO_BODIES |= {"brewer", "builder", "developer", "maker", "operator", "producer", "publisher"}
_HEADQUARTERS = frozenset({"headquarters", "head-office"})
_ASKED = _HEADQUARTERS | {",", "the"}
_NAMES = frozenset({"NNP", "NNPS"})


def facts(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """The seats of bodies, and the places of buildings, that a sentence tells in these ways."""
    doc, floor, limit = reading.story.doc, sentence.span.start, sentence.span.end
    forms = lowered(doc)
    for i in (i for i in range(floor, limit - 3) if forms[i] in _ASKED):
        if forms[i] == "the":
            found = of_city(reading, i, limit)
        elif forms[i] == ",":
            found = set_off(reading, i, floor, limit)
        else:
            found = of_body(reading, i, floor, limit)
        if found is not None and not reading.is_quoted(doc[i].idx):
            yield minted(reading, sentence, found)


def of_body(reading: Reading, noun: int, floor: int, limit: int) -> Sited | None:
    """ "Norvex has its headquarters in Lima", "the headquarters of Norvex in Lima"."""
    doc = reading.story.doc
    rule, way = "headquarters in place", "has its headquarters in"
    if noun - 2 > floor and doc[noun - 2].lower_ == "has" and doc[noun - 1].lower_ == "its":
        last, at = noun - 2, noun + 1
        first = _body(reading, last, floor)
    elif noun + 3 < limit and doc[noun + 1].lower_ == "of":
        first = noun + 2 + (doc[noun + 2].lower_ == "the")
        last = first
        while last < limit and doc[last].tag_ in _NAMES and doc[last].ent_type_ == "ORG":
            last += 1
        at = last
        first = first if last > first else None
    else:
        return None
    if first is None or at >= limit or doc[at].lower_ != "in":
        return None
    place = spot(doc, at + 1, limit)
    return Sited(first, last, *place, way, rule) if place and closes(doc, place[1]) else None


def _body(reading: Reading, last: int, floor: int) -> int | None:
    """Where the name of a body begins that opens its sentence and ends at `last`."""
    doc = reading.story.doc
    first = name(reading, last, floor)
    if first is None or doc[last - 1].ent_type_ != "ORG":
        return None
    return first if first == floor or (first - 1 == floor and doc[floor].lower_ == "the") else None


def set_off(reading: Reading, comma: int, floor: int, limit: int) -> Sited | None:
    """ "Loja University, in Lima, will close": a building's name, and its place between commas."""
    doc = reading.story.doc
    if comma + 2 >= limit or doc.words[comma + 1].lower_ not in ("in", "near"):
        return None
    head = doc[comma - 1]
    first = name(reading, comma, floor)
    built = head.lower_ in words("facility_words")
    if first is None or not built or comma - first < 2 or doc[first - 1].lower_ in BEFORE:
        return None
    place = spot(doc, comma + 2, limit)
    if place is None or place[1] >= limit or doc[place[1]].text not in (",", "."):
        return None
    return Sited(first, comma, *place, f"is {doc[comma + 1].lower_}", "name in place")


def of_city(reading: Reading, the: int, limit: int) -> Sited | None:
    """ "The Lima law firm Norvex": a body by its city and its kind."""
    doc = reading.story.doc
    end = place_end(doc, the + 1, limit)
    if end == the + 1 or not is_city(doc[the + 1 : end].text):
        return None
    kind = end
    while kind < min(end + 4, limit) and doc[kind].tag_ in ("JJ", "NN") and doc[kind].is_alpha:
        kind += 1
    kinds = words("kinds_of_bodies") - _NO_BODIES
    if kind == end or doc[kind - 1].lower_ not in kinds:
        return None
    last = kind
    while last < limit and doc[last].tag_ in _NAMES and doc[last].text[0].isupper():
        last += 1
    human = any(reading.cast.at(i) is not None for i in range(kind, last))
    behind = doc[last] if last < limit else None
    over = behind is None or (
        closes(doc, last)
        and behind.text.lower() == behind.text
        and behind.text not in ("and", "of")
    )
    if last == kind or human or not over:
        return None
    return Sited(kind, last, the + 1, end, "is based in", "based in place")
