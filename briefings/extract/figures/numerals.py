"""The words of a Doc that may be numbers, found once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.figures.amounts import is_numeric
from briefings.extract.statements.lowered import lowered

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc

_KEY = "briefings.numerals"


def numerals(doc: Doc) -> frozenset[str]:
    """The words of a Doc, in lower case, that an amount may have as its number; kept in the Doc."""
    found: frozenset[str] | None = doc.user_data.get(_KEY)
    if found is None:
        found = doc.user_data[_KEY] = frozenset(filter(is_numeric, set(lowered(doc))))
    return found
