"""Arithmetic on dates of which only a part may be known."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "month", "year"]
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?[?~%]?\Z")
# EDTF level 1 numbers the seasons 21 to 24 (ISO 8601-2 §4.8).
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


@dataclass(frozen=True, slots=True)
class Partial:
    """A year, month and day, any of which may be unknown; `approximate` is EDTF's "~"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    @property
    def edtf(self) -> str:
        """The value in EDTF, `XXXX` for a year that is not known."""
        text = "XXXX" if self.year is None else f"{self.year:04d}"
        for part in (self.month, self.day):
            if part is None:
                break
            text += f"-{part:02d}"
        return text + "~" * self.approximate

    @property
    def exact(self) -> date | None:
        """The day, when all three parts are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def grain(self) -> Literal["day", "month", "year"]:
        """The smallest part that is known."""
        if self.day is not None:
            return "day"
        return "month" if self.month is not None else "year"


def of(day: date) -> Partial:
    """A whole day."""
    return Partial(day.year, day.month, day.day)


def published(edtf: str | None) -> Partial | None:
    """The date of an article as far as it is one day, month or year; else None."""
    match = _PUBLISHED.match(edtf or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return checked(Partial(year, month, day))


def checked(partial: Partial) -> Partial | None:
    """The date, or None for a day that no calendar has (30 February)."""
    if partial.month is None or partial.day is None:
        return partial
    last = monthrange(partial.year or 2000, partial.month)[1]
    return partial if 1 <= partial.day <= last else None


def shifted(anchor: Partial, unit: Unit, amount: int) -> Partial | None:
    """The day, month or year that lies `amount` units away; None when the anchor is too coarse.

    A shift by months gives a month and a shift by years a year: "two years ago" names no day.
    """
    if unit == "year" and anchor.year is not None:
        return Partial(anchor.year + amount)
    if unit == "month" and anchor.year is not None and anchor.month is not None:
        months = anchor.year * 12 + anchor.month - 1 + amount
        return Partial(months // 12, months % 12 + 1)
    if unit == "day" and anchor.exact is not None:
        return of(anchor.exact + timedelta(days=amount))
    return None


def week(day: date, amount: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the ISO week that lies `amount` weeks from that of `day`."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=amount)
    return monday, monday + timedelta(days=6)


def weekend(day: date, amount: int = 0) -> tuple[date, date]:
    """Saturday and Sunday of the ISO week that lies `amount` weeks from that of `day`."""
    _, sunday = week(day, amount)
    return sunday - timedelta(days=1), sunday


def interval(first: date, last: date) -> str:
    """Two days as an EDTF interval."""
    return f"{first.isoformat()}/{last.isoformat()}"


def months(year: int, size: int, number: int) -> str:
    """The `number`th stretch of `size` months of a year (a quarter, a half) as an interval."""
    first = (number - 1) * size + 1
    return f"{year:04d}-{first:02d}/{year:04d}-{first + size - 1:02d}"


def nearest_weekday(day: date, weekday: int, forward: bool) -> date:
    """The closest such weekday on one side of `day`; `day` itself counts. Monday is 0."""
    away = (weekday - day.weekday()) % 7 if forward else -((day.weekday() - weekday) % 7)
    return day + timedelta(days=away)


def with_year(partial: Partial, year: int) -> Partial | None:
    """The same month and day in a year; None for 29 February of a common year."""
    return checked(replace(partial, year=year))
