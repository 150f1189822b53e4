""" "Overnight": the night before the article's day, or the one behind it, as an interval."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefings.extract.dates import calendar as cal
from briefings.extract.dates.expressions import Night
from briefings.extract.dates.rows import Row, row
from briefings.extract.dates.setting import Setting, Value
from briefings.extract.dates.verb_groups import AHEAD

# What goes on behind the adverb; any other word is a noun of which it tells ("overnight rain").
_GOES_ON = (
    r"(?=[.,;:!?)]|$| (?:after|and|as|at|because|before|but|by|due|during|following|for|from|"
    r"in|into|near|of|off|on|that|to|when|where|which|while|who|with|\w+ed)\b)"
)
# No night of the news: "an overnight", "stayed overnight", "became famous overnight".
_NONE = re.compile(
    r"\b(?:an?|the|its|his|her|their|bec[ao]me?s?(?: \w+)?|changed?|keep|kept|left|remain(?:s|ed)?|"
    r"sle(?:pt|ep)|stay(?:s|ed|ing)?|stop(?:ped|s)?) $"
)
# The day behind it tells which night it was: "overnight into Sunday".
_TOLD = re.compile(r" (?:in|un)?to (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_REACH = 30
# The night of the news is so many days from another day that its sentence tells, at most.
_NEAR = timedelta(days=3)


def night(setting: Setting) -> Value:
    """The night that ended on the day of the article; the one that begins on it for what is to
    come. Open in a sentence that has told another time: "in 1979 she drove overnight"."""
    today = setting.published.exact if setting.published else None
    if today is None or setting.quoted or _is_of_another_time(setting.told, today):
        return Value(None, "night", "open")
    last = today + timedelta(days=setting.tense in AHEAD)
    days = cal.interval(last - timedelta(days=1), last)
    return Value(days, "night", "relative to publication")


def _is_of_another_time(told: str | None, today: date) -> bool:
    """Whether a date (EDTF) is neither near the day of the article nor holds it."""
    if told is None or "/" in told or not told[:4].isdigit():
        return False
    if len(told) == len("2021-05-04"):
        return abs(date.fromisoformat(told) - today) > _NEAR
    return not today.isoformat().startswith(told.rstrip("~?%"))


def _read(match: re.Match[str]) -> Night | None:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    told = _TOLD.match(match.string, match.end())
    return None if told or _NONE.search(before) else Night()


ROWS: tuple[Row, ...] = (row("night", rf"\b[Oo]vernight\b{_GOES_ON}", _read),)
