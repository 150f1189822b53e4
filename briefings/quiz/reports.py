"""Whose account it is, where nothing else dates it: "According to a report of 4 March 2019"."""

from __future__ import annotations

import re

from briefings.model import Clause, Fact
from briefings.quiz.dates import Date, about, plain
from briefings.quiz.english import NotAskedError
from briefings.quiz.world import World

# How a stem says whose account it is.
TOLD_BY = re.compile(r"^According to a report of [\w ]+, ")


def report(fact: Fact, world: World) -> str:
    """The report of the day that the article states, or of the month proved for it, else ""."""
    published = fact.references[0].published if fact.references else None
    if not world.inferred(fact):
        day = plain(published)
        return f"According to a report of {day.text}" if day is not None and day.day else ""
    month = about(published)
    if month is None or month.month is None:
        return ""
    return f"According to a report of {month.to('month').text}"


# Months in which a report's "last year" cannot be another year's.
_INSIDE = range(2, 12)


def guessed(fact: Fact, date: Date, world: World) -> bool:
    """Whether a date stands on one of its article that was reasoned out.

    A year does not, where its sentence has it or the month proved is neither first nor last.
    """
    if not world.inferred(fact) or any(str(date.year) in r.sentence for r in fact.references):
        return False
    month = about(fact.references[0].published)
    return date.month is not None or month is None or (month.month or 0) not in _INSIDE


# A word of the day of the report.
_NOW = re.compile(r"\b(?:already|also|now|still) ")


def by_then(verb: str) -> str:
    """A verb as of the report that tells it: "have now left" is "had left"."""
    return re.sub(r"^(?:has|have) ", "had ", without_now(verb))


def without_now(verb: str) -> str:
    """A verb without the words that mean the day of its report: "now left" is "left"."""
    return _NOW.sub("", verb)


def past(clause: Clause) -> str:
    """The verb as of the day of the report; raises NotAskedError for a present one."""
    verb = by_then(clause.verb)
    if clause.tag != "VBD" and not verb.startswith(("had ", "was ", "were ")):
        raise NotAskedError("not told as past")
    return verb
