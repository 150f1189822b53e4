"""Places by other places: "Orla, in the state of Loja", "Orla, central Lima", "north of Lima"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.names import with_the
from briefings.extract.places.names import (
    BEFORE,
    PARTS,
    PLACED,
    TOWNS,
    is_city,
    is_state,
    name_start,
    place_end,
    spot,
)
from briefings.extract.places.sited import Sited, closes
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading

WAYS = frozenset({"north", "south", "east", "west"})
WAYS |= {"northeast", "northwest", "southeast", "southwest"}
KINDS = frozenset({"county", "department", "district", "governorate", "island", "prefecture"})
KINDS |= {"province", "region", "state", "territory"}
# What the parser takes a place for; an unknown one it may not know as a name.
_PLACED = PLACED | {""}
_LEADS = frozenset({"a", "an", "the", "about", "around", "just", "roughly", "some"})
_TOWNS = TOWNS | {"capital", "island", "resort"}
_WATERS = frozenset({"Ocean", "Sea"})
# Words from a name's comma to the point of the compass, at most.
LONGEST = 9


def within(reading: Reading, at: int, floor: int, limit: int) -> Sited | None:
    """ "in Orla, in the Peruvian state of Loja", "Orla, central Lima", "Orla in Lima's north"."""
    doc = reading.story.doc
    last = at - (doc.words[at - 1].text == ",")
    if last - 1 <= floor:
        return None
    first = _past_person(reading, name_start(doc, last - 1, floor), last)
    before = doc.words[first - 1].lower_ if first > floor else ""
    town = before == "of" and doc[first - 2].lower_ in TOWNS
    town = town or (before == "of" and reading.cast.at(first - 2) is not None)
    human = before in ("at", "in", "near", "outside") and doc[last - 1].ent_type_ == "PERSON"
    told = (
        town
        or human
        or is_city(doc[first:last].text)
        or (last < at and doc[last - 1].ent_type_ == "ORG")
    )
    if not (town or before in BEFORE) or not _is_town(reading, last - 1, told=told):
        return None
    if is_state(doc[first:last].text) or doc[first:last].text in table("famous_bodies"):
        return None
    found = region(doc, at + 1, limit)
    if found is None or not closes(doc, found[1]):
        return None
    if doc[at].text == "," and doc[found[1] : found[1] + 1].text == "and":
        return None
    the = doc[found[0]].lower_ == "the"
    place = doc[found[0] + the : found[1]].text
    part = doc[found[0] + the].text in WAYS or doc[found[1] - 1].text in _WATERS
    way = "is in the" if the and (part or with_the(place) == place) else "is in"
    return Sited(first, last, found[0] + the, found[1], way, "place in place")


def _past_person(reading: Reading, first: int, last: int) -> int:
    """Where a place begins that stands behind somebody's name: "Ana Ruiz of Orla"."""
    doc = reading.story.doc
    ofs = (i for i in range(first + 1, last) if doc[i].lower_ == "of")
    return next((i + 1 for i in ofs if reading.cast.at(i - 1) is not None), first)


def _is_town(reading: Reading, i: int, *, told: bool) -> bool:
    """Whether a name is that of a town, which the words beside it may have `told`."""
    token = reading.story.doc.words[i]
    placed = (told or token.ent_type_ in _PLACED) and reading.cast.at(i) is None
    return token.tag_ == "NNP" and token.is_alpha and placed


def region(doc: Doc, first: int, limit: int) -> tuple[int, int] | None:
    """A state or province: by its name, by its kind, or as its country's."""
    i = first + (doc[first].lower_ == "the")
    whole = _part_or_water(doc, i, limit) if i > first else i
    if whole > i:
        return first, whole
    while i + 1 < limit and doc[i].lower_ in PARTS and doc[i].text.islower():
        i += 1 + (doc[i + 1].text == "-")
    part = doc[i - 1].lower_ in PARTS
    demonym = i > first and doc[i].text in table("demonyms")
    i += demonym
    if i + 2 < limit and doc[i].lower_ in KINDS and doc[i + 1].lower_ == "of":
        end = place_end(doc, i + 2, limit)
        return (first, end) if end > i + 2 else None
    end = place_end(doc, i, limit)
    if end == i or demonym:
        return None
    kind = end - i > 1 and doc[end - 1].lower_ in KINDS
    if kind or (part and is_city(doc[i:end].text)):
        return first, end
    return _owned(doc, first, i, end, limit)


