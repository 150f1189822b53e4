"""Dates written out: "Friday, July 21, 2017", "5 February", "early 1995", "the 1990s"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefings.extract.dates import words as w
from briefings.extract.dates.alternatives import any_in
from briefings.extract.dates.expressions import (
    Anniversary,
    Fixed,
    Part,
    Range,
    Season,
    Simple,
    Stretch,
    Vague,
    Written,
)
from briefings.extract.dates.rows import Row, row
from briefings.extract.lexicon import words as entries


def _calendar(match: re.Match[str]) -> Written | None:
    """A date whose parts stand in groups named year, month, day, weekday.

    A round number before a noun in the plural is a count ("2000 homes").
    """
    groups = match.groupdict()
    year, month, day = groups.get("year"), groups.get("month"), groups.get("day")
    if groups.get("counted") is not None and year and int(year) % 50 == 0:
        return None
    return Written(
        int(year) if year else None,
        _month(month) if month else None,
        w.day_number(day) if day else None,
        w.weekday_number(groups.get("weekday")),
        approximate=groups.get("about") is not None,
        names_event=groups.get("event") is not None,
    )


def _month(text: str) -> int:
    return int(text) if text.isdigit() else w.month_number(text)


def _slashed(match: re.Match[str]) -> Written | None:
    """5/13/2020 and 13/5/2020 show their order; of 5/2/2020 only the year is sure."""
    first, second, year = (int(group) for group in match.group("first", "second", "year"))
    if first <= 12 < second:
        return Written(year, first, second)
    if second <= 12 < first:
        return Written(year, second, first)
    if first == second <= 12:
        return Written(year, first, second)
    return Written(year) if first <= 12 else None


def _fiscal(_: re.Match[str]) -> Vague:
    """A fiscal year is no calendar year, and each firm has its own."""
    return Vague("year")


def _short_year(match: re.Match[str]) -> Written:
    """'98 is 1998, '05 is 2005."""
    year = int(match["short"])
    return Written(year + (2000 if year <= 30 else 1900))


def _decade(match: re.Match[str]) -> Fixed:
    """The 1990s; but the 1800s are a century (the 2000s mostly a decade)."""
    if match["decade"].endswith("0") and match["decade"] != "200":
        return Fixed(match["decade"][:2] + "XX", "century")
    return Fixed(match["decade"] + "X", "decade")


def _short_decade(match: re.Match[str]) -> Fixed:
    return Fixed(f"19{match['tens']}X", "decade")


def _worded_decade(match: re.Match[str]) -> Fixed:
    tens = {"six": 6, "sev": 7, "eig": 8, "nin": 9}[match["word"][:3].lower()]
    return Fixed(f"19{tens}X", "decade")


def _century(match: re.Match[str]) -> Fixed | None:
    number = w.ordinal(match["ordinal"])
    return Fixed(f"{number - 1:02d}XX", "century") if 1 <= number <= 21 else None


def _before_christ(match: re.Match[str]) -> Fixed:
    """Astronomers' years: 44 BC is -0043 (ISO 8601)."""
    return Fixed(f"-{int(match['number']) - 1:04d}", "year")


def _season(match: re.Match[str]) -> Season:
    return Season(match["season"].lower(), int(match["year"]))


def _bare_season(match: re.Match[str]) -> Season:
    return Season(match["season"].lower())


def _season_over_years(match: re.Match[str]) -> Fixed | None:
    first, last = int(match["year"]), _closing_year(match["year"], match["last"])
    return Fixed(f"{first}-12/{last}-02", "season") if last == first + 1 else None


def _stretch(match: re.Match[str]) -> Stretch | None:
    size: dict[str, int] = {"q": 3, "h": 6}
    months = size[match["letter"].lower()]
    number = int(match["number"])
    if number * months > 12:
        return None
    return Stretch(3 if months == 3 else 6, number, int(match["year"]))


def _days(match: re.Match[str]) -> Range | None:
    """June 5-9, 2021: the month and the year are those of both days."""
    month = w.month_number(match["month"])
    year = int(match["year"]) if match["year"] else None
    first, last = w.day_number(match["first"]), w.day_number(match["last"])
    if first >= last:
        return None
    return Range(
        Part(*match.span("first"), Written(year, month, first)),
        Part(*match.span("last"), Written(year, month, last)),
    )


def _years(match: re.Match[str]) -> Range | None:
    first, last = int(match["first"]), _closing_year(match["first"], match["last"])
    if not first < last <= first + 150:
        return None
    return Range(
        Part(*match.span("first"), Written(first)), Part(*match.span("last"), Written(last))
    )


def _closing_year(first: str, last: str) -> int:
    return int(first[: 4 - len(last)] + last)


