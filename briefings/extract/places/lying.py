"""Where a place lies, by words of more than one kind between it and another: "Orla, a town of 9,000
in Peru", "Orla, the capital of the Loja region", "the Orla mine lies 30 km east of Lima"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.places.names import (
    PLACED,
    TOWNS,
    name_start,
    place_end,
    spot,
)
from briefings.extract.places.nested import KINDS, WAYS, region
from briefings.extract.places.sited import Sited, closes, minted
from briefings.extract.statements.lowered import lowered
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact

LYING = frozenset({"lies", "sits", "stands"})
SEATS = frozenset({"capital", "seat"})
_PEOPLE = frozenset({"inhabitants", "people", "residents"})
_SETTLED = TOWNS | {"capital", "community", "island", "municipality", "parish", "resort"}
_IN = frozenset({"in", "near", "on", "outside"})
_UNITS = frozenset({"km", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles"})
_ABOUT = frozenset({"about", "around", "just", "nearly", "roughly", "some"})
_WHAT = "name and what it is"
_ASKED = WAYS | LYING | SEATS | {","}
# A description of more words tells more than where a place is.
LONGEST = 8
_NAMES = frozenset({"NNP", "NNPS"})


def facts(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """The places that a sentence tells in these ways."""
    doc, floor, limit = reading.story.doc, sentence.span.start, sentence.span.end
    forms = lowered(doc)
    for i in (i for i in range(floor, limit - 3) if forms[i] in _ASKED):
        found = _found(reading, i, floor, limit)
        if found is not None and not reading.is_quoted(doc[i].idx):
            yield minted(reading, sentence, found)


def _found(reading: Reading, i: int, floor: int, limit: int) -> Sited | None:
    form = reading.story.doc.words[i].lower_
    if form == ",":
        return peopled(reading, i, floor, limit)
    if form in SEATS:
        return seat(reading, i, floor, limit)
    if form in WAYS:
        return far(reading, i, floor, limit)
    return lying(reading, i, floor, limit)


def peopled(reading: Reading, comma: int, floor: int, limit: int) -> Sited | None:
    """ "Orla, a mining town of 9,000 people in northern Peru"."""
    doc, first = reading.story.doc, name(reading, comma, floor)
    if first is None or comma + 4 >= limit or doc[comma + 1].lower_ not in ("a", "an", "the"):
        return None
    kind = _kind(doc, comma + 2, min(comma + LONGEST, limit - 3))
    if kind is None:
        return None
    at = kind + 1
    if doc[at].lower_ == "of" and doc[at + 1].pos_ == "NUM":
        at += 2
        while at < limit - 2 and (doc[at].pos_ == "NUM" or doc[at].lower_ in _PEOPLE):
            at += 1
    place = _where(doc, at + 1, limit) if doc[at].lower_ in _IN else None
    if place is None:
        return None
    told = f"is {doc[comma + 1 : at + 1].text}"
    return Sited(first, comma, *_bare(doc, place), _with_the(doc, place, told), _WHAT)


def _with_the(doc: Doc, place: tuple[int, int], told: str) -> str:
    """The words before a place, with the "the" of "the province of Loja"."""
    start, end = _bare(doc, place)
    lost = start > place[0] and with_the(doc[start:end].text) == doc[start:end].text
    return f"{told} the" if lost else told


def _bare(doc: Doc, place: tuple[int, int]) -> tuple[int, int]:
    """A place without its "the"."""
    return place[0] + (doc[place[0]].lower_ == "the"), place[1]


def _kind(doc: Doc, first: int, limit: int) -> int | None:
    """Where "town" stands behind what describes it."""
    for i in range(first, limit):
        if doc[i].lower_ in _SETTLED and doc[i].tag_ == "NN":
            return i
        if doc[i].text != "-" and doc[i].tag_ not in ("HYPH", "JJ", "JJS", "NN", "VBG", "VBN"):
            return None
    return None


def _where(doc: Doc, first: int, limit: int) -> tuple[int, int] | None:
    """A place, or "the northern province of Loja", behind which its name is over."""
    place = region(doc, first, limit) or spot(doc, first, limit)
    return place if place is not None and closes(doc, place[1]) else None


def name(reading: Reading, last: int, floor: int) -> int | None:
    """Where the name of what words beside it call a place begins; None for a person's."""
    doc = reading.story.doc
    head = doc.words[last - 1]
    if head.tag_ not in _NAMES or not head.is_alpha or reading.cast.at(last - 1) is not None:
        return None
    first = name_start(doc, last - 1, floor)
    listed = first > floor and doc.words[first - 1].text == ","
    owned = any(t.tag_ == "POS" for t in doc.words[first:last])
    nation = head.text in table("demonyms")
    return None if listed or owned or nation else first


