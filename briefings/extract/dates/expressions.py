"""What the words of a date say, before it is known when they were written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefings.extract.dates.calendar import Unit
from briefings.extract.dates.mention import Grain

Toward = Literal["last", "this", "next"]


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the day of publication: "last year", "two weeks ago"; some months fewer
    than so many years if `short`: "nearly two years ago"."""

    unit: Unit
    amount: int
    approximate: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class Follow:
    """So many units from the running date of the story: "a week later", "that year"."""

    unit: Unit
    amount: int


@dataclass(frozen=True, slots=True)
class Written:
    """Parts of a calendar date as they stand: "Feb. 5", "May of last year", "1995"."""

    year: int | Shift | Follow | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    toward: Toward | None = None
    approximate: bool = False
    names_event: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0: "Wednesday", "next Friday", "Monday last week"."""

    number: int
    toward: Toward | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend: "last weekend", "over the weekend" (no direction)."""

    toward: Toward | None = None


@dataclass(frozen=True, slots=True)
class Night:
    """A night of the news: "overnight"."""


@dataclass(frozen=True, slots=True)
class Season:
    """A season: "summer 2021", "last winter"."""

    name: str
    year: int | Shift | Follow | None = None
    toward: Toward | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quarter (`size` 3 months) or a half (6) of a year; `number` 0 is the running one."""

    size: Literal[3, 6]
    number: int
    year: int | Shift | Follow | None = None
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs nothing else: "the 1990s", "the 19th century"."""

    edtf: str
    kind: Grain


@dataclass(frozen=True, slots=True)
class Vague:
    """Words that name a time without saying which: "a few years ago"."""

    kind: Grain


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The `number`th anniversary of something."""

    number: int


Simple = (
    Written
    | Weekday
    | Weekend
    | Night
    | Season
    | Stretch
    | Fixed
    | Vague
    | Shift
    | Follow
    | Anniversary
)


@dataclass(frozen=True, slots=True)
class Part:
    """One end of a range, `[start:end]` of the text."""

    start: int
    end: int
    expression: Simple


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another."""

    first: Part
    last: Part


Expression = Simple | Range
