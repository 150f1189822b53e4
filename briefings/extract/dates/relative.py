"""Dates that need another date: "Wednesday", "last year", "two weeks ago", "a week later"."""

from __future__ import annotations

import re
from typing import Literal

from briefings.extract.dates import words as w
from briefings.extract.dates.expressions import (
    Expression,
    Follow,
    Season,
    Shift,
    Simple,
    Stretch,
    Toward,
    Vague,
    Weekday,
    Weekend,
    Written,
)
from briefings.extract.dates.rows import Row, row

_DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_FOLLOW = {
    "next": 1,
    "following": 1,
    "after": 1,
    "later": 1,
    "previous": -1,
    "preceding": -1,
    "before": -1,
    "earlier": -1,
    "same": 0,
    "that": 0,
}

_SHORT = frozenset({"almost", "nearly"})

# About which month the edge of a year is.
_EDGE_MONTHS = {"end": 12, "start": 1, "beginning": 1}


def _toward(word: str | None) -> Toward | None:
    return w.TOWARD[word.lower()] if word else None


def _day(match: re.Match[str]) -> Shift:
    words = " ".join(match["day"].lower().split())
    return Shift("day", _DAYS[words] if words in _DAYS else _DAYS[words.split()[0]])


def _turn(match: re.Match[str]) -> Expression:
    """last/this/next week, month, year, decade, weekend, quarter, season, July."""
    toward = w.TOWARD[match["toward"].lower()]
    unit = match["unit"].lower()
    if unit in ("week", "month", "year"):
        return Shift(w.unit_and_factor(unit)[0], w.STEP[toward])
    if unit == "weekend":
        return Weekend(toward)
    if unit == "quarter":
        return Stretch(3, 0, shift=w.STEP[toward])
    return Vague("decade" if unit == "decade" else "century")


def _turned_season(match: re.Match[str]) -> Season:
    return Season(match["season"].lower(), toward=w.TOWARD[match["toward"].lower()])


def _turned_month(match: re.Match[str]) -> Written:
    return Written(month=w.month_number(match["month"]), toward=_toward(match["toward"]))


def _of_year(match: re.Match[str]) -> Expression:
    """A month, season, quarter or half of "last year", "that year", "the same year"."""
    year = _year(match["year"])
    if match["month"]:
        day = w.day_number(match["day"]) if match["day"] else None
        return Written(year, w.month_number(match["month"]), day)
    return Season(match["season"].lower(), year)


def _year(words: str) -> Shift | Follow | int:
    """A year by its number, or in words that end in "year"."""
    if words.isdigit():
        return int(words)
    first = words.lower().removeprefix("the ").split()[0]
    if first in w.TOWARD:
        return Shift("year", w.STEP[w.TOWARD[first]])
    return Follow("year", _FOLLOW[first]) if first in _FOLLOW else Shift("year", 0)


def _part_of_year(match: re.Match[str]) -> Expression | None:
    """The first quarter of 2021; without a year it may be a quarter of anything."""
    number = w.ordinal(match["ordinal"])
    size: Literal[3, 6] = 3 if match["size"].lower() == "quarter" else 6
    if size == 6 and match["ordinal"].lower() in ("last", "final"):
        number = 2
    return Stretch(size, number, _year(match["year"])) if number * size <= 12 else None


def _end_of(match: re.Match[str]) -> Simple:
    """At the end of the year is about December; by then, and in a month, is all of it."""
    unit, _ = w.unit_and_factor(match["unit"] or "year")
    month = next((m for edge, m in _EDGE_MONTHS.items() if edge in match[0].lower()), None)
    at = match.string[max(0, match.start() - 3) : match.start()].lower() == "at "
    if unit != "year" or month is None or not at:
        return Shift(unit, 0)
    return Written(Shift("year", 0), month, approximate=True)


def _ago(match: re.Match[str]) -> Simple:
    return _away(match, -1)


def _from_now(match: re.Match[str]) -> Simple:
    return _away(match, 1)


