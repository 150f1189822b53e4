"""Dates of any precision in order: the part of EDTF that the facts use.

ISO 8601-2 level 1 as `model` lists it: "2021", "2021-02", "2021-02-05", "201X",
"XXXX-02-05", "2020~", "2020/..", "2019/2021". What has no year has no place in time.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.words.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

# Dates whose bounds are kept: more than a corpus of years has.
_CACHED = 1 << 14
_DATE = re.compile(r"^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]?$")


@lru_cache(_CACHED)
def bounds(edtf: str | None) -> tuple[date, date] | None:
    """The earliest and the latest day that a date can mean; None if it has no year.

    An open interval is bounded by what it states: "2020/.." is the year 2020.
    """
    parts = [part for part in (edtf or "").split("/") if part.strip(".")]
    spans = [_bounds(part) for part in parts]
    known = [span for span in spans if span is not None]
    if not known or len(known) < len(parts):
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def order(edtf: str | None) -> tuple[date, date]:
    """A key that sorts dates in time, the wider first; what has no year comes last."""
    span = bounds(edtf)
    return (span[0], _reversed(span[1])) if span else (date.max, date.max)


@lru_cache(_CACHED)
def month_day(edtf: str | None) -> tuple[int, int] | None:
    """The month and day of a date that states both, with or without a year."""
    match = _DATE.match(edtf or "")
    if not match or not (match[2] and match[3]) or "XX" in (match[2], match[3]):
        return None
    return int(match[2]), int(match[3])


def newest(dates: Iterable[str | None]) -> str | None:
    """The date that lies latest, the narrower first; None if none has a year."""
    return max((each for each in dates if year(each)), key=order, default=None)


def last_day(dates: Iterable[str | None]) -> date | None:
    """The last day that any of the dates can mean; None if none has a year."""
    return max((span[1] for each in dates if (span := bounds(each))), default=None)


def year(edtf: str | None) -> int | None:
    """The year in which a date begins, if it states one."""
    span = bounds(edtf)
    return span[0].year if span else None


def spoken(edtf: str) -> str:
    """A date as it is printed in a note: "5 February 2021", "about February 2021", "2021"."""
    match = _DATE.match(edtf)
    if not match:
        return edtf
    day, month = (match[3] or "").lstrip("0"), match[2] or ""
    parts = (
        day,
        MONTHS[int(month) - 1] if month.isdigit() and 0 < int(month) < 13 else "",
        match[1],
    )
    about = "about " if edtf.endswith(("~", "%")) else ""
    return about + " ".join(part for part in parts if part and "X" not in part)


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two dates can mean the same day; an unknown date can mean any."""
    a, b = bounds(one), bounds(other)
    if a is None or b is None:
        days = month_day(one), month_day(other)
        return None in days or days[0] == days[1]
    return a[0] <= b[1] and b[0] <= a[1]


def _reversed(last: date) -> date:
    return date.fromordinal(date.max.toordinal() - last.toordinal() + 1)


def _bounds(edtf: str) -> tuple[date, date] | None:
    match = _DATE.match(edtf)
    if not match or match[1] == "XXXX" or int(match[1].replace("X", "0")) == 0:
        return None
    first, last = int(match[1].replace("X", "0")), int(match[1].replace("X", "9"))
    month = int(match[2]) if match[2] and match[2] != "XX" else None
    if month is None or not 1 <= month <= 12:
        return date(first, 1, 1), date(last, 12, 31)
    ends = calendar.monthrange(last, month)[1]
    day = int(match[3]) if match[3] and match[3] != "XX" else None
    if day is None or not 1 <= day <= ends:
        return date(first, month, 1), date(last, month, ends)
    return date(first, month, day), date(last, month, day)