def _holiday(match: re.Match[str]) -> Simple:
    month, day = map(int, _HOLIDAYS[match["holiday"].lower().replace("’", "'")].split("-"))
    return Written(int(match["year"]) if match["year"] else None, month, day)


def _beside_holiday(match: re.Match[str]) -> Simple | None:
    """ "Two days before Christmas" as a day of the year; None across the turn of a year."""
    month, day = map(int, _HOLIDAYS[match["holiday"].lower().replace("’", "'")].split("-"))
    sign = 1 if match["way"].lower() == "after" else -1
    number = 1 if match["number"] is None else w.number(match["number"])
    there = date(_COMMON_YEAR, month, day) + timedelta(days=sign * number)
    whole = there.year == _COMMON_YEAR
    year = int(match["year"]) if match["year"] else None
    return Written(year, there.month, there.day) if whole else None


def _anniversary(match: re.Match[str]) -> Anniversary:
    return Anniversary(w.ordinal(match["ordinal"]))


_HOLIDAYS = {
    name.strip(): date.strip()
    for name, _, date in (entry.partition("=") for entry in sorted(entries("holidays")))
}
_HOLIDAY_NAMES = "|".join(
    r"\s".join(map(re.escape, name.split())).replace("'", "['’]")
    for name in sorted(_HOLIDAYS, key=lambda name: (-len(name), name))
)
_COMMON_YEAR = 2001
_WD = rf"(?:(?P<weekday>{w.WEEKDAY}|{w.SHORT_WEEKDAY})(?:,{w.SPACE}|{w.SPACE}|,)(?:the{w.SPACE})?)?"
_COMMA = rf"(?:,{w.SPACE}|,|{w.SPACE}(?:of{w.SPACE})?)"
_NO_NUMBER = r"(?![.,:]?\d|[%°]|\s?(?:percent|per cent|million|billion|km|points?)\b)"
_EVENT_AFTER = rf"(?P<event>(?= (?:[Tt]error(?:ist)?[ ])?{any_in('event_names')}\b))?"
_ABOUT = r"(?:(?P<about>(?:circa|c\.|ca\.)[ ])?)"
_STAGE = rf"{w.STAGE}?"
_NOT_DIGITS_BEFORE = r"(?<![\w.,$£€¥/-])(?<!\d[ ])"
_NO_COUNT = (
    rf"(?![-\w%°])(?!,\d)(?![.]\d)(?! (?i:{any_in('year_stops')})\b)"
    r"(?! (?:to|and|or)[ ](?:[3-9]\d{3}|\d{1,3},\d{3})\b)"
    rf"(?P<counted>(?= {any_in('counted_nouns')}\b))?"
)

