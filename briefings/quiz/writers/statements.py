"""Statements with one gap: "Ilsa Brandt opened the Maren bridge on _____ (date)." """

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.dates import Date, plain, variants
from briefings.quiz.english import shortened, told, undated, yes_no
from briefings.quiz.question import GAP, Question
from briefings.quiz.world import World


def gap_date(fact: Fact, world: World) -> Iterator[Question]:
    """A dated event with its date left out.

    Raises NotAskedError where the clause could not be asked either: a perfect, a modal.
    """
    date, clause = plain(fact.date), fact.clause
    if fact.kind != "event" or clause is None or date is None:
        return
    yes_no(undated(clause, date), clause.subject)
    text = told(shortened(clause), date, _gap(date))
    yield Question(
        writer=f"gap.{date.grain}",
        asks="date",
        stem=f"{text[0].upper()}{text[1:]}.",
        answer=date.text,
        facts=(fact,),
        accepted=variants(date),
        kinds=("blank", "true-false"),
    )


def _gap(date: Date) -> str:
    """The gap with what belongs in it, so that only a date fits."""
    match date.grain:
        case "day":
            return f"on {GAP} (date)"
        case "month":
            return f"in {GAP} (month and year)"
        case "year":
            return f"in the year {GAP}"
