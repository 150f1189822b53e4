"""What the sources say differently, side by side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.desk import root
from briefings.model import Difference
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.model import Article, Fact

# Deeds that nobody does again within days: two accounts so near each other tell of one.
_ONCE = frozenset({"arrive", "bear", "die", "elect", "marry", "resign", "retire", "visit"})
_NEAR = timedelta(days=14)


def disputed(facts: Iterable[Fact], articles: Mapping[str, Article]) -> list[Fact]:
    """The facts, those marked as conflicts that give one deed two days, whoever is called how.

    "Minister Ada Lund visited Oslo on 3 May", "Ms Lund visited Oslo on 5 May".
    """
    facts = list(facts)
    deeds: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        for who in _doers(fact) if _is_dated_deed(fact) else ():
            deeds[fact.predicate, who].append(fact)
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in (pair for told in deeds.values() for pair in combinations(told, 2)):
        if _are_of_two_days(one, other) and _roots(one, articles).isdisjoint(
            _roots(other, articles)
        ):
            found[one.id].add(other.id)
            found[other.id].add(one.id)
    return [
        replace(f, conflicts=tuple(sorted({*f.conflicts, *found[f.id]}))) if f.id in found else f
        for f in facts
    ]


def _is_dated_deed(fact: Fact) -> bool:
    """Whether it is done once, on a day that the article gives."""
    dated = edtf.month_day(fact.date) is not None and edtf.year(fact.date) is not None
    return (
        fact.kind == "event"
        and fact.predicate in _ONCE
        and dated
        and not fact.is_day_inferred
        and fact.modality == "holds"
    )


def _doers(fact: Fact) -> Iterator[str]:
    """Whom the subject ends on, whatever office stands before the name."""
    return (n.canonical for n in fact.names if n.kind != "place" and fact.subject.endswith(n.text))


def _are_of_two_days(one: Fact, other: Fact) -> bool:
    """Whether one deed, at one place, is told of two days near each other."""
    a, b = edtf.bounds(one.date), edtf.bounds(other.date)
    if a is None or b is None or a == b or abs(a[0] - b[0]) > _NEAR:
        return False
    places = [{n.canonical for n in f.names if n.kind == "place"} for f in (one, other)]
    return min(places, key=len) <= max(places, key=len)


def _roots(fact: Fact, articles: Mapping[str, Article]) -> set[str]:
    return {root(reference.article, articles) for reference in fact.references}


def differences(ledger: Ledger, most: int) -> tuple[Difference, ...]:
    """The weightiest conflicts with every account; their facts are written down.

    Two people in one office are none, if no source says from when: one of them may be told of
    in passing, of an earlier time.
    """
    desk = ledger.desk
    groups = [group for group in _groups(desk.facts) if not any(map(_is_in_passing, group))]
    groups.sort(key=lambda group: (-max(desk.worth[f.id] for f in group), group[0].id))
    made = []
    for group in groups[:most]:
        for fact in group:
            ledger.write(fact)
        made.append(Difference(_about(group), tuple(desk.point(fact) for fact in group)))
    return tuple(made)


def _groups(facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """Facts that contradict each other, each in one group, in the order of the facts."""
    by_id = {fact.id: fact for fact in facts}
    seen: set[str] = set()
    groups = []
    for fact in facts:
        if fact.id in seen:
            continue
        against = [by_id[key] for key in fact.conflicts if key in by_id and key not in seen]
        group = (fact, *(other for other in against if other.statement != fact.statement))
        if len(group) > 1:
            seen.update(member.id for member in group)
            groups.append(group)
    return groups


def _is_in_passing(fact: Fact) -> bool:
    return fact.kind == "position" and not (fact.start or fact.end)


def _about(group: Sequence[Fact]) -> str:
    """The words that all accounts share, as the first one prints them; else its subject."""
    shared = frozenset.intersection(*(frozenset(content(fact.statement)) for fact in group))
    subject = group[0].subject
    own = frozenset(content(subject))
    stems = ((n.canonical, frozenset(content(n.canonical))) for n in group[0].names)
    names = [name for name, words in stems if words <= shared and not words <= own]
    return f"{subject}, {names[0]}" if names else subject
