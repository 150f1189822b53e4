"""Facts of several articles → facts with several references. Pure; loads no spaCy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations, groupby
from types import MappingProxyType

from briefings.extract.agreeing import (
    CONTRADICTED,
    comparable,
    compatible,
    content,
    contradict,
    key,
    meeting,
    same,
    saying,
)
from briefings.extract.bare_titles import placed
from briefings.extract.lexicon import words
from briefings.extract.spellings import one_spelling
from briefings.model import Fact, Reference

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_NONE: Mapping[str, str] = MappingProxyType({})


def merge(facts: Iterable[Fact], duplicates: Mapping[str, str] = _NONE) -> tuple[Fact, ...]:
    """The facts, each once, in the order of their first appearance.

    A person has one spelling (`one_spelling`), and a bare title takes its country from
    another article (`placed`). The same fact from several articles has all their references.
    Facts that contradict each other name each other in `conflicts`. An older tenure of an
    office that one person holds ends where a newer one of another person starts. `duplicates`
    gives the original of each reprint, by article id: a reprint contradicts nothing.
    """
    merged = tuple(_joined(group) for group in _groups(placed(one_spelling(facts))))
    tenures = _closed(merged)
    return _with_conflicts(tenures, duplicates)


def independent_sources(fact: Fact, duplicates: Mapping[str, str] = _NONE) -> int:
    """The number of articles behind a fact, each reprint counted with its original."""
    return len({duplicates.get(r.article, r.article) for r in fact.references})


def _groups(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Facts that say the same, together."""
    buckets: dict[tuple[object, ...], _Bucket] = defaultdict(_Bucket)
    order: list[list[Fact]] = []
    for fact in facts:
        bucket = buckets[(*key(fact), *saying(fact))]
        near = bucket.near(fact.date)
        at = next((i for i in near if all(same(fact, m) for m in bucket.groups[i])), None)
        group = bucket.groups[at] if at is not None else []
        group.append(fact)
        if at is None:
            order.append(group)
        bucket.add(group, fact.date, at)
    yield from order


class _Bucket:
    """The groups of facts that may say the same, to be found by their dates."""

    __slots__ = ("_dated", "groups")

    def __init__(self) -> None:
        self.groups: list[list[Fact]] = []
        self._dated: dict[str, list[int]] = defaultdict(list)

    def near(self, date: str | None) -> Iterable[int]:
        """The groups, by number and in order, that have a date which can be the same moment."""
        if date is None or not _DAY.fullmatch(date):
            return range(len(self.groups))
        dates = (date, date[:7], date[:4], "")
        return sorted({i for d in dates for i in self._dated.get(d, ())})

    def add(self, group: list[Fact], date: str | None, at: int | None) -> None:
        """Note a date of a group; a new group where `at` is None."""
        if at is None:
            at = len(self.groups)
            self.groups.append(group)
        plain = date is not None and _PLAIN.fullmatch(date) is not None
        listed = self._dated[date if date and plain else ""]
        if not listed or listed[-1] != at:
            listed.append(at)


def _joined(group: list[Fact]) -> Fact:
    """One fact of several: the surest one's words, the finest dates, every reference once."""
    if len(group) == 1:
        return group[0]
    best = max(group, key=lambda f: (f.confidence, -group.index(f)))
    return replace(
        best,
        id=group[0].id,
        date=_finest(f.date for f in group) if best.kind != "position" else best.date,
        start=_finest(f.start for f in group),
        end=_finest(f.end for f in group),
        organization=best.organization or _first(f.organization for f in group),
        place=best.place or _first(f.place for f in group),
        references=_references(group),
        confidence=max(f.confidence for f in group),
        clarity=max(f.clarity for f in group),
    )


def _references(group: list[Fact]) -> tuple[Reference, ...]:
    found: dict[tuple[str, int, int], Reference] = {}
    for fact in group:
        for r in fact.references:
            found.setdefault((r.article, r.start, r.end), r)
    return tuple(found.values())


