"""When something happened: "On which day in March 2025 did the council approve the line?" """

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefings.model import Article, Clause, Fact
from briefings.quiz.asof import as_of
from briefings.quiz.dates import Date, plain, variants, written
from briefings.quiz.english import NotAskedError, plural, question, shortened, undated, yes_no
from briefings.quiz.inside import subject_inside
from briefings.quiz.introducing import introduced
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.reports import without_now
from briefings.quiz.world import World
from briefings.words.months import MONTHS


def when(fact: Fact, world: World) -> Iterator[Question]:
    """The date of an event that a clause tells, at the precision that its source has.

    Raises NotAskedError where the clause cannot be asked.
    """
    date = plain(fact.date)
    if fact.kind != "event" or fact.clause is None or date is None:
        return
    article = world.source(fact)
    if fact.rule == ANNIVERSARY:
        yield _anniversary(fact, date, article, world)
        return
    clause, time = planned(fact, world)
    clause = shortened(undated(clause, date))
    subject = subject_inside(replace(fact, clause=clause), article, world.vocabulary)
    if subject == fact.subject:
        subject = introduced(subject, fact, world)
    asked = yes_no(clause, subject)
    reasoned = date.grain == "day" and inferred_year(fact, world)
    yield Question(
        writer=f"when.{date.grain}{'.inferred' if reasoned else ''}",
        asks="date",
        stem=question(f"{time}{_prefix(date, asked, later=bool(time))} {asked}"),
        answer=date.text,
        facts=(fact,),
        accepted=(*variants(date), *_month_alone(date, asked)),
        # of a plan, no wrong date is surely wrong and surely possible when it was made
        kinds=("short",) if fact.modality == "planned" else ("choice", "short"),
    )


def _prefix(date: Date, asked: str, *, later: bool) -> str:
    """How a date is asked for; of what has its year in its name only the month."""
    found = prefix(date, later=later)
    return found.removesuffix(" and year") if _month_alone(date, asked) else found


def _month_alone(date: Date, asked: str) -> tuple[str, ...]:
    """The name of the month that is asked of what has its year in its name, or ()."""
    alone = date.grain == "month" and date.month is not None and f"{date.year} " in asked
    return (MONTHS[date.month - 1],) if alone and date.month else ()


ANNIVERSARY = "event, anniversary"


def _anniversary(fact: Fact, date: Date, article: Article | None, world: World) -> Question:
    """ "As of May 2021, in which year was the 30th anniversary of … due?": it comes for certain."""
    time = as_of(fact, world, own=False)
    if time is None or fact.modality != "planned":
        raise NotAskedError("an anniversary that nobody dates")
    subject = subject_inside(fact, article, world.vocabulary)
    return Question(
        writer=f"when.{date.grain}",
        asks="date",
        stem=question(f"As of {time.text}, {prefix(date, later=True)} was {subject} due"),
        answer=date.text,
        facts=(fact,),
        accepted=variants(date),
        kinds=("short",),
    )


def planned(fact: Fact, world: World) -> tuple[Clause, str]:
    """The clause in the past, and the time as of which a plan was one: "As of May 2021, "."""
    assert fact.clause is not None
    first, _, others = without_now(fact.clause.verb).partition(" ")
    if fact.modality != "planned" or first not in _PAST or fact.clause.lemma in words("changing"):
        return fact.clause, ""
    time = as_of(fact, world, own=False)
    if time is None:
        raise NotAskedError("a plan without the time when it was one")
    due, printed = plain(fact.date), world.published(fact)
    if first in _PAST.values() and not (due and printed and printed.key <= due.key):
        return fact.clause, ""
    if due is not None and due.to("month") == time and printed is not None and printed.day:
        time = printed
    past = "were" if plural(fact.clause) else _PAST[first]
    ahead = "due to " if first == "will" else ""
    return replace(fact.clause, verb=f"{past} {ahead}{others}"), f"As of {time.text}, "


_PAST = {"is": "was", "are": "were", "will": "was", "was": "was", "were": "were"}


def prefix(date: Date, *, later: bool = False) -> str:
    """How a date is asked for: the grain above it is given, so that the event is anchored."""
    on, which = ("on", "in") if later else ("On", "In")
    match date.grain:
        case "day":
            assert date.month is not None
            return f"{on} which day in {MONTHS[date.month - 1]} {date.year}"
        case "month":
            return f"{which} which month and year"
        case "year":
            return f"{which} which year"


def inferred_year(fact: Fact, world: World) -> bool:
    """Whether day and month stand in the cited sentence, and the year is the article's.

    The article's date must have been proved; a year guessed from the sentence is not asked.
    """
    date = plain(fact.date)
    if date is None or not fact.references or date.month is None:
        return False
    sentence = fact.references[0].sentence
    if written(date, sentence) or not world.inferred(fact):
        return False
    if fact.is_day_inferred:
        return False
    month = MONTHS[date.month - 1]
    return (
        re.search(rf"\b{month[:3]}\w*\.? {date.day}\b|\b{date.day} {month[:3]}", sentence)
        is not None
    )
