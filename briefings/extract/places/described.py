"""What is told of where a place lies or somebody lives: "Orla is a suburb of Lima", "in Orla, 40 km
north of Lima", "Lima resident Ana Ruiz", "Ana Ruiz, a native of Lima"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.places.lying import name
from briefings.extract.places.names import BEFORE, PARTS, PLACED, QUARTERS, TOWNS, place_end, spot
from briefings.extract.places.nested import WAYS
from briefings.extract.places.sited import Sited, closes, minted
from briefings.extract.statements.lowered import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact

_KINDS = TOWNS | QUARTERS | {"island", "municipality", "province", "region", "resort", "township"}
_UNITS = frozenset({"km", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles"})
_ABOUT = frozenset({"about", "approximately", "around", "just", "nearly", "roughly", "some"})
# Words between a place and "of" another: "in the northern part of", "on the coast of".
_STRETCHES = frozenset({"area", "bank", "coast", "edge", "foot", "part", "shore", "side", "tip"})
_STRETCHES |= {"outskirts"} | WAYS
_LINKS = frozenset({"in", "near", "of", "off", "on", "outside"})
_WAY = WAYS | {"from"}
# A description of more words tells more than where a place is.
LONGEST = 8
_ASKED = frozenset({"is", "native", "resident", ","}) | _WAY


def facts(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """The places that a sentence tells in these ways."""
    doc, floor, limit = reading.story.doc, sentence.span.start, sentence.span.end
    forms = lowered(doc)
    for i in (i for i in range(floor + 1, limit - 2) if forms[i] in _ASKED):
        found = _found(reading, i, floor, limit)
        if found is not None and not reading.is_quoted(doc[i].idx):
            yield minted(reading, sentence, found)


def _found(reading: Reading, i: int, floor: int, limit: int) -> Sited | None:
    match reading.story.doc.words[i].lower_:
        case "is":
            return called(reading, i, floor, limit)
        case "native":
            return native(reading, i, floor, limit)
        case "resident":
            return resident(reading, i, floor, limit)
        case ",":
            return beside(reading, i, floor, limit)
        case _:
            return far(reading, i, floor, limit)


def called(reading: Reading, verb: int, floor: int, limit: int) -> Sited | None:
    """ "Orla is a port city on the coast of Peru": a name that opens its sentence."""
    doc, first = reading.story.doc, name(reading, verb, floor)
    if first is None or first != floor or doc[verb + 1].lower_ not in ("a", "an", "the"):
        return None
    stop = min(verb + LONGEST, limit - 2)
    kind = next((i for i in range(verb + 2, stop) if doc[i].lower_ in _KINDS), None)
    if kind is None or any(t.is_punct or t.tag_ == "IN" for t in doc[verb + 2 : kind]):
        return None
    start = _past_stretch(doc, kind + 1, limit)
    place = spot(doc, start, limit) if start else None
    if place is None or not closes(doc, place[1]):
        return None
    return Sited(first, verb, *place, doc[verb:start].text, "place by direction")


def _past_stretch(doc: Doc, link: int, limit: int) -> int:
    """Behind "in", or "in the northern part of": where the other place begins; 0 for nowhere."""
    if link >= limit - 1 or doc[link].lower_ not in _LINKS:
        return 0
    for i in range(link + 1, min(link + 5, limit - 1)):
        if doc[i].lower_ in _STRETCHES and doc[i + 1].lower_ == "of":
            return i + 2
        if not doc[i].text.islower():
            break
    return link + 1


def far(reading: Reading, way: int, floor: int, limit: int) -> Sited | None:
    """ "A fire in Orla, about 40 km (25 miles) north of Lima,": of what a preposition calls a
    place."""
    doc = reading.story.doc
    away = doc[way].lower_ == "from"
    unit = _before_brackets(doc, way, floor) - 1
    if unit - 4 < floor or doc[unit].lower_ not in _UNITS or doc[unit - 1].tag_ != "CD":
        return None
    if not away and doc[way + 1].lower_ != "of":
        return None
    lead = unit - 2
    while lead > floor and doc[lead].lower_ in _ABOUT:
        lead -= 1
    first = name(reading, lead, floor) if doc[lead].text == "," else None
    place = spot(doc, way + (1 if away else 2), limit)
    if first is None or place is None or not closes(doc, place[1]):
        return None
    if first <= floor or doc[first - 1].lower_ not in BEFORE or _is_person(doc, lead - 1):
        return None
    told = doc[way : way + (1 if away else 2)].text
    told = f"is {doc[lead + 1 : unit + 1].text} {told}"
    return Sited(first, lead, *place, told, "place by direction")


def _before_brackets(doc: Doc, end: int, floor: int) -> int:
    """Where brackets open that close right before a token; the token itself without any."""
    if doc[end - 1].text != ")":
        return end
    opened = (i for i in range(end - 2, max(end - 6, floor), -1) if doc[i].text == "(")
    return next(opened, end)


def _is_person(doc: Doc, i: int) -> bool:
    return doc[i].ent_type_ == "PERSON"


def beside(reading: Reading, comma: int, floor: int, limit: int) -> Sited | None:
    """ "Orla, in northern Peru,": a place that its name and the words behind it call one."""
    doc, first = reading.story.doc, name(reading, comma, floor)
    if first is None or doc[comma + 1].lower_ != "in" or doc[comma + 2].lower_ not in PARTS:
        return None
    place = spot(doc, comma + 2, limit)
    placed = doc[comma - 1].ent_type_ in PLACED
    if place is None or not placed or doc[place[1] : place[1] + 1].text not in (",", "."):
        return None
    return Sited(first, comma, *place, "is in", "place in place")


def resident(reading: Reading, noun: int, floor: int, limit: int) -> Sited | None:
    """ "Lima resident Ana Ruiz"."""
    doc, who = reading.story.doc, _person(reading, noun + 1, limit)
    start = noun
    while start > floor and doc[start - 1].tag_ in ("NNP", "NNPS"):
        start -= 1
    if who is None or who.first != noun + 1 or start == noun:
        return None
    if place_end(doc, start, noun) != noun:
        return None
    return Sited(who.first, who.last, start, noun, "lives in", "person from place", who.person.name)


def native(reading: Reading, noun: int, floor: int, limit: int) -> Sited | None:
    """ "Ana Ruiz, a native of Lima," or "A native of Lima, Ana Ruiz"."""
    doc = reading.story.doc
    if doc[noun - 1].lower_ != "a" or doc[noun + 1].lower_ != "of":
        return None
    place = spot(doc, noun + 2, limit)
    if place is None or place[1] >= limit or not closes(doc, place[1]):
        return None
    opens = noun - 1 == floor and doc[place[1]].text == ","
    who = _person(reading, place[1] + 1 if opens else noun - 3, limit)
    if who is None or not (opens or doc[noun - 2].text == ","):
        return None
    return Sited(who.first, who.last, *place, "is from", "person from place", who.person.name)


def _person(reading: Reading, i: int, limit: int) -> Mention | None:
    """Who is named at a token, in full or by the surname."""
    found = reading.cast.at(i) if 0 <= i < limit else None
    return found if found is not None and found.how in ("full name", "title", "surname") else None
