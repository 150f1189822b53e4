"""Calendar dates at the precision that the news gives: a day, a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefings.words.months import MONTHS

Grain = Literal["day", "month", "year"]

_SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")  # fmt: skip  # noqa: E501
# Texts of dates that are kept.
CACHED = 1 << 14
_PLAIN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_DAY = re.compile(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})")
_MONTH = re.compile(r"([A-Z][a-z]+) (\d{4})")


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the Gregorian calendar; `month` and `day` are None where the source has none."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def grain(self) -> Grain:
        """The precision of the date."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def text(self) -> str:
        """The date as it is printed: "5 May 2021", "May 2021" or "2021"."""
        day = f"{self.day} " if self.day else ""
        month = f"{MONTHS[self.month - 1]} " if self.month else ""
        return f"{day}{month}{self.year}"

    @property
    def key(self) -> tuple[int, int, int]:
        """What dates are ordered by; an unknown month or day sorts first."""
        return (self.year, self.month or 0, self.day or 0)

    @property
    def months(self) -> int:
        """The months since the year 0, an unknown month counting as the middle of the year."""
        return self.year * 12 + (self.month or 6)

    def to(self, grain: Grain) -> Date:
        """The same date, no more precise than `grain`."""
        match grain:
            case "day":
                return self
            case "month":
                return Date(self.year, self.month)
            case "year":
                return Date(self.year)

    def within(self, other: Date) -> bool:
        """Whether this date may lie in `other`: "5 May 2021" lies in "May 2021" and in "2021"."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a == b or a is None or b is None for a, b in pairs)


@lru_cache(CACHED)
def plain(edtf: str | None) -> Date | None:
    """The date of a plain EDTF string; None for an open, uncertain or missing one, or a span."""
    match = _PLAIN.fullmatch(edtf or "")
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or (month is not None and not 1 <= month <= 12):
        return None
    if month and day and not 1 <= day <= monthrange(year, month)[1]:
        return None
    return Date(year, month, day)


def about(edtf: str | None) -> Date | None:
    """The date of an EDTF string that may be approximate, then no finer than its month.

    For the time as of which something was so; never for a key.
    """
    text = edtf or ""
    date = plain(text.rstrip("~?%"))
    return date if date is None or text[-1] not in "~?%" else date.to("month")


def printed(text: str) -> Date | None:
    """The date of a text that `Date.text` printed, or None."""
    if re.fullmatch(r"\d{4}", text):
        return Date(int(text))
    if match := _DAY.fullmatch(text):
        day, name, year = match.groups()
        return Date(int(year), MONTHS.index(name) + 1, int(day)) if name in MONTHS else None
    if match := _MONTH.fullmatch(text):
        name, year = match.groups()
        return Date(int(year), MONTHS.index(name) + 1) if name in MONTHS else None
    return None


def bounds(edtf: str | None) -> tuple[Date | None, Date | None]:
    """The two ends of an EDTF date or span; None for an end that is open or not plain."""
    first, slash, last = (edtf or "").partition("/")
    return (plain(first), plain(last)) if slash else (plain(first), plain(first))


def written(date: Date, text: str) -> bool:
    """Whether a text gives the year of a date together with what else the date has."""
    year = rf"{date.year}\b(?![-–/]\d)"
    if date.month is None:
        return re.search(rf"(?<![-–/\d]){year}", text) is not None
    month = rf"\b{MONTHS[date.month - 1][:3]}\w*\.?"
    if date.day is None:
        return re.search(rf"{month},? {year}|\b{date.year}-{date.month:02}\b", text) is not None
    day = rf"{date.day}(?:st|nd|rd|th)?"
    forms = (rf"{month} {day},? {year}", rf"\b{day} {month},? {year}", re.escape(_iso(date)))
    return re.search("|".join(forms), text) is not None


def _iso(date: Date) -> str:
    return f"{date.year}-{date.month:02}-{date.day:02}"


def variants(date: Date) -> tuple[str, ...]:
    """The ways of writing a date that count as right, the printed one first."""
    if date.month is None:
        return (date.text,)
    long, short = MONTHS[date.month - 1], _SHORT[date.month - 1]
    if date.day is None:
        return tuple(dict.fromkeys((date.text, f"{short} {date.year}")))
    return tuple(
        dict.fromkeys(
            (
                date.text,
                f"{long} {date.day}, {date.year}",
                f"{short} {date.day}, {date.year}",
                f"{date.year}-{date.month:02}-{date.day:02}",
            )
        )
    )