def _away(match: re.Match[str], sign: int) -> Simple:
    """So many units from now; round numbers of years, and months above three, are approximate."""
    unit, factor = w.unit_and_factor(match["unit"])
    count = w.number(match["number"])
    many = (unit == "year" and count >= 10 and not count % 5) or (unit == "month" and count > 3)
    rough = bool(match["hedge"]) or factor > 1 or many
    short = unit == "year" and factor == 1 and (match["hedge"] or "").lower().strip() in _SHORT
    return Shift(unit, sign * count * factor, approximate=rough, short=short)


def _to_the_day(match: re.Match[str]) -> Simple:
    """Two weeks ago today; years to the day would need that year's calendar."""
    unit, factor = w.unit_and_factor(match["unit"])
    days = {"day": 1, "week": 7}.get(unit)
    return Shift("day", -days * factor * w.number(match["number"])) if days else Vague("day")


def _hours_ago(match: re.Match[str]) -> Simple:
    hours = int(match["hours"])
    return Shift("day", -hours // 24) if hours % 24 == 0 else Vague("day")


def _later(match: re.Match[str]) -> Follow:
    unit, factor = w.unit_and_factor(match["unit"])
    sign = -1 if match["way"].lower() in ("earlier", "before") else 1
    return Follow(unit, sign * factor * w.number(match["number"]))


def _follow(match: re.Match[str]) -> Follow | Vague:
    unit, step = match["unit"].lower(), (match["step"] or "that").lower()
    if unit in ("weekend", "season", "spring", "summer", "autumn", "fall", "winter"):
        return Vague("weekend" if unit == "weekend" else "season")
    known = unit if unit in ("week", "month", "year") else "day"
    return Follow(w.unit_and_factor(known)[0], _FOLLOW[step])


def _weekend(_: re.Match[str]) -> Weekend:
    return Weekend()


def _weekday(match: re.Match[str]) -> Weekday:
    number = w.weekday_number(match["weekday"]) or 0
    if match["week"]:
        return Weekday(number, week=w.STEP[w.TOWARD[match["week"].lower()]])
    return Weekday(number, _toward(match["toward"]))


def _vague(match: re.Match[str]) -> Vague:
    unit = match["unit"].lower().rstrip("s")
    return Vague("day" if unit in ("hour", "minute", "day") else _GRAINS.get(unit, "year"))


_GRAINS: dict[str, Literal["week", "month", "decade", "century"]] = {
    "week": "week",
    "month": "month",
    "decade": "decade",
    "centurie": "century",
    "century": "century",
}
_TOWARD = rf"(?P<toward>{w.TOWARDS}){w.SPACE}"
_RELATIVE_YEAR = (
    r"(?:(?i:last|next|this|that|(?:the )?(?:same|previous|following|preceding|next)) year|"
    r"(?i:the year)(?= ?[,.;)]))"
)
_ANY_YEAR = rf"(?P<year>{w.YEAR}|{_RELATIVE_YEAR})"
_NOUN_GAP = r"(?![-\w])"
_FEW = r"(?i:several|a few|many|some|a couple of|countless|recent|just)"

ROWS: tuple[Row, ...] = (
    row("day", r"\b(?=[ELTYelty])(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?(?P<day>(?i:"
        r"the day before yesterday|the day after tomorrow|yesterday|tomorrow|today|tonight|"
        r"last night|last evening|this morning|this afternoon|this evening)\b"
        rf"(?:{w.SPACE}{w.DAYPART}\b)?){_NOUN_GAP}", _day),
    row("turn", rf"\b(?=[CELMNPTUcelmnptu])(?<![Tt]he ){w.STAGE}?{_TOWARD}"
        rf"(?P<unit>(?i:weekend|week|month|year|decade|century|quarter))\b{_NOUN_GAP}", _turn),
    row("current year", rf"(?<=[Tt]he )(?P<toward>current){w.SPACE}(?P<unit>week|month|year)\b"
        rf"{_NOUN_GAP}", _turn),
    row("turned season", rf"(?<![Tt]he )\b{w.STAGE}?{_TOWARD}(?P<season>{w.SEASON})\b"
        rf"{_NOUN_GAP}(?! in\b)", _turned_season),
    row("turned month", rf"(?<![Tt]he )\b{w.STAGE}?{_TOWARD}(?P<month>{w.FULL_MONTH})"
        r"(?![\w-]| \d)", _turned_month),
    row("month last", rf"\b(?P<month>{w.FULL_MONTH}) (?P<toward>last)\b"
        r"(?=[.,;:)\n]|$| (?:after|and|at|before|by|for|from|in|on|to|when|with)\b)",
        _turned_month),
    row("day of year", rf"\b(?P<day>{w.DAY}){w.SPACE}(?P<month>{w.MONTH}),?{w.SPACE}"
        rf"(?P<year>{_RELATIVE_YEAR})\b", _of_year),
    row("month of year", rf"\b{w.STAGE}?(?:(?P<month>{w.MONTH})(?:{w.SPACE}(?P<day>{w.DAY}))?|"
        rf"(?P<season>{w.SEASON}))(?:,?{w.SPACE}of{w.SPACE}|,?{w.SPACE})"
        rf"(?P<year>{_RELATIVE_YEAR})\b", _of_year),
    row("part of year", rf"\b(?P<ordinal>(?i:first|second|third|fourth|final|last|[1-4](?:st|nd|rd|"
        rf"th)))[ -](?P<size>(?i:quarter|half))(?:,?{w.SPACE}of{w.SPACE}|,?{w.SPACE}){_ANY_YEAR}\b",
        _part_of_year),
    row("end of year", r"\b(?:(?i:the )?(?i:end|start|beginning|middle) of the "
        rf"(?P<unit>year|month)|year[- ]end|(?:the )?year['’]s end)\b{_NOUN_GAP}", _end_of),
    row("later in", r"\b(?:[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly) in the (?P<unit>day|week|month|"
        r"year|season|century|decade)\b", _vague),
    row("ago", rf"\b(?:(?P<hedge>{w.HEDGE}))?(?<!\d,)(?P<number>{w.NUMBER})[ -]+"
        rf"(?P<unit>{w.UNIT}s?|centuries) ago\b", _ago),
    row("ago today", rf"\b(?P<number>{w.NUMBER}) (?P<unit>{w.UNIT})s? ago today\b", _to_the_day),
    row("hours ago", r"\b(?P<hours>\d{1,2}) hours ago\b", _hours_ago),
    row("few ago", rf"\b(?:{_FEW} )?(?P<unit>(?i:years|months|weeks|days|decades|centuries|hours|"
        r"minutes)) ago\b", _vague),
    row("from now", rf"\b(?:(?P<hedge>{w.HEDGE}))?(?P<number>{w.NUMBER}) (?P<unit>{w.UNIT}s?) "
        r"from (?:now|today)\b", _from_now),
    row("later", rf"\b(?:{w.HEDGE})?(?P<number>{w.NUMBER}) (?P<unit>{w.UNIT}s?) "
        r"(?P<way>later|earlier|afterwards?|on(?=[,;]))\b(?! than\b)", _later),
    row("follow", r"\b(?=[ELTelt])(?:(?:[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly) )?(?:[Tt]he "
        r"(?P<step>next|following|previous|preceding|same)|[Tt]hat) (?P<unit>day|week|weekend|"
        r"month|year|morning|afternoon|evening|night|summer|spring|autumn|fall|winter|season)\b"
        rf"{_NOUN_GAP}(?! of\b)", _follow),
    row("day before", r"\b[Tt]he (?P<unit>day|week|month|year|night) "
        r"(?P<step>before|after|earlier)\b(?=[,.;:)\n]|$)", _follow),
    row("weekend", r"(?:(?<=[Oo]ver )|(?<=[Aa]t )|(?<=[Oo]n )|(?<=[Dd]uring ))"
        r"the weekend\b(?! of\b)", _weekend),
    row("weekday", rf"\b(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater) (?:on )?)?"
        rf"(?:(?P<toward>{w.TOWARDS}) )?(?P<weekday>{w.WEEKDAY})(?:{w.SPACE}{w.DAYPART}\b)?"
        r"(?:(?: of)? (?P<week>last|this|next) week\b)?", _weekday),
)  # fmt: skip
