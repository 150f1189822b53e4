"""Where the name of a place, or of a thing in a place, begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.names import openings
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc

# What the parser takes a place for.
PLACED = frozenset({"GPE", "LOC", "FAC"})
# Prepositions before a place.
BEFORE = frozenset({"in", "at", "near", "outside", "from", "to"})
TOWNS = frozenset({"borough", "city", "hamlet", "port", "suburb", "town", "village"})
QUARTERS = frozenset({"borough", "district", "neighborhood", "neighbourhood", "suburb"})
LONGEST_PLACE = 4
_KINDS = frozenset({"county", "island", "prefecture", "province"})
PARTS = frozenset(
    [
        "central",
        "downtown",
        "northern",
        "southern",
        "eastern",
        "western",
        "suburban",
        "north",
        "south",
        "east",
        "west",
    ]
)


def place_end(doc: Doc, first: int, limit: int) -> int:
    """Where a place with its region or country ("Lima, Peru") ends; `first` when none begins."""
    end = _one_place(doc, first, limit)
    while end > first and end + 1 < limit and doc[end].text == ",":
        start = end + 1 + (doc[end + 1].lower_ in PARTS)
        if _names_somebody(doc, start, limit):
            break
        following = _one_place(doc, start, limit)
        if following == start:
            break
        end = following
    return end


def _names_somebody(doc: Doc, i: int, limit: int) -> bool:
    """ "the head of the school in Lima, | Ann Lee,": a first name that is a place's name too."""
    if i + 1 >= limit or doc[i].text not in table("first_names"):
        return False
    behind = doc[i + 1]
    return behind.tag_ == "NNP" and behind.text[0].isupper() and behind.ent_type_ not in PLACED


def _one_place(doc: Doc, first: int, limit: int) -> int:
    begins = first < limit and doc.words[first].text in openings()
    for size in range(min(LONGEST_PLACE, limit - first) if begins else 0, 0, -1):
        if doc[first : first + size].text in table("places"):
            return _with_kind(doc, _past_label(doc, first, first + size, limit), limit)
    i = first
    while i < limit and doc.words[i].ent_type_ in PLACED and doc.words[i].text[0].isupper():
        i += 1
    while i > first and i + 1 < limit and doc[i].text == "-" and not doc[i].whitespace_:
        i += 2
    return _with_kind(doc, i, limit) if i > first else i


def _past_label(doc: Doc, first: int, end: int, limit: int) -> int:
    """ "Newport | Coast": where a longer name ends that opens with that of another place."""
    whole = doc[first].ent_iob_ == "B" and doc[first].ent_type_ in PLACED
    while whole and end < limit and doc[end].ent_iob_ == "I" and doc[end].text[0].isupper():
        end += 1
    return end


def _with_kind(doc: Doc, end: int, limit: int) -> int:
    """Where a name with "province" or "Island" behind it ends."""
    while end < limit and doc[end].lower_ in _KINDS:
        end += 1
    return end


def is_city(text: str) -> bool:
    """Whether a name is that of a large city."""
    row = table("places").get(text)
    return row is not None and row[0] == "city"


def name_start(doc: Doc, last: int, floor: int) -> int:
    """The first token of the capitalised name that ends at `last`: "St. Mark's Hospital"."""
    i = _capitals(doc, last, floor)
    owner = i - 2
    owned = i - 1 > floor and doc.words[i - 1].tag_ == "POS" and doc.words[owner].text[0].isupper()
    if owned and not is_city(doc[owner].text):
        return _capitals(doc, owner, floor)
    return i


def _capitals(doc: Doc, last: int, floor: int) -> int:
    i = last
    while i > floor and (
        doc.words[i - 1].text[0].isupper()
        or (
            doc.words[i - 1].lower_ in ("of", "for", "de", "-", "&")
            and i - 2 >= floor
            and doc[i - 2].text[0].isupper()
        )
    ):
        i -= 1
    while i < last and doc[i].tag_ in ("DT", "IN", "PRP$", "RB", "CC"):
        i += 1
    return i


def spot(doc: Doc, first: int, limit: int) -> tuple[int, int] | None:
    """The place that begins at `first`, its article and "western" included; None without one."""
    start = first
    while start < limit and doc[start].lower_ in {"the", *PARTS}:
        start += 1
    if start < limit and doc[start].text == "-" and doc[start - 1].lower_ in PARTS:
        start += 2
    end = place_end(doc, start, limit) if start < limit else start
    return (first, end) if end > start else None


def is_state(text: str) -> bool:
    """Whether a name is that of a country or a region."""
    row = table("places").get(text)
    return row is not None and row[0] in ("country", "region")
