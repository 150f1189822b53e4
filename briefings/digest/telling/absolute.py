"""A sentence of an article with its days told so that they stay true: "on Monday", "today".

What is told of a week or a season, or may lie on either side of the day of the article, is left
to whoever reads the article: then there is no such sentence.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.words.months import ANY_MONTH, MONTHS

if TYPE_CHECKING:
    from collections.abc import Collection

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ANY_DAY = "|".join(_DAYS)
_SHORT = rf"(?:{'|'.join(month[:3] for month in MONTHS)}|Sept)[a-z]*\.?"
_HOUR = r"(?:morning|afternoon|evening|night)"
# "Early on Tuesday (Aug 16)", "on Monday night", "Saturday's".
_WEEKDAY = re.compile(
    rf"\b(?P<before>(?:of|since|from|until|by|after|before|for|than|to)\s)?"
    rf"(?i:(?:early|late|later|last|on)\s)*(?P<day>{_ANY_DAY})(?:\s{_HOUR})?"
    rf"(?P<whose>['’]s(?= [a-z]))?(?:,?\s\(?{_SHORT}\s\d{{1,2}}\)?)?(?![\w-])"
)
_AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) (?:due|set|to)|to be|plans?|planned|due to \w+ on|next)\b"
)
_TOWARDS = re.compile(r"(?:by|for|to|until)\s")
# Words for a day, and how far it is from that of the article.
_NEAR = {
    "earlier today": 0,
    "later today": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "today": 0,
    "tonight": 0,
    "last night": -1,
    "yesterday": -1,
    "tomorrow": 1,
}
_NEARBY = re.compile(
    rf"\b(?P<near>{'|'.join(_NEAR)})\b(?!['’])(?:\s\({_SHORT}\s\d{{1,2}}\))?", re.I
)
_YEARS = {"this": 0, "last": -1, "next": 1}
_YEAR = re.compile(
    r"\b(?P<before>(?:in|of|since|from|by|until|than|for|earlier|later|early|late) )?"
    r"(?P<which>this|last|next) year(?P<whose>['’]s)?\b",
    re.I,
)
_MONTH = re.compile(
    r"\b(?P<before>(?:of|since|from|earlier|later) )?(?P<which>this|last) month\b(?!['’])", re.I
)
_WEEK = re.compile(
    r"\b(?P<before>(?:earlier|later) )?(?P<which>this|last|next) week\b(?!['’]|end)", re.I
)
# "Today is a holiday": the day is what is told of.
_SUBJECT = re.compile(
    rf"(?:Today|Tomorrow|Yesterday|{_ANY_DAY})(?:['’]s)? (?:is|was|will|marks?)\b"
)
# A day of a month without its year.
_DATED = re.compile(
    rf"\b(?P<month>{ANY_MONTH}|{_SHORT})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\s\d{{4}}|[-–\d:])"
)
# "May now appeal": the day of the article is said beside it.
_NOW = re.compile(r"\b(are|can|has|have|is|may|will) now\b")
# "Two years ago" is told beside the day of the article, or of the brief.
_AGO = re.compile(r"\b((?:an?|\w+) (?:years?|months?)) ago\b")
# "A storm on Sunday killed two, the mayor said Sunday": the day is told once.
_SAID_ON = re.compile(r"(?<=\bsaid) on (\d{1,2} [A-Z][a-z]+ \d{4})\b")
# What still depends on the day.
_OPEN = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|weekend|now|currently|at the moment|ago"
    r"|(?:this|last|next|past|previous|coming) (?:day|week|month|year|spring|summer|autumn|fall"
    rf"|winter|season|night|{_ANY_DAY}|{ANY_MONTH})|{_ANY_DAY})s?\b(?! \d)(?!’s Day)",
    re.I,
)


def absolute(text: str, published: str | None, known: Collection[str] = ()) -> str | None:
    """The text with its days as dates; None where one is not sure.

    `published` is the day of the article (EDTF), `known` the days that facts of the sentence have.
    """
    if _SUBJECT.match(text):
        return None
    span = edtf.bounds(published)
    if span is None or span[0] != span[1]:
        return None if _OPEN.search(text) else text
    day = span[1]
    days = [found[0] for each in known if (found := edtf.bounds(each)) and found[0] == found[1]]
    ahead = bool(_AHEAD.search(text))

    def weekday(match: re.Match[str]) -> str:
        later = ahead or bool(_TOWARDS.match(match["before"] or ""))
        found = _weekday(_DAYS.index(match["day"]), day, days, ahead=later)
        if found is None:
            return match[0]
        if match["whose"]:
            return f"{match['before'] or ''}the {spoken(found)}"
        return f"{match['before'] or 'on '}{spoken(found)}"

    text = _WEEKDAY.sub(weekday, _NOW.sub(r"\1", text))
    text = _NEARBY.sub(lambda m: f"on {spoken(day + timedelta(_NEAR[m['near'].lower()]))}", text)
    text = _YEAR.sub(lambda m: _of_year(m, day), text)
    text = _MONTH.sub(lambda m: _of_month(m, day), text)
    text = _WEEK.sub(lambda m: _of_week(m, day), text)
    text = _DATED.sub(lambda m: _with_year(m, day, days), text)
    text = _AGO.sub(r"\1 earlier", _once(text))
    text = text[:1].upper() + text[1:]
    return None if _OPEN.search(text) else text


def _once(text: str) -> str:
    """The text, without the day on which somebody said so where that has been told."""
    found = _SAID_ON.search(text)
    told = found is not None and found[1] in text[: found.start()]
    return f"{text[: found.start()]}{text[found.end() :]}" if found and told else text


def spoken(day: date) -> str:
    """The day as it is printed: "5 May 2021"."""
    return edtf.spoken(day.isoformat())


def _weekday(number: int, today: date, days: list[date], *, ahead: bool) -> date | None:
    """Which day is meant: one that a fact has, else the last such day; None of what lies ahead."""
    told = sorted({each for each in days if each.weekday() == number})
    near = [each for each in told if abs((each - today).days) <= 7]
    if near:
        return near[0] if len(near) == 1 else None
    return None if ahead else today - timedelta((today.weekday() - number) % 7)


def _of_year(match: re.Match[str], today: date) -> str:
    year = today.year + _YEARS[match["which"].lower()]
    before = (match["before"] or "").lower()
    if before.strip() in ("earlier", "later", "early", "late"):
        before = f"{before}in "
    if match["whose"]:
        return f"{before}{year}{match['whose']}"
    return f"{before or 'in '}{year}"


def _of_month(match: re.Match[str], today: date) -> str:
    month = today.replace(day=1)
    if match["which"].lower() == "last":
        month = (month - timedelta(1)).replace(day=1)
    before = (match["before"] or "").lower()
    told = f"{MONTHS[month.month - 1]} {month.year}"
    return f"{before}{told}" if before.strip() in ("of", "since", "from") else f"{before}in {told}"


def _of_week(match: re.Match[str], today: date) -> str:
    monday = today - timedelta(today.weekday()) + timedelta(7 * _YEARS[match["which"].lower()])
    return f"{(match['before'] or '').lower()}in the week of {spoken(monday)}"


def _with_year(match: re.Match[str], today: date, days: list[date]) -> str:
    """The day with the year that a fact has, or that brings it nearest to the article's."""
    month = next(n for n, name in enumerate(MONTHS, 1) if name[:3] == match["month"][:3])
    number = int(match["day"])
    found = [each for each in days if (each.month, each.day) == (month, number)]
    return spoken(found[0]) if found else match[0]