def _finest(dates: Iterable[str | None]) -> str | None:
    known = [d for d in dates if d]
    return max(known, key=lambda d: ("XXXX" not in d, len(d)), default=None)


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v), None)


def _closed(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Tenures, with the end of each that a newer holder of the same office has closed."""
    ends = dict(_ends(facts))
    return tuple(_close(f, ends[f.id]) if f.id in ends else f for f in facts)


def _close(fact: Fact, end: str | None) -> Fact:
    return replace(fact, end=fact.end or end, modality="former")


def _ends(facts: tuple[Fact, ...]) -> Iterator[tuple[str, str | None]]:
    """Each tenure that a newer one of somebody else has closed, with the start of the first."""
    for holders in _offices(facts):
        newer: dict[str, tuple[frozenset[str], Fact]] = {}
        first: tuple[frozenset[str], Fact] | None = None
        other: Fact | None = None
        for same_time in _latest_first(holders):
            for fact in same_time:
                if first is not None and content(fact.subject) != first[0]:
                    newer[fact.id] = first
                elif other is not None:
                    newer[fact.id] = (content(other.subject), other)
            for fact in same_time:
                who = content(fact.subject)
                other = first[1] if first is not None and first[0] != who else other
                first = (who, fact)
        yield from ((key_, found[1].start) for key_, found in newer.items())


def _latest_first(holders: list[Fact]) -> Iterator[list[Fact]]:
    """The tenures of one office, those of one time together, from the newest back."""
    for _, found in groupby(sorted(holders, key=_time, reverse=True), key=_time):
        yield list(found)


def _offices(facts: tuple[Fact, ...]) -> Iterator[list[Fact]]:
    """The current tenures, of a time, of each office that one person holds at a time."""
    offices: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        office = _single_office(fact) if fact.start or fact.date else None
        if office is not None and fact.modality == "holds":
            offices[office].append(fact)
    yield from offices.values()


def _together(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of tenures of one office that two people are told to hold on one day."""
    for holders in _offices(facts):
        days: dict[str, list[Fact]] = defaultdict(list)
        for fact in holders:
            if fact.date and fact.start is None:
                days[fact.date].append(fact)
        for told in days.values():
            for one, other in combinations(told, 2):
                if content(one.subject) != content(other.subject):
                    yield one, other


def _single_office(fact: Fact) -> tuple[object, ...] | None:
    """The office of a tenure, if one person at a time holds it and its country or body is known."""
    if fact.kind != "position" or not (fact.place or fact.organization):
        return None
    office = content(fact.value)
    if not office & words("single_offices") or office & words("shared_offices"):
        return None
    return office, content(fact.organization or ""), content(fact.place or "")


def _time(fact: Fact) -> str:
    """When a tenure is known to have held: its start, else the date as of which it is told."""
    return fact.start or fact.date or ""


def _with_conflicts(facts: tuple[Fact, ...], duplicates: Mapping[str, str]) -> tuple[Fact, ...]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in _contradictions(facts):
        if _originals(one, duplicates).isdisjoint(_originals(other, duplicates)):
            found[one.id].add(other.id)
            found[other.id].add(one.id)
    return tuple(
        replace(f, conflicts=tuple(sorted({*f.conflicts, *found[f.id]}))) if f.id in found else f
        for f in facts
    )


def _originals(fact: Fact, duplicates: Mapping[str, str]) -> set[str]:
    return {duplicates.get(r.article, r.article) for r in fact.references}


def _contradictions(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, Fact]]:
    buckets: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in CONTRADICTED:
            buckets[(*key(fact), *meeting(fact))].append(fact)
    for bucket in buckets.values():
        for one, other in comparable(bucket):
            if contradict(one, other):
                yield one, other
    for one, other in _together(facts):
        if compatible(one.end, other.end):
            yield one, other
