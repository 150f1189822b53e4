"""Checks of time and tense: told as past, with the year that tells, in season, near its article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.asof import at_event
from briefings.quiz.dates import about, plain, printed
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import words
from briefings.quiz.reports import TOLD_BY
from briefings.quiz.verbs import readings
from briefings.quiz.wording import content, folded, tokens
from briefings.words.months import MONTHS

_SHORT = rf"({'|'.join(m[:3] for m in MONTHS)})"
_NOTE = re.compile(r"\((?:year|date) inferred\)")


_PRESENT = re.compile(
    r"\b(?:is|are) (?:due|set|to|expected|planned|scheduled|being|about|under way)\b"
    r"|\b(?:has|have) (?:\w+ly )?(?:been\b|[a-z]+(?:ed|en)\b)|\bwill\b"
)


_SUBORDINATE = re.compile(
    r"\b(?:while|when|after|before|until|as|because|whether)"
    r" (?:he|she|it|they|[A-Z]\w+(?: [A-Z]\w+)*) ([a-z]\w+)\b"
)


# "Led by Orla, which owns a mill": but "which ports had", "which ships did".
_WHO_NOW = re.compile(
    r", (?:which|who) ([a-z]+s)\b(?! (?:are|did|do|does|had|has|have|was|were)\b)"
)
_FORMS = frozenset({"has", "is", "was"})


# With a role before the name: "while head coach Jo Lind recovers".
_ROLE_TOO = re.compile(
    r"\b(?:while|when|after|before|until|as|because|whether)"
    r" (?:the )?(?:[a-z]+ ){1,3}(?:[A-Z][\w.-]+ )*([a-z]\w+s)\b"
)


def no_note(item: QuizItem, context: Context) -> Iterator[str]:
    """No note of an editor in a stem: "(year inferred)"."""
    if found := _NOTE.search(item.stem):
        yield f"an editor's note: {found[0]}"


def in_the_past(item: QuizItem, context: Context) -> Iterator[str]:
    """What is told with its date is told as past: no "is due", "has been", "while he recovers"."""
    if item.kind == "matching" or item.asks == "abbreviation":
        return
    if found := _PRESENT.search(item.stem):
        yield f"told as present: {found[0]}"
    for found in _SUBORDINATE.finditer(item.stem):
        verb = found[1]
        if re.search(r"[a-z]{2}s$", verb) and not verb.endswith(("ss", "us", "was", "is")):
            yield f"told as present: {found[0]}"
    for found in _WHO_NOW.finditer(item.stem):
        read = readings(found[1])
        if "verb" in read and found[1] not in read["verb"] and found[1] not in _FORMS:
            yield f"told as present: {found[0]}"
    for found in _ROLE_TOO.finditer(_ASIDE.sub("", item.stem)):
        read = readings(found[1])
        if "verb" in read and "noun" not in read and found[1] not in read["verb"]:
            yield f"told as present: {found[0]}"


# A relative clause between commas.
_ASIDE = re.compile(r", (?:who|which|whose) [^,]*(?=,)")


_SEASONS = {
    "winter": frozenset({11, 12, 1, 2, 3}),
    "summer": frozenset({5, 6, 7, 8, 9}),
    "spring": frozenset({2, 3, 4, 5, 6}),
    "autumn": frozenset({8, 9, 10, 11, 12}),
    "christmas": frozenset({12, 1}),
}


def in_season(item: QuizItem, context: Context) -> Iterator[str]:
    """No month is offered that a season in the stem rules out."""
    said = {folded(t) for t in tokens(item.stem)} & _SEASONS.keys()
    for option in item.options if item.asks == "date" else ():
        date = printed(option.text)
        if date and date.month and any(date.month not in _SEASONS[s] for s in said):
            yield f"{option.text} in {min(said)}"


_ORDINAL = re.compile(r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|last|inaugural|opening)\b")


def with_a_year(item: QuizItem, context: Context) -> Iterator[str]:
    """An event held again and again has its year beside it, or its number: no bare election."""
    if item.kind != "blank" or item.asks != "date" or _ORDINAL.search(item.stem):
        return
    for word in sorted({folded(t) for t in tokens(item.stem)} & words("held_again")):
        yield f"which {word}?"


def same_month(item: QuizItem, context: Context) -> Iterator[str]:
    """An office is dated by its article only where its sentence tells of no other month."""
    if not item.writer.startswith(("holder", "office")):
        return
    for fact in context.facts(item):
        dated = about(fact.date)
        if dated is not None and dated.month and dated != context.world.published(fact):
            continue
        month = at_event(fact, context.world)
        if month is not None and month.text in item.stem:
            continue
        if fact.references and all(_elsewhen(r.sentence, r.published) for r in fact.references):
            yield "its sentence tells of another month"


def _elsewhen(sentence: str, published: str | None) -> bool:
    """Whether a sentence has a day of another month than that of its article, and none of it."""
    printed_on = about(published)
    if printed_on is None or printed_on.month is None:
        return False
    named = re.findall(
        rf"\b{_SHORT}(?:[a-z]*\.?) \d{{1,2}}\b|\b\d{{1,2}} {_SHORT}[a-z]*\b",
        _NAMED_BY_DAY.sub("", sentence),
    )
    months = {a or b for a, b in named}
    return bool(months) and MONTHS[printed_on.month - 1][:3] not in months


# An event that goes by its day, which is not that of its sentence: "the 11 September attacks".
_NAMED_BY_DAY = re.compile(
    rf"\b(?:{_SHORT}[a-z]*\.? \d{{1,2}}|\d{{1,2}} {_SHORT}[a-z]*)(?:,? \d{{4}},?)?"
    r" (?:[a-z-]+ )?(?:atrocit|attack|bomb|coup|earthquake|hijack|massacre|raid|tsunami)[a-z]*"
    r"|\b(?:September 11|11 September)\b(?!,? (?:\d|at\b))"
)
_ROUGH = re.compile(
    r"\bby (?:mid-?)?(?:afternoon|morning|noon|evening|midday)\b|\b(?:up|down) from\b"
    r"|\bso far\b|\bto date\b"
)


# Where it was is an event that the article tells of: "in the Osse raid".
_EVENT = re.compile(
    r" in the (?:[A-Z]\w+ )+(?:raid|attack|fire|crash|clash|storm|battle|blast)e?s?[?.]$"
)
# What somebody does is measured with others: "helps manage".
_PART = re.compile(r"\bhelp(?:s|ed)? (?:to )?[a-z]+")


def a_figure_then(item: QuizItem, context: Context) -> Iterator[str]:
    """A figure is exact and of a day or a thing that is named, not "up from 14 by noon"."""
    if item.asks != "figure":
        return
    if found := _ROUGH.search(item.stem):
        yield f"true at one moment: {found[0]}"
    if re.match(r"(?i)(?:about|around|some|nearly|almost|over|more than) ", item.answer):
        yield f"“{item.answer}” is no exact figure"
    if found := _EVENT.search(item.stem):
        yield f"which one{found[0]}"
    if found := _PART.search(item.stem):
        yield f"a share of a deed: {found[0]}"
    told = TOLD_BY.sub("", item.stem)
    for fact in context.facts(item):
        own = content(" ".join((fact.subject, *(n.canonical for n in fact.names))))
        others = [t for t in tokens(told)[1:] if t[0].isupper() and folded(t) not in own]
        if not others and len(content(told)) < FULL:
            yield "nothing else is named"


# Words that tell a figure of somebody from others where no second name does.
FULL = 6


def nearest_day(item: QuizItem, context: Context) -> Iterator[str]:
    """A day without its year is the nearest one to its article: "21 July", printed in June."""
    for fact in context.facts(item):
        day = plain(fact.date)
        if fact.kind != "event" or day is None or day.day is None:
            continue
        for ref in fact.references:
            printed_on = about(ref.published)
            if printed_on is None or re.search(rf"\b{day.year}\b", ref.sentence):
                continue
            if abs(printed_on.months - day.months) > HALF:
                yield f"{day.text} is far from its article"


HALF = 6


def as_of_before(item: QuizItem, context: Context) -> Iterator[str]:
    """A plan is asked with a time before its date: not twice in May 2021."""
    found = re.match(r"As of ([A-Z][a-z]+ \d{4}), [io]n which (?:day|month)", item.stem)
    if found and found[1] in item.stem[found.end() :]:
        yield f"{found[1]} twice"


MOMENT_CHECKS: tuple[tuple[str, Check], ...] = (
    ("no note", no_note),
    ("in the past", in_the_past),
    ("in season", in_season),
    ("with a year", with_a_year),
    ("same month", same_month),
    ("a figure then", a_figure_then),
    ("nearest day", nearest_day),
    ("as of before", as_of_before),
)