def _owned(doc: Doc, first: int, i: int, end: int, limit: int) -> tuple[int, int] | None:
    """A part by what its country or city owns, "Loja's far north", or else a state."""
    if (
        end + 1 < limit
        and doc[end].tag_ == "POS"
        and (is_state(doc[i:end].text) or is_city(doc[i:end].text))
    ):
        compass = _compass(doc, end + 1, limit)
        if compass > end + 1:
            return first, compass
    if end + 1 < limit and doc[end].tag_ == "POS" and is_state(doc[i:end].text):
        inner = place_end(doc, end + 1, limit)
        kind = inner < limit and doc[inner].lower_ in KINDS
        return (first, inner + kind) if inner > end + 1 else None
    if end < limit and doc[end].lower_ in KINDS:
        return first, end + 1
    return (first, end) if is_state(doc[i:end].text) else None


def _part_or_water(doc: Doc, first: int, limit: int) -> int:
    """Where "north of Peru" or "Baltic Sea" ends; `first` for anything else."""
    i = first
    while i < limit and doc[i].ent_type_ == "LOC" and doc[i].tag_ == "NNP":
        i += 1
    if i > first and doc[i - 1].text in _WATERS:
        return i
    if first + 2 >= limit or doc[first].text not in WAYS or doc[first + 1].lower_ != "of":
        return first
    end = place_end(doc, first + 2, limit)
    return end if end > first + 2 and is_state(doc[first + 2 : end].text) else first


def _compass(doc: Doc, first: int, limit: int) -> int:
    """Where "north", "south-east" or "far north" ends; `first` without one."""
    i = first + (doc[first].lower_ == "far")
    if i >= limit or doc[i].text not in WAYS:
        return first
    joined = i + 2 < limit and doc[i + 1].text == "-" and doc[i + 2].lower_ in WAYS
    return i + 3 if joined else i + 1


def told_town(reading: Reading, comma: int, floor: int, limit: int) -> Sited | None:
    """What stands behind a town's comma: how far it is from another, or of which people."""
    return directed(reading, comma, floor, limit) or of_people(reading, comma, floor, limit)


def directed(reading: Reading, comma: int, floor: int, limit: int) -> Sited | None:
    """ "Orla, 40 km north of Lima," and "Orla, a town of 9,000 southwest of Lima,"."""
    doc = reading.story.doc
    lead = doc.words[comma + 1]
    told = any(t.lower_ in TOWNS for t in doc.words[comma + 2 : comma + 5])
    last = comma - (doc.words[comma - 1].lower_ in KINDS)
    if not _is_town(reading, last - 1, told=told) or not (
        lead.lower_ in _LEADS or lead.tag_ == "CD"
    ):
        return None
    for j in range(comma + 2, min(comma + LONGEST, limit - 2)):
        if (doc[j].is_punct and doc[j].text != "-") or doc[j].pos_ in ("VERB", "AUX"):
            return None
        if doc[j].lower_ in WAYS and doc[j + 1].lower_ == "of":
            place = spot(doc, j + 2, limit)
            if place is None or not closes(doc, place[1]):
                return None
            first = name_start(doc, last - 1, floor)
            way = f"is {doc[comma + 1 : j + 2].text}"
            return Sited(first, comma, *place, way, "place by direction")
    return None


def of_people(reading: Reading, comma: int, floor: int, limit: int) -> Sited | None:
    """ "Orla, a Peruvian fishing town,": a town by the people in whose country it lies."""
    doc = reading.story.doc
    the = comma + 1
    if doc.words[the].lower_ not in ("a", "an", "the") or not _is_town(
        reading, comma - 1, told=True
    ):
        return None
    country = table("demonyms").get(doc[the + 1].text)
    end = next((j for j in range(the + 2, min(the + LONGEST, limit)) if doc[j].is_punct), 0)
    kind = end > 0 and doc[end].text == "," and doc[end - 1].lower_ in _TOWNS
    if country is None or not kind or any(doc[j].pos_ == "ADP" for j in range(the, end)):
        return None
    first = name_start(doc, comma - 1, floor)
    before = doc.words[first - 1].lower_ if first > floor else ""
    if first > floor and before not in BEFORE | {"of"}:
        return None
    return Sited(first, comma, the + 1, the + 2, "is in", "place and country", where=country[0])
