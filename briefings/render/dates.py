"""EDTF dates as people write them: "5 February 2021", "about 2020", "since March 2019".

ISO 8601-2:2019 §4 (EDTF levels 0 and 1). Spaces inside a date are no-break spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

NBSP = "\u00a0"
_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d{2}|XX))?(?:-(?P<day>\d{2}|XX))?"
    r"(?:T[\d:.+\-Z]*)?(?P<doubt>[~?%]?)"
)
# ISO 8601-2 §4.8: seasons are months 21 to 24.
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DOUBTS = {"": "{}", "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}


@dataclass(frozen=True, slots=True)
class Day:
    """The parts of a date that are said; 0 is "not said". `doubt` is "~", "?" or "%"."""

    year: str
    month: int
    day: int
    doubt: str = ""


def human_date(edtf: str | None) -> str:
    """How a person writes the date; "" for none; the string itself where it is no EDTF."""
    if not edtf:
        return ""
    start, slash, end = edtf.partition("/")
    if not slash:
        day = _read(edtf)
        return _said(day) if day else edtf
    return _interval(start, end)


def full_date(iso: str) -> str:
    """ "Saturday, 21 November 2026" of an ISO 8601 calendar date."""
    when = date.fromisoformat(iso[:10])
    return f"{_names('days')[when.weekday()]}, {human_date(iso[:10])}"


def zone_words(timezone: str) -> str:
    """ "Seoul time" of "Asia/Seoul"; "UTC" stays."""
    city = timezone.rpartition("/")[2].replace("_", " ")
    return f"{city} time" if "/" in timezone and not timezone.startswith("Etc/") else city


def day_with_zone(instant: str, timezone: str) -> str:
    """The local date and time of an instant ("2026-11-21T06:30:00+00:00"), or of a plain date."""
    from datetime import datetime

    if "T" not in instant:
        return human_date(instant)
    when = datetime.fromisoformat(instant.replace("Z", "+00:00"))
    local = when.astimezone(ZoneInfo(timezone)) if when.tzinfo else when
    return f"{human_date(local.date().isoformat())}, {local:%H:%M}"


def time_place(edtf: str) -> float | None:
    """The beginning of the date as a year with a fraction; None where no year is said."""
    start, _, end = edtf.partition("/")
    day = _read(end if start in ("", "..") else start)
    if day is None or not day.year.lstrip("-").isdigit():
        return None
    month = {21: 3, 22: 6, 23: 9, 24: 12}.get(day.month, max(day.month, 1))
    return int(day.year) + (month - 1) / 12 + (max(day.day, 1) - 1) / 372


def _read(edtf: str) -> Day | None:
    found = _DATE.fullmatch(edtf)
    if found is None:
        return None
    month, day = (int(part) if part and part.isdigit() else 0 for part in found.group(2, 3))
    sensible = (month <= 12 or month in _SEASONS) and day <= 31
    return Day(found["year"], month, day, found["doubt"]) if sensible else None


def _said(day: Day) -> str:
    return _DOUBTS[day.doubt].format(_plain(day)).replace("about ", f"about{NBSP}")


def _plain(day: Day) -> str:
    if day.year == "XXXX":
        return f"{_joined(_parts(day))} (year not stated)" if day.month else "date not stated"
    return _joined([*_parts(day), _year(day.year)])


def _parts(day: Day) -> list[str]:
    month = _month(day.month)
    return [str(day.day), month] if day.day and month else [month] if month else []


def _joined(parts: list[str]) -> str:
    return NBSP.join(parts)


def _month(number: int) -> str:
    return _SEASONS.get(number, "") or (_names("months")[number - 1] if number else "")


def _year(year: str) -> str:
    if year.endswith("XX"):
        return _century(int(year[:2]) + 1)
    if year.endswith("X"):
        return f"{year[:3]}0s"
    return f"{int(year[1:])} BC" if year.startswith("-") else year


def _century(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending} century"


def _interval(start: str, end: str) -> str:
    first, last = human_date(start.strip(".")), human_date(end.strip("."))
    if not first:
        return f"until {last}" if last else ""
    if not last:
        return f"since {first}"
    return _short_interval(_read(start), _read(end)) or f"{first} to {last}"


def _short_interval(first: Day | None, last: Day | None) -> str:
    """ "1 to 5 February 2020", where the month or the year would be said twice."""
    if first is None or last is None or first.year != last.year or first.doubt or last.doubt:
        return ""
    if not (first.month and last.month) or bool(first.day) != bool(last.day):
        return ""
    same_month = first.month == last.month and first.day
    begin = str(first.day) if same_month else _joined(_parts(first))
    return f"{begin} to {_said(last)}"


def _names(kind: str) -> list[str]:
    """English names of the months or, from Monday, of the days (Unicode CLDR)."""
    from babel.dates import get_day_names, get_month_names

    names = (get_month_names if kind == "months" else get_day_names)("wide", locale="en")
    return [str(names[key]) for key in sorted(names)]
