"""Checks of the answer: not in the stem, of the right kind, one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.dates import Date, printed
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import words
from briefings.quiz.question import GAP
from briefings.quiz.wording import bare, content, folded, tokens
from briefings.words.months import MONTHS

LETTERS = 3
_ASKED = re.compile(
    r"\b(who|whom|whose|what|which|when|where|how many|how much|how long|how old)\b", re.IGNORECASE
)


# What a gap asks for: "_____ (a university)".
_HINT = re.compile(r"(?<=_) \([A-Za-z ]+\)")
_REPORT = re.compile(r"\breport of (?:\d{1,2} )?[A-Z][a-z]+ \d{4}")


def give_away(item: QuizItem, context: Context) -> Iterator[str]:
    """The answer and its rare words do not stand in the stem."""
    if item.kind in {"true-false", "matching", "order"}:
        return
    date = printed(item.answer)
    if date is not None:
        yield from _date_given(item, date)
        return
    kind = re.search(r"\bwhich (\w+)", item.stem, re.IGNORECASE)
    stem = _HINT.sub("", _REPORT.sub("", item.stem))
    shared = content(item.answer) & content(stem) - content(kind[1] if kind else "")
    if item.writer == "member":
        shared -= words("country_words")
    if (shared and item.asks != "position") or (shared and shared - _body_words(item)):
        yield f"the stem has “{min(shared)}”"


def _body_words(item: QuizItem) -> frozenset[str]:
    """Words that every option has tell nothing."""
    texts = [o.text for o in item.options]
    return frozenset.intersection(*(content(t) for t in texts)) if texts else frozenset()


# A day of the calendar that gives its date away.
FEAST = re.compile(
    r"\b(?:[A-Z]\w+ (?:Day|Eve)|Christmas|Easter|Ramadan|New Year|Thanksgiving|Diwali|Hanukkah"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


# The month of what has its year in its name: "in which month was the 2021 Osse Expo set to open".
_MONTH_ALONE = re.compile(r"\b[Ii]n which month (?!and year)")


def _date_given(item: QuizItem, date: Date) -> Iterator[str]:
    if found := FEAST.search(item.stem):
        yield f"the stem has {found[0]}"
    numbers = set(re.findall(r"\d+", item.stem))
    match date.grain:
        case "day" if str(date.day) in numbers:
            yield f"the stem has the day {date.day}"
        case "month" if date.month and MONTHS[date.month - 1] in tokens(item.stem):
            yield "the stem has the month"
        case "month" | "year" if str(date.year) in numbers and not _MONTH_ALONE.search(item.stem):
            yield f"the stem has the year {date.year}"


def initials(item: QuizItem, context: Context) -> Iterator[str]:
    """The initials of the answer do not stand in the stem, unless they are asked for."""
    parts = [t for t in tokens(item.answer) if t[0].isupper()]
    if item.asks == "abbreviation" or len(parts) < 3:
        return
    letters = "".join(t[0] for t in parts)
    if letters in {t.replace(".", "") for t in tokens(item.stem)}:
        yield f"the stem has {letters}"


def asks_something(item: QuizItem, context: Context) -> Iterator[str]:
    """It asks with a question word: not yes or no in disguise."""
    if item.kind in {"choice", "short"} and GAP not in item.stem and not _ASKED.search(item.stem):
        yield "no question word"


def substantial(item: QuizItem, context: Context) -> Iterator[str]:
    """It is not trivial: the stem says more than its question word and one name."""
    if (
        item.kind in {"choice", "short"}
        and len(content(item.stem)) < 3
        and item.asks != "abbreviation"
    ):
        yield "too little is said"
    if not item.answer.strip():
        yield "no answer"


def right_kind(item: QuizItem, context: Context) -> Iterator[str]:
    """The answer is what the question word asks for."""
    stem = folded(item.stem)
    if item.asks == "date" and item.kind in {"choice", "short"} and printed(item.answer) is None:
        yield "the answer is no date"
    if item.asks == "name" and " who " in f" {stem} " and not _looks_like_name(item.answer):
        yield "the answer is no name of a person"
    if item.asks == "position" and any(bare(t) in {"he", "she"} for t in tokens(item.answer)):
        yield "the answer is no office"


def _looks_like_name(answer: str) -> bool:
    parts = tokens(answer)
    return 2 <= len(parts) <= 5 and parts[0][0].isupper() and any(map(str.isupper, parts[-1]))


def spelled(item: QuizItem, context: Context) -> Iterator[str]:
    """Letters stand for words that begin with them, in their order, and are more than two."""
    if item.asks != "abbreviation" or item.kind not in {"choice", "short", "matching"}:
        return
    for fact in context.facts(item):
        letters = [c for c in fact.subject.rsplit(" ", 1)[-1] if c.isalnum()]
        if len(letters) < LETTERS:
            yield f"too few letters: {fact.subject}"
        if not _in_order("".join(letters), item.answer):
            yield f"{item.answer} is not what {fact.subject} abbreviates"


_COMPOUND = re.compile(r"\b(north|south)(east|west)")
_OWNED = re.compile(r"['’]s?\b")


def _in_order(letters: str, long: str) -> bool:
    """Whether each letter begins a word of the long form, in order; small words may be left out."""
    said = _COMPOUND.sub(r"\1 \2", _OWNED.sub("", folded(long)))
    found = re.findall(r"[^\W_]+", said)
    parts = [w for w in found if w not in words("small")]
    wanted = folded(letters)
    taken = "".join(w if w.isdigit() else w[0] for w in parts)
    every = "".join(w[0] for w in found)
    return wanted in {taken, every} or (wanted in taken and len(wanted) >= LETTERS)


ANSWER_CHECKS: tuple[tuple[str, Check], ...] = (
    ("give-away", give_away),
    ("initials", initials),
    ("question word", asks_something),
    ("substance", substantial),
    ("kind of answer", right_kind),
    ("spelled", spelled),
)
