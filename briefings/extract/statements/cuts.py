"""What a statement can do without: asides, adverbial clauses, what a participle tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import (
    adverbials,
    asides,
    participials,
    tails,
    trailing,
)
from briefings.extract.clauses.occasions import occasions

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication


def fronted(clause: Predication) -> bool:
    """Whether a date or phrase stands before the clause, and would come to stand behind it."""
    return any(w.end <= clause.main.i for w in clause.whens) or _begins_with_phrase(clause)


def cuts(clause: Predication, keep: frozenset[int]) -> Iterator[tuple[tuple[int, int], ...]]:
    """What may be left out of the rest, in the order in which it is tried."""
    seen = []
    for cut in _in_order(clause):
        kept = tuple(hole for hole in cut if keep.isdisjoint(range(*hole)))
        if kept not in seen:
            seen.append(kept)
            yield kept


def _in_order(clause: Predication) -> Iterator[tuple[tuple[int, int], ...]]:
    """The holes that are tried one after the other: few are looked for where the first will do."""
    main, start, end = clause.main, clause.verb.end, clause.end
    small = tuple(asides(main.doc, start, end))
    dated = any(not w.bound for w in clause.whens) or _begins_with_phrase(clause)
    if not dated:
        yield (*small, *participials(main, start, end))
    short = (*small, *adverbials(main, start, end), *trailing(main.doc, start, end))
    if dated:
        yield _shortest(clause, short)
    yield short
    yield (*short, *occasions(main, start, end))
    for tail in tails(main.doc, start, end):
        yield (*short, tail)


def _shortest(
    clause: Predication, short: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """Without the occasions too ("after leaving …"), where a phrase from the front comes behind."""
    if not fronted(clause):
        return short
    return (*short, *occasions(clause.main, clause.verb.end, clause.end))


def _begins_with_phrase(clause: Predication) -> bool:
    """Whether a phrase stands before the subject, which a statement moves to the end."""
    first = clause.subject.start
    return any(c.dep_ == "prep" and c.i < first for c in clause.main.lefts)
