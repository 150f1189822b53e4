"""Reading an office or occupation off the page: "former Chinese Ambassador to Korea".

A role phrase is a run of nouns and adjectives that ends in a role word, then its
complements: "of the Office of Trade", "to South Korea", "at Harvard University".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.people.capitals import DETERMINERS
from briefings.extract.people.nominals import complement_end, nominal_end, past_age
from briefings.extract.people.rolewords import LONGEST_ROLE, is_occupation, role_ending

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc

_FORMERLY = frozenset({"formerly", "previously"})


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Where a role stands, in token indices; every end is exclusive.

    `first:last` is the whole phrase with its determiner; `start:head + 1` the role
    words; `front` what stands before them, `back` the complements: both are another
    phrase's when the two share them, and `shares` says so of the front.
    """

    first: int
    start: int
    head: int
    last: int
    role: str
    determiner: str
    front: tuple[int, int]
    back: tuple[int, int]
    shares: bool = False


def after(doc: Doc, first: int, limit: int) -> RolePhrase | None:
    """The role phrase that begins at token `first` and ends before token `limit`."""
    position, determiner = first, ""
    if position < limit and doc.words[position].lower_ == "both":
        position += 1
    if position < limit and doc.words[position].tag_ in DETERMINERS:
        determiner = doc[position].lower_
        position += 1
    front, position = position, past_age(doc, position, limit)
    if not determiner and position < limit and doc.words[position].lower_ in _FORMERLY:
        position += 1
    if position < limit and doc.words[position].lower_ == "best":
        return None
    ranked = position < limit and doc.words[position].tag_ in ("JJS", "RBS")
    position += ranked
    determiner = "" if ranked else determiner
    end = nominal_end(doc, position, limit)
    for head in range(position, min(end + LONGEST_ROLE, limit)):
        found = role_ending(doc, head)
        if found is None or found[0] < position or found[0] > end - 1:
            continue
        if head == end - 1 or (head >= end and found[0] < end <= head):
            if ranked and is_occupation(found[1]):
                return None
            last = complement_end(doc, head + 1, limit)
            front = position if ranked else front
            return phrase_of(first, front, found, head, last, determiner)
    return None


def phrase_of(
    first: int, position: int, found: tuple[int, str], head: int, last: int, determiner: str
) -> RolePhrase:
    """A phrase whose words before the role begin at `position`."""
    start, role = found
    return RolePhrase(
        first, start, head, last, role, determiner, (position, start), (head + 1, last)
    )
