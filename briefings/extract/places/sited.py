"""A name and its place, as tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc


@dataclass(frozen=True, slots=True)
class Sited:
    """Tokens [first, last) are the name, [start, end) its place; `told` is the sentence's rest.

    `person`, `body` and `where` are printed instead, where they are given.
    """

    first: int
    last: int
    start: int
    end: int
    told: str
    rule: str
    person: str = ""
    where: str = ""
    body: str = ""


def closes(doc: Doc, end: int) -> bool:
    """Whether a place's name is over: no noun and no possessive follows."""
    return end >= len(doc) or (
        doc[end].pos_ not in ("NOUN", "PROPN", "PART") and doc[end].text != "-"
    )