ROWS: tuple[Row, ...] = (
    row("iso", rf"(?<![\w/-])(?P<year>{w.YEAR})(?P<mark>[-/])(?P<month>0[1-9]|1[0-2])(?P=mark)"
        r"(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-]*\d)", _calendar),
    row("slashed", rf"(?<![\w/.-])(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<year>{w.YEAR})"
        r"(?![\w/])", _slashed),
    row("dotted", r"(?<![\w/.-])(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\."
        rf"(?P<year>{w.YEAR})(?!\w)", _calendar),
    row("month day year", rf"\b{_WD}(?P<month>{w.MONTH}){w.SPACE}?(?<![a-z](?=\d))(?P<day>{w.DAY})"
        rf"{_COMMA}(?P<year>{w.YEAR}){_NO_COUNT}", _calendar),
    row("day month year", rf"{_NOT_DIGITS_BEFORE}{_WD}(?P<day>{w.DAY})(?:{w.SPACE}|-)"
        rf"(?:day{w.SPACE})?(?:of{w.SPACE})?"
        rf"(?P<month>{w.MONTH})(?:{_COMMA}|-)(?P<year>{w.YEAR})(?!\w)", _calendar),
    row("month day", rf"\b{_WD}(?P<month>{w.MONTH}){w.SPACE}(?:the{w.SPACE})?(?P<day>{w.DAY})"
        rf"{_NO_NUMBER}{_EVENT_AFTER}", _calendar),
    row("day month", rf"{_NOT_DIGITS_BEFORE}{_WD}(?P<day>{w.DAY}){w.SPACE}(?:day{w.SPACE})?"
        rf"(?:of{w.SPACE})?(?P<month>{w.MONTH})(?! \d)(?!-\w){_EVENT_AFTER}", _calendar),
    row("month year", rf"\b{_STAGE}(?P<month>{w.MONTH})(?:{_COMMA}|-)(?P<year>{w.YEAR}){_NO_COUNT}",
        _calendar),
    row("month days", rf"\b(?P<month>{w.MONTH}){w.SPACE}(?P<first>{w.DAY})"
        rf"(?:{w.DASH}|{w.SPACE}(?:to|through|until|and){w.SPACE})(?P<last>{w.DAY})"
        rf"(?:{_COMMA}(?P<year>{w.YEAR}))?{_NO_NUMBER}", _days),
    row("days month", rf"{_NOT_DIGITS_BEFORE}(?P<first>{w.DAY})"
        rf"(?:{w.DASH}|{w.SPACE}(?:to|through|until|and){w.SPACE})(?P<last>{w.DAY}){w.SPACE}"
        rf"(?:of{w.SPACE})?(?P<month>{w.MONTH})(?:{_COMMA}(?P<year>{w.YEAR}))?(?!\w)", _days),
    row("years", rf"(?<![\w.,$£€¥/-])(?P<first>{w.YEAR})(?:{w.DASH}|/)(?P<last>{w.YEAR}|\d\d(?!\d))"
        rf"{_NO_COUNT}(?!/)", _years),
    row("year", rf"(?<![\w.,$£€¥/#-]){_STAGE}{_ABOUT}(?P<year>{w.YEAR}){_NO_COUNT}", _calendar,
        bare=True),
    row("staged year", rf"\b(?:mid|late|early|Mid|Late|Early)-(?P<year>{w.YEAR}){_NO_COUNT}",
        _calendar),
    row("fiscal year", r"\b(?:(?:[Ff]iscal|[Ff]inancial)(?: year)? |FY[ -]?)"
        rf"(?:{w.YEAR}(?:{w.DASH}\d\d)?|\d\d\b)", _fiscal),
    row("short year", r"(?<=[Ii]n[ ]|[Oo]f[ ])['’‘](?P<short>\d\d)\b(?!['’]?s)", _short_year),
    row("decade", rf"(?<![\w$£€¥])(?:{_STAGE})(?P<decade>(?:1[0-9]|20)\d)0['’]?s\b", _decade),
    row("short decade", r"(?:(?<=[Tt]he[ ])|(?<=[Ee]arly[ ])|(?<=[Ll]ate[ ])|(?<=mid-))"
        r"['’‘](?P<tens>[2-9])0s\b", _short_decade),
    row("worded decade", rf"(?<=[Tt]he[ ]){_STAGE}(?P<word>[Ss]ixties|[Ss]eventies|[Ee]ighties|"
        r"[Nn]ineties)\b", _worded_decade),
    row("century", rf"\b{_STAGE}(?P<ordinal>{w.ORDINAL})[ -][Cc]entury\b(?! B\.?C)", _century),
    row("before christ", r"(?<![\w.,])(?P<number>\d{1,4})[ ](?:BCE?\b|B\.C\.(?:E\.)?)",
        _before_christ),
    row("season year", rf"\b{_STAGE}(?P<season>{w.SEASON})(?:,?{w.SPACE}|{w.SPACE}of{w.SPACE})"
        rf"(?P<year>{w.YEAR}){_NO_COUNT}", _season),
    row("bare season", rf"(?<!-)\b{_STAGE}(?P<season>{w.SEASON})\b(?!-)(?! of\b(?! the year))",
        _bare_season, bare=True),
    row("season years", rf"\b(?:the{w.SPACE})?[Ww]inter(?:{w.SPACE}of)?{w.SPACE}(?P<year>{w.YEAR})"
        rf"(?:{w.DASH}|/)(?P<last>{w.YEAR}|\d\d(?!\d))", _season_over_years),
    row("quarter", rf"\b(?P<letter>[QH])(?P<number>[1-4])(?:{w.SPACE}|-|,{w.SPACE})"
        rf"(?P<year>{w.YEAR})(?!\w)", _stretch),
    row("holiday", rf"\b(?P<holiday>(?i:{_HOLIDAY_NAMES}))\b(?:,?{w.SPACE}(?P<year>{w.YEAR})"
        r"(?!\w))?(?! [A-Z]|['’]s[ ][A-Z])", _holiday),
    row("beside holiday", rf"\b(?:(?P<number>{w.NUMBER}) days?|[Tt]he day) (?P<way>before|after) "
        rf"(?P<holiday>(?i:{_HOLIDAY_NAMES}))\b(?:,?{w.SPACE}(?P<year>{w.YEAR})(?!\w))?"
        r"(?! [A-Z]|['’]s[ ][A-Z])", _beside_holiday),
    row("anniversary", rf"\b(?P<ordinal>{w.ORDINAL})[ -](?i:(?:wedding[ ])?anniversary)\b",
        _anniversary),
    row("bare month", rf"\b{_STAGE}(?P<month>{w.FULL_MONTH})(?![\w’']|-[a-z]|[ ]\d)", _calendar,
        bare=True),
)  # fmt: skip
