"""The time as of which a fact is known to hold."""

from __future__ import annotations

from briefings.model import Fact
from briefings.quiz.dates import Date, about, bounds
from briefings.quiz.world import World


def as_of(fact: Fact, world: World, *, own: bool = True) -> Date | None:
    """The month (or year) in which an office was held, None when nothing proves one.

    It is the fact's own date, else that of its article, never finer than a month. The day
    on which a tenure began says nothing about later; one that had ended by then has none.
    Without `own` only the article's date counts: when a plan was one.
    """
    dated = about(fact.date) if own else None
    if dated is not None and fact.date in {fact.start, fact.end}:
        return None
    time = dated or world.published(fact)
    if time is None:
        return None
    time = time.to("month")
    end = bounds(fact.end)[1]
    return None if end is not None and end.key <= time.key else time
