"""Dates as news pages print them, to EDTF. Whole dates only: no year is ever added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from briefings.words import months

Order = Literal["day first", "month first"]

MONTHS = tuple(name.lower() for name in months.MONTHS)
NUMBERS = {
    name: number
    for number, month in enumerate(MONTHS, 1)
    for name in (month, month[:3], "sept" if month == "september" else month[:3])
}
MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTHS = tuple(name[:3] for name in MONTHS)
# A form's name says in which order its numbers stand. With each what a text in small letters must
# hold before it is tried, one of these.
FORMS = tuple(
    (re.compile(form, re.IGNORECASE), held)
    for form, held in (
        (rf"(?<!\d){YEAR}[-‐‑–/.](?P<mm>[01]?\d)[-‐‑–/.](?P<dd>[0-3]?\d)(?!\d)", ("",)),
        (rf"(?<!\d){YEAR}年\s?(?P<mm>[01]?\d)月\s?(?P<dd>[0-3]?\d)日", ("年",)),
        (rf"(?<![A-Za-z.]){MONTH}\s*{DAY}\s?(?:,|\s)\s*{YEAR}(?!\d)", _MONTHS),
        (rf"(?<![\w.]){DAY}\s?(?:of\s+|-)?{MONTH}[\s,-]+{YEAR}(?!\d)", _MONTHS),
        (rf"(?<![\w.])(?P<year>(?:19|20)\d\d)[\s,]+{MONTH}\s*{DAY}(?![\d:])", _MONTHS),
        (rf"(?<![\w.]){YEAR}(?P<mm>[01]\d)(?P<dd>[0-3]\d)(?!\d)", ("",)),
        (
            r"(?<![\d/.-])(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)"
            r"(?P<year>(?:19|20)?\d\d)(?![\d/])",
            ("/", ".", "-"),
        ),
    )
)
MONTH_AND_YEAR = re.compile(rf"\b{MONTH},?\s+{YEAR}\b", re.IGNORECASE)
# What each of these dates has: a year of four figures, or two signs between figures.
CUE = re.compile(r"(?:19|20)\d\d|\d[/.-]\d\d?[/.-]\d")
FIRST_YEAR = 1900
# A line is asked for its dates by several rules, one after the other: so many lines are remembered.
_REMEMBERED = 16


@dataclass(frozen=True, slots=True)
class Dated:
    """A whole date in a text, `text[start:end]`, as an EDTF day."""

    start: int
    end: int
    edtf: str


def dates_in(text: str, order: Order | None = None) -> Iterator[Dated]:
    """The whole dates of a text in their order, none within another.

    A date of figures such as 3/4/2021 is taken when one number exceeds 12, or when
    `order` says which comes first; with a full stop between them the day comes first.
    """
    if CUE.search(text):
        yield from _dates_in(text, order)


@lru_cache(_REMEMBERED)
def _dates_in(text: str, order: Order | None) -> tuple[Dated, ...]:
    lower = text.lower()
    found = [
        Dated(match.start(), match.end(), edtf)
        for form, held in FORMS
        if any(sign in lower for sign in held)
        for match in form.finditer(text)
        if (edtf := _edtf(match, order))
    ]
    kept: list[Dated] = []
    for dated in sorted(found, key=lambda dated: (dated.start, -dated.end)):
        if not kept or dated.start >= kept[-1].end:
            kept.append(dated)
    return tuple(kept)


def first_date(text: str, order: Order | None = None) -> str | None:
    """The first whole date of a text, or none."""
    return next((dated.edtf for dated in dates_in(text, order)), None)


def month_and_year(text: str) -> str | None:
    """ "May 2021" as "2021-05", or none."""
    match = MONTH_AND_YEAR.search(text)
    return f"{match['year']}-{month_number(match['month']):02}" if match else None


def _edtf(match: re.Match[str], order: Order | None) -> str | None:
    groups = match.groupdict()
    year = int(groups["year"])
    if groups.get("a"):
        return _of_figures(match, year, order)
    month = int(groups["mm"]) if groups.get("mm") else month_number(groups["month"])
    return day(year, month, int(groups.get("dd") or groups["day"]))


def _of_figures(match: re.Match[str], year: int, order: Order | None) -> str | None:
    first, second = int(match["a"]), int(match["b"])
    if len(match["year"]) == 2:
        if match["sep"] != "/" and order is None:
            return None
        year += 2000 if year < 70 else 1900
    if first == second or first > 12:
        return day(year, second, first)
    if second > 12:
        return day(year, first, second)
    if match["sep"] == "." or order == "day first":
        return day(year, second, first)
    return day(year, first, second) if order == "month first" else None


def month_number(name: str) -> int:
    """1 to 12, of a name or its short form."""
    return NUMBERS[name.casefold() if name.casefold() in NUMBERS else name[:3].casefold()]


def day_name(month_and_day: tuple[int, int]) -> str:
    """(2, 5) as "5 February"."""
    return f"{month_and_day[1]} {MONTHS[month_and_day[0] - 1].capitalize()}"


def day(year: int, month: int, of_month: int) -> str | None:
    """The EDTF of a day that exists, from 1900 on; none for any other numbers."""
    try:
        return date(year, month, of_month).isoformat() if year >= FIRST_YEAR else None
    except ValueError:
        return None