def seat(reading: Reading, noun: int, floor: int, limit: int) -> Sited | None:
    """ "Orla, the capital of Loja province"."""
    doc, first = reading.story.doc, name(reading, noun - 2, floor) if noun - 2 > floor else None
    if first is None or doc[noun - 2].text != "," or doc[noun - 1].lower_ != "the":
        return None
    return None if doc[noun + 1].lower_ != "of" else _seat(doc, first, noun, limit)


def _seat(doc: Doc, first: int, noun: int, limit: int) -> Sited | None:
    place = _land(doc, noun + 2, limit)
    if place is None:
        return None
    told = _with_the(doc, place, f"is {doc[noun - 1 : noun + 2].text}")
    return Sited(first, noun - 2, *_bare(doc, place), told, _WHAT)


def _land(doc: Doc, first: int, limit: int) -> tuple[int, int] | None:
    """A land that has a capital: "Loja", "the Loja region", "Loja County"."""
    start = first + (doc[first].lower_ == "the")
    end = start
    while end < limit and doc[end].tag_ in _NAMES and doc[end].ent_type_ not in ("DATE", "PERSON"):
        end += 1
    if end == start:
        return None
    named = doc[end - 1].lower_ in KINDS
    kind = end < limit and doc[end].lower_ in KINDS
    known = place_end(doc, start, end) == end
    end += kind
    return (first, end) if (named or kind or known) and closes(doc, end) else None


def far(reading: Reading, way: int, floor: int, limit: int) -> Sited | None:
    """ "The Orla mine lies some 30 kilometers east of Lima", "the village of Orla, 12 km south of
    Lima"."""
    doc = reading.story.doc
    unit = way - 1
    if doc[way + 1].lower_ != "of" or doc[unit].lower_ not in _UNITS or unit - 3 < floor:
        return None
    number = unit - 1 - (doc[unit - 1].text == "-")
    lead = number - 1
    while lead > floor and doc[lead].lower_ in _ABOUT:
        lead -= 1
    place = spot(doc, way + 2, limit)
    if doc[number].tag_ != "CD" or place is None or not closes(doc, place[1]):
        return None
    told = doc[lead + 1 : way + 2].text
    if doc[lead].lower_ in LYING or doc[lead].lower_ == "is":
        return _subject(reading, lead, floor, place, told)
    first = name(reading, lead, floor) if doc[lead].text == "," else None
    town = first is not None and first - 2 >= floor and doc[first - 1].lower_ == "of"
    if first is None or not town or doc[first - 2].lower_ not in _SETTLED:
        return None
    return Sited(first, lead, *place, f"is {told}", "place by direction")


def lying(reading: Reading, verb: int, floor: int, limit: int) -> Sited | None:
    """ "Orla lies in northern Peru", "the Orla mine sits near Lima"."""
    doc = reading.story.doc
    at = verb + 1
    if doc[at].lower_ not in _IN - {"on"} or doc[verb].tag_ != "VBZ":
        return None
    place = _where(doc, at + 1, limit)
    return None if place is None else _subject(reading, verb, floor, place, doc[at].lower_)


def _subject(
    reading: Reading, verb: int, floor: int, place: tuple[int, int], told: str
) -> Sited | None:
    """The name that stands right before a verb, as that of a thing or a place."""
    doc = reading.story.doc
    last = verb
    while last > floor and doc[last - 1].text.islower() and doc[last - 1].tag_ == "NN":
        last -= 1
    placed = last < verb and doc[verb - 1].lower_ in words("facility_words")
    head = doc.words[last - 1]
    first = name(reading, last, floor)
    if first is None or not (placed or (last == verb and _stands(doc, first, head))):
        return None
    opens = first == floor or (first - 1 == floor and doc[floor].lower_ == "the")
    told = _with_the(doc, place, f"is {told}")
    return Sited(first, verb, *_bare(doc, place), told, "place by direction") if opens else None


def _stands(doc: Doc, first: int, head: Token) -> bool:
    """Whether a name is that of what does not move."""
    return head.ent_type_ in PLACED or head.lower_ in words("facility_words") | KINDS | _SETTLED
