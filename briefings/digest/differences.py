"""What the sources say differently, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model import Difference
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choosing import Ledger
    from briefings.model import Fact


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
    names = [n.canonical for n in group[0].names if frozenset(content(n.canonical)) <= shared]
    subject = group[0].subject
    if names and names[0] != subject:
        return f"{subject}, {names[0]}"
    return subject
