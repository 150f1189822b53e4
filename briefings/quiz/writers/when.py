"""When something happened: "On which day in March 2025 did the council approve the line?" """

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.dates import MONTHS, Date, plain, variants
from briefings.quiz.english import question, subject_inside, yes_no
from briefings.quiz.question import Question
from briefings.quiz.world import World


def when(fact: Fact, world: World) -> Iterator[Question]:
    """The date of an event that a clause tells, at the precision that its source has.

    Raises NotAskedError where the clause cannot be asked.
    """
    date = plain(fact.date)
    if fact.kind != "event" or fact.clause is None or date is None:
        return
    article = world.article_by_id.get(fact.references[0].article) if fact.references else None
    asked = yes_no(fact.clause, subject_inside(fact, article))
    yield Question(
        writer=f"when.{date.grain}",
        asks="date",
        stem=question(f"{prefix(date)} {asked}"),
        answer=date.text,
        facts=(fact,),
        accepted=variants(date),
    )


def prefix(date: Date) -> str:
    """How a date is asked for: the grain above it is given, so that the event is anchored."""
    match date.grain:
        case "day":
            assert date.month is not None
            return f"On which day in {MONTHS[date.month - 1]} {date.year}"
        case "month":
            return "In which month and year"
        case "year":
            return "In which year"
