"""Check of the date: it follows from the cited sentence and the date of its article alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from briefings.model import QuizItem, Reference
from briefings.quiz.dates import Date, about, plain
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import words
from briefings.words.months import MONTHS
from briefings.words.numbers import SMALL

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# A weekday is one of the days just before or after the article.
WEEK = 8
_FEASTS = {
    (1, 1): r"new year['’]s day",
    (2, 14): r"valentine['’]s day",
    (12, 24): r"christmas eve",
    (12, 25): r"christmas day",
    (12, 26): r"boxing day|st\.? stephen['’]s day",
    (12, 31): r"new year['’]s eve",
}
_BEFORE = {0: r"today|tonight|this (?:morning|afternoon|evening)", 1: r"yesterday|last night"}


def derivable(day: Date, sentence: str, published: Date | None) -> bool:
    """Whether `sentence`, printed on `published`, gives `day` without any other sentence."""
    text = sentence.casefold()
    return _GRAINS[day.grain](day, text, published)


def _year(day: Date, text: str, published: Date | None) -> bool:
    if _digits(day, text):
        return True
    if published is None:
        return False
    gap = published.year - day.year
    said = {0: "this year", 1: "last year", -1: "next year"}.get(gap, "\x00")
    return _has(said, text) or (gap > 0 and _has(rf"{_number(gap)} years? (?:ago|earlier)", text))


def _month(day: Date, text: str, published: Date | None) -> bool:
    assert day.month is not None
    gap = None if published is None or published.month is None else published.months - day.months
    if gap is not None:
        said = {0: "this month", 1: "last month", -1: "next month"}.get(gap, "\x00")
        if _has(said, text) or (gap > 0 and _has(rf"{_number(gap)} months? ago", text)):
            return True
    named = _has(_name(day.month), text)
    return named and (_digits(day, text) or (gap is not None and abs(gap) < 18))


def _day(day: Date, text: str, published: Date | None) -> bool:
    assert day.month is not None
    assert day.day is not None
    gap = _days(day, published)
    if gap is not None and _spoken(day, text, gap):
        return True
    near = _digits(day, text) or (published is not None and abs(published.year - day.year) <= 1)
    month, number = _name(day.month), rf"0?{day.day}(?:st|nd|rd|th)?"
    forms = (
        rf"{month} (?:the )?{number}",
        rf"{number}(?: of)? {month}",
        rf"{day.year}-{day.month:02}-{day.day:02}",
        rf"{number}[./]0?{day.month}[./]{day.year}",
        _FEASTS.get((day.month, day.day), "\x00"),
    )
    return near and any(_has(form, text) for form in forms)


def _spoken(day: Date, text: str, gap: int) -> bool:
    """Whether the day is named as one near the article's: "yesterday", "on Tuesday"."""
    assert day.month is not None
    assert day.day is not None
    weekday = WEEKDAYS[date(day.year, day.month, day.day).weekday()]
    if abs(gap) <= WEEK and _has(rf"{weekday}|{weekday[:3]}\.", text):
        return True
    said = _BEFORE.get(gap, "tomorrow" if gap == -1 else "\x00")
    return _has(said, text) or (gap > 0 and _has(rf"{_number(gap)} days? ago", text))


def _days(day: Date, published: Date | None) -> int | None:
    """How many days before the article; None when either is not a day."""
    if published is None or published.day is None or published.month is None:
        return None
    assert day.month is not None
    assert day.day is not None
    printed_on = date(published.year, published.month, published.day)
    return (printed_on - date(day.year, day.month, day.day)) // timedelta(days=1)


def _digits(day: Date, text: str) -> bool:
    short = rf"(?<=[-–/’'])0?{day.year % 100:02}"
    return re.search(rf"(?<![\d,.]){day.year}(?![\d%]|,\d)|{short}\b", text) is not None


def _name(month: int) -> str:
    long = MONTHS[month - 1].casefold()
    return rf"(?:{long}|{long[:3]}\.?|{long[:4]}\.)"


def _number(count: int) -> str:
    word = SMALL[count] if count < len(SMALL) else str(count)
    return rf"(?:{count}|{word}{'|an?' if count == 1 else ''})"


def _has(pattern: str, text: str) -> bool:
    return re.search(rf"(?<![\w-])(?:{pattern})(?!\w)", text) is not None


_GRAINS: dict[str, Callable[[Date, str, Date | None], bool]] = {
    "year": _year,
    "month": _month,
    "day": _day,
}


def derived(item: QuizItem, context: Context) -> Iterator[str]:
    """A date follows from the cited sentence and the day of its article, from nothing else."""
    if item.asks != "date" and item.writer not in words("stem_dated"):
        return
    for fact in context.facts(item):
        if _OF_ANOTHER & set(fact.doubts):
            yield "only another sentence gives its day"
        day = plain(fact.start if fact.kind == "position" else fact.date)
        if day is not None and not any(_from(r, day, context) for r in fact.references):
            yield f"{day.text} does not follow from the cited sentence"


# Doubts of deeds whose day another sentence of their report gives.
_OF_ANOTHER = frozenset({"the day is inferred from the story", "the day is that of the opening"})


def _from(reference: Reference, day: Date, context: Context) -> bool:
    """Whether a sentence gives a day; one near its article's only where that day is stated."""
    published = about(reference.published)
    article = context.world.article_by_id.get(reference.article)
    if published is not None and article is not None and article.published_basis == "inferred":
        published = published.to("month") if published.month else published
    return derivable(day, reference.sentence, published)


DERIVING_CHECKS: tuple[tuple[str, Check], ...] = (("derived", derived),)
