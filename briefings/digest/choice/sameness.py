"""Whether two facts say the same: overlap of their rare words, and equal slots.

A word counts by its rarity in the facts at hand (inverse document frequency), so that
two sentences on the same people are not yet the same sentence.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.words import content, is_number, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.model import Fact

# From this overlap on, the shorter of two statements adds nothing to the longer.
SAME = 0.7
# From this overlap on, two facts that one sentence tells with the same number are the same, and
# two of one subject and one verb.
_RETOLD = 0.45
# From this overlap on, two facts that one article tells of the same subject are the same.
_AGAIN = 0.6
# Things that two accounts of one deed have in common.
_COMMON = 2
# So much more than another must a statement say to stand for both.
_MORE = 1.2
_UNSEEN = 1.0
# Stems of verb phrases that only say that there was an event ("was held", "took place").
_LIGHT = frozenset(map(stem, ("hold", "held", "place", "happened", "occurred", "occurs")))


class Sameness:
    """Compares facts of one corpus; profiles are made once."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._profiles = {fact.id: profile(fact) for fact in facts}
        self._slots: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        held = Counter(stem for stems in self._profiles.values() for stem in stems)
        total = len(self._profiles)
        self._weights = {stem: math.log(1 + total / n) for stem, n in held.items()}
        self._totals = {key: self.weight(stems) for key, stems in self._profiles.items()}

    def weight(self, stems: Iterable[str]) -> float:
        """The rarity of some stems together."""
        return sum(self._weights.get(stem, _UNSEEN) for stem in sorted(stems))

    def overlap(self, one: Fact, other: Fact) -> float:
        """0 (nothing in common) to 1 (one statement holds all of the other)."""
        if one.id == other.id or self._same_slots(one, other):
            return 1.0
        a, b = self._profile(one), self._profile(other)
        least = min(self._total(one), self._total(other))
        if not least:
            return float(one.statement == other.statement)
        shared = a & b
        share = self.weight(shared) / least if shared else 0.0
        if share >= _RETOLD and _are_one_sentence(one, other) and _numbers(a) & _numbers(b):
            return max(SAME, share)
        if share >= _RETOLD and _are_one_deed(one, other) and not _numbers_differ(a, b):
            return max(SAME, share)
        if share >= _AGAIN and _are_of_one_article(one, other) and not _numbers_differ(a, b):
            return max(SAME, share)
        return share * 0.6 if _numbers_differ(a, b) or _days_differ(one, other) else share

    def holds(self, one: Fact, other: Fact) -> bool:
        """Whether one statement says what the other says, and clearly more."""
        more = self._total(one) >= _MORE * self._total(other)
        return more and self.overlap(one, other) >= SAME and one.modality == other.modality

    def most(self, fact: Fact, others: Iterable[Fact]) -> float:
        """The greatest overlap with any of the others."""
        return max((self.overlap(fact, other) for other in others), default=0.0)

    def _same_slots(self, one: Fact, other: Fact) -> bool:
        """The same subject doing the same to the same thing at what can be the same time."""
        if one.kind != other.kind or one.kind == "quotation" or not (one.predicate and one.value):
            return False
        dates = one.date or one.start, other.date or other.start
        return self._slots_of(one) == self._slots_of(other) and edtf.compatible(*dates)

    def _slots_of(self, fact: Fact) -> tuple[frozenset[str], frozenset[str]]:
        if fact.id not in self._slots:
            about = frozenset(content(fact.subject))
            self._slots[fact.id] = (about, frozenset(content(f"{fact.predicate} {fact.value}")))
        return self._slots[fact.id]

    def _total(self, fact: Fact) -> float:
        """The weight of all its stems."""
        known = self._totals.get(fact.id)
        return self.weight(self._profile(fact)) if known is None else known

    def _profile(self, fact: Fact) -> frozenset[str]:
        return self._profiles.get(fact.id) or profile(fact)


def profile(fact: Fact) -> frozenset[str]:
    """The stems of a statement, its names spelled out in full."""
    text = fact.statement
    for name in fact.names:
        if name.text not in name.canonical:
            text = text.replace(name.text, name.canonical)
    return frozenset(content(text)) - _LIGHT


def _are_one_sentence(one: Fact, other: Fact) -> bool:
    """Whether the same sentence of an article tells both."""
    told = {(r.article, r.sentence) for r in one.references if r.sentence}
    return any((r.article, r.sentence) in told for r in other.references)


def _are_of_one_article(one: Fact, other: Fact) -> bool:
    """Whether one article tells both, of the same subject."""
    if one.kind == "quotation" or other.kind == "quotation" or one.subject != other.subject:
        return False
    homes = {reference.article for reference in one.references}
    return any(reference.article in homes for reference in other.references)


def _are_one_deed(one: Fact, other: Fact) -> bool:
    """Whether both say of the same that it did the same, of two things or more in common."""
    a, b = one.clause, other.clause
    if a is None or b is None or (a.subject, a.verb) != (b.subject, b.verb):
        return False
    shared = set(content(a.rest)) & set(content(b.rest))
    return len(shared) >= _COMMON and edtf.compatible(one.date, other.date)


def _days_differ(one: Fact, other: Fact) -> bool:
    """Whether two events are told of two days."""
    days = (one.date, other.date)
    known = one.kind == other.kind == "event" and None not in map(edtf.month_day, days)
    return known and not edtf.compatible(*days)


def _numbers(stems: Iterable[str]) -> set[str]:
    return {stem for stem in stems if is_number(stem)}


def _numbers_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    ours, theirs = _numbers(a), _numbers(b)
    return bool(ours and theirs and not ours & theirs)
