"""The time as of which a fact is known to hold."""

from __future__ import annotations

from briefings.model import Fact
from briefings.quiz.dates import Date, about, bounds, plain
from briefings.quiz.lists import words
from briefings.quiz.world import World


def as_of(fact: Fact, world: World, *, own: bool = True) -> Date | None:
    """The month (or year) in which an office was held, None when nothing proves one.

    It is the fact's own date, or that of a recent event that its sentence tells of the same
    person, else that of its article, never finer than a month. The day
    on which a tenure began says nothing about later; one that had ended by then has none.
    Without `own` only the article's date counts: when a plan was one.
    """
    dated = about(fact.date) if own else None
    if dated is not None and fact.date in {fact.start, fact.end}:
        return None
    if own and dated in {None, world.published(fact)}:
        dated = at_event(fact, world) or dated
    time = dated or world.published(fact)
    if time is None:
        return None
    time = time.to("month")
    end = bounds(fact.end)[1]
    return None if end is not None and end.key <= time.key else time


# Months before its article in which a title that stands with an event was held.
RECENT = 2


def at_event(fact: Fact, world: World) -> Date | None:
    """The month of the one event that the sentence of a position tells of its holder.

    "Foreign Minister Jo Lind spoke by phone with her Chilean colleague on Jan. 27", printed in
    February, says who was minister in January. None where it is the month of the article, where
    it is long ago, where the event ends or begins an office, or another sentence tells of it too.
    """
    printed = world.published(fact)
    if printed is None or len(fact.references) != 1 or fact.start or fact.end:
        return None
    told = _events(fact, world)
    dates = {date.to("month") for e in told if (date := plain(e.date)) and date.grain == "day"}
    changes = words("office_changes") | words("appointing")
    verbs = {e.clause.lemma if e.clause else e.predicate for e in told}
    if len(dates) != 1 or verbs & changes:
        return None
    (month,) = dates
    return month if 0 < printed.months - month.months <= RECENT else None


def _events(fact: Fact, world: World) -> list[Fact]:
    """What the sentence of a position tells of its holder besides."""
    cited = fact.references[0]
    return [
        e
        for e in world.facts_by_article.get(cited.article, ())
        if e.kind == "event" and e.modality == "holds" and not e.attributed_to
        if any(r.sentence == cited.sentence for r in e.references)
        if fact.subject in {e.subject, *(n.canonical for n in e.names)}
    ]
