"""What a brief opens on: the bottom line up front, and what is new since the last issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.aboutness import aboutness, own
from briefings.digest.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefings.digest.choosing import Ledger
    from briefings.digest.desk import Desk
    from briefings.digest.news import News
    from briefings.model import Fact, Point, Topic

# What being new adds to a fact's worth, and what each of these takes off: its topic
# standing one place lower, an article or a topic that the bottom line has already.
_FRESH = 0.5
_LOWER = 0.15
_SERVED = 0.6
_SAME_TOPIC = 1.0
# Kinds of facts that a bottom line has only where nothing else is known, and what they lose.
_SELDOM = frozenset({"quotation", "position", "location", "education"})
_LAST_RESORT = 4.0


def bottom_line(
    topics: Sequence[Topic], ledger: Ledger, most: int, fresh: Sequence[News]
) -> tuple[Point, ...]:
    """The best facts over all topics, of different topics and articles before the same.

    A point that is new since the last issue says so: the news will not repeat it.
    """
    desk = ledger.desk
    notes = {item.fact.id: item.note for item in fresh}
    merits = _merits(topics, desk, {item.fact.id for item in fresh})
    facts = [fact for fact in desk.facts if fact.id in merits]
    homes = {key: topic.id for topic in reversed(topics) for key in topic.facts}
    chosen: list[Fact] = []
    while len(chosen) < most:
        crowding = _crowding(facts, chosen, homes)
        bonus = {key: merit - crowding[key] for key, merit in merits.items()}
        best = choose(facts, ledger, most=1, bonus=_looked_up(bonus))
        if not best:
            break
        chosen += best
    return tuple(desk.point(fact, notes.get(fact.id, "")) for fact in chosen)


def news_points(fresh: Sequence[News], ledger: Ledger, most: int) -> tuple[Point, ...]:
    """Changes first, then what is new by importance."""
    notes = {item.fact.id: item.note for item in fresh}
    changes = [item.fact for item in fresh if item.change != "new"]
    new = [item.fact for item in fresh if item.change == "new" and item.fact.kind != "quotation"]
    chosen = choose(changes, ledger, most=most)
    chosen += choose(new, ledger, most=most - len(chosen))
    return tuple(ledger.desk.point(fact, notes[fact.id]) for fact in chosen)


def _looked_up(bonus: Mapping[str, float]) -> Callable[[Fact], float]:
    return lambda fact: bonus[fact.id]


def _merits(topics: Sequence[Topic], desk: Desk, new: set[str]) -> dict[str, float]:
    """By fact, what speaks for it beside its worth; only facts that may be printed here."""
    merits: dict[str, float] = {}
    for place, topic in enumerate(topics):
        about = aboutness(topic)
        for fact in _telling(desk, topic):
            merit = about(fact) - _LOWER * place + _FRESH * (fact.id in new)
            merit -= _LAST_RESORT * (fact.kind in _SELDOM)
            merits[fact.id] = max(merit, merits.get(fact.id, merit))
    return merits


def _telling(desk: Desk, topic: Topic) -> list[Fact]:
    """The topic's facts without quotations and offices, unless it has nothing else."""
    facts = [fact for fact in own(desk, topic) if not fact.conflicts]
    return [fact for fact in facts if fact.kind not in _SELDOM] or facts


def _crowding(
    facts: Sequence[Fact], chosen: Sequence[Fact], homes: Mapping[str, str]
) -> dict[str, float]:
    """By fact, what it loses because the chosen ones are of the same article or topic."""
    articles = {reference.article for fact in chosen for reference in fact.references}
    topics = {homes[fact.id] for fact in chosen}
    return {
        fact.id: _SERVED * any(r.article in articles for r in fact.references)
        + _SAME_TOPIC * (homes[fact.id] in topics)
        for fact in facts
    }
