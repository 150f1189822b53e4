"""What the date grammar hands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Grain = Literal[
    "day",
    "night",
    "week",
    "weekend",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "range",
    "anniversary",
]
# How the value was reached. "open": not, or not its year.
DateBasis = Literal[
    "absolute",
    "year from context",
    "relative to publication",
    "relative to the story",
    "anniversary",
    "open",
]


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name a date: `text` is `[start:end]` of the text that was searched.

    `edtf` is EDTF level 1 (ISO 8601-2), with `XXXX` for a year that is not known, and
    None when the words name a date that cannot be proved. `modifies` says that the
    date stands before a noun and dates only that ("the 2022 Winter Games").

    `parts` are the two ends of a range. An anniversary has no date of its own; its one
    part is what it is the anniversary of, where the year follows.
    """

    start: int
    end: int
    text: str
    edtf: str | None
    kind: Grain
    basis: DateBasis
    parts: tuple[DateMention, ...] = ()
    modifies: bool = False
