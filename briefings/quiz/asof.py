"""The time as of which a fact is known to hold."""

from __future__ import annotations

from briefings.model import Fact
from briefings.quiz.dates import Date, bounds, plain
from briefings.quiz.world import World


def as_of(fact: Fact, world: World) -> Date | None:
    """The month (or year) in which the fact held, None when nothing proves one.

    It is the fact's own date, else that of its article, never finer than a month.
    A tenure that had ended by then has none.
    """
    time = plain(fact.date) or world.published(fact)
    if time is None:
        return None
    time = time.to("month")
    end = bounds(fact.end)[1]
    if end is not None and end.key < time.key:
        return None
    return time
