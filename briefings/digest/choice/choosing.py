"""Choosing what is important and says something new.

Maximal marginal relevance (Carbonell & Goldstein 1998): each next fact is the one with
the most worth less what its overlap with the facts already printed takes away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

from briefings.digest.choice.sameness import SAME, Sameness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefings.digest.desk import Desk
    from briefings.model import Fact

# What a full overlap takes off a fact's worth (worths run from 0 to about 5), and what a fact
# gains with so many names, or more, that the brief has not named yet.
_PENALTY = 3.0
_NAMING, _NAMES = 0.8, 4


@dataclass(slots=True)
class Ledger:
    """What the brief has printed so far: no fact, and nothing that says the same, twice."""

    desk: Desk
    printed: list[Fact] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    merits: dict[str, float] = field(default_factory=dict)

    def overlap(self, fact: Fact) -> float:
        """How much of the fact has been printed already, 0 to 1."""
        return self.desk.sameness.most(fact, self.printed)

    def is_new(self, fact: Fact) -> bool:
        """Whether the brief has not said this yet."""
        return self.overlap(fact) < SAME

    def write(self, fact: Fact) -> None:
        """Take down that the fact is printed, and what it added to what was printed before."""
        self.merits[fact.id] = self.merit(fact, self.overlap(fact))
        self.printed.append(fact)
        self.named.update(name.canonical for name in fact.names)

    def merit(self, fact: Fact, overlap: float) -> float:
        """What a fact adds: its worth and new names, less what was said before."""
        new = {name.canonical for name in fact.names} - self.named
        naming = min(1.0, len(new) / _NAMES)
        return self.desk.worth[fact.id] + _NAMING * naming - _PENALTY * overlap


def choose(
    facts: Iterable[Fact],
    ledger: Ledger,
    *,
    most: int,
    words: int | None = None,
    bonus: Callable[[Fact], float] = lambda fact: 0.0,
    least: float = -inf,
) -> tuple[Fact, ...]:
    """At most `most` facts in `words` words, none that adds less than `least`; written down."""
    overlaps = {fact.id: (fact, ledger.overlap(fact)) for fact in facts}
    sameness = ledger.desk.sameness
    chosen: list[Fact] = []
    while len(chosen) < most:
        open_ = [(f, o) for f, o in overlaps.values() if o < SAME and _fits(ledger.desk, f, words)]
        merits = {fact.id: ledger.merit(fact, overlap) + bonus(fact) for fact, overlap in open_}
        if not open_ or max(merits.values()) < least:
            break
        best = _best(sameness, [fact for fact, _ in open_], merits)
        chosen.append(best)
        ledger.write(best)
        words = words and words - len(ledger.desk.texts[best.id].split())
        overlaps = {
            key: (fact, max(overlap, sameness.overlap(fact, best)))
            for key, (fact, overlap) in overlaps.items()
            if key != best.id
        }
    return tuple(chosen)


def _best(sameness: Sameness, facts: Sequence[Fact], merits: Mapping[str, float]) -> Fact:
    """The fact of most merit; if others say all that it says and clearly more, their best."""
    best = max(facts, key=lambda fact: (merits[fact.id], fact.id))
    wider = [f for f in facts if f.kind == best.kind and sameness.holds(f, best)]
    return max(wider, key=lambda fact: (merits[fact.id], fact.id), default=best)


def _fits(desk: Desk, fact: Fact, words: int | None) -> bool:
    return words is None or len(desk.texts[fact.id].split()) <= words
