"""The stretches of what stands behind a role: "of the Bank of Elnora | for trade"."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from briefings.extract.people.nominals import compounded

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc

_LINKS = frozenset({"at", "for", "from", "in", "of", "on", "to", "with"})
_KINDS = frozenset({"borough", "city", "county", "district", "island", "municipality"})
_KINDS |= {"port", "province", "region", "suburb", "town", "village"}


def stretches(doc: Doc, first: int, last: int) -> list[tuple[int, int]]:
    """The stretches that each begin with a preposition, without those that only say of what kind
    the place of the next is: "mayor | of the western city | of Elnora"."""
    starts = [
        i
        for i in range(first, last)
        if doc[i].lower_ in _LINKS and doc[i].tag_ in ("IN", "TO", "RP") and not compounded(doc[i])
    ]
    found = list(zip(starts, [*starts[1:], last], strict=False))
    pairs = zip_longest(found, found[1:])
    return [one for one, onward in pairs if not (onward and _is_kind(doc, *one, *onward))]


def _is_kind(doc: Doc, first: int, last: int, onward: int, end: int) -> bool:
    """Whether "of the western city" stands before "of" and a name."""
    the = doc[first].lower_ == "of" and doc[first + 1].lower_ == "the"
    if not the or doc[last - 1].lower_ not in _KINDS:
        return False
    if any(t.text[0].isupper() for t in doc[first + 2 : last]) or doc[onward].lower_ != "of":
        return False
    return onward + 1 < end and bool(doc[onward + 1].text[0].isupper())
