"""Whose account it is, where nothing else dates it: "According to a report of 4 March 2019"."""

from __future__ import annotations

from briefings.model import Fact
from briefings.quiz.dates import about, plain
from briefings.quiz.world import World


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
