"""When, as one report tells it."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Clause, Fact
from briefings.quiz.dates import plain, variants
from briefings.quiz.reports import guessed
from briefings.quiz.world import World
from briefings.quiz.writers.headed.asking import Asked, inverted, named
from briefings.quiz.writers.when import prefix


def when(clause: Clause, fact: Fact, world: World) -> Iterator[Asked]:
    """ "In which year had Orla opened its second mill": of a day, "on which day in March 2019"."""
    date = plain(fact.date)
    if fact.kind != "event" or date is None or fact.clause is None or not fact.clause.when:
        return
    if clause.verb.startswith("had ") or not named(clause, fact) or guessed(fact, date, world):
        return
    text = f"{prefix(date, later=True)} {inverted(clause, clause.rest)}"
    yield Asked(
        f"report.when.{date.grain}", "date", text, date.text, variants(date), ("choice", "short")
    )
