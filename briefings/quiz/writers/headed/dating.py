"""When, as one report tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Clause, Fact
from briefings.quiz.dates import plain, variants
from briefings.quiz.english import NotAskedError
from briefings.quiz.reports import guessed
from briefings.quiz.world import World
from briefings.quiz.writers.headed.asking import Asked, inverted, settled
from briefings.quiz.writers.when import prefix


def when(clause: Clause, fact: Fact, world: World) -> Iterator[Asked]:
    """ "In which year had Orla opened its second mill": of a day, "on which day in March 2019"."""
    date = plain(fact.date)
    if fact.kind != "event" or date is None or fact.clause is None or not fact.clause.when:
        return
    if (
        clause.verb.startswith("had ")
        or not settled(clause, fact, world)
        or guessed(fact, date, world)
    ):
        return
    somebody = any(n.kind == "person" and n.text in clause.subject for n in fact.names)
    if (somebody or re.match("[Aa]n? ", clause.subject)) and not _tells(clause):
        raise NotAskedError("a deed of which too little is told: “resigned”")
    text = f"{prefix(date, later=True)} {inverted(clause, clause.rest)}"
    yield Asked(
        f"report.when.{date.grain}", "date", text, date.text, variants(date), ("choice", "short")
    )


# Words after a verb that tell what was done without a name or a number.
LEAST = 5


def _tells(clause: Clause) -> bool:
    """Whether more than a verb and a noun tells what was done: no "broke his wrist"."""
    rest = clause.rest
    return re.search(r"\d|\b[A-Z]", rest) is not None or len(rest.split()) >= LEAST
