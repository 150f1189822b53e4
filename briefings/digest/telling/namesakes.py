"""A surname that two people of one article have: each statement says which of them it means.

A reporter goes on with the bare surname for whom the story is about, and gives the other in full.
Where it is not plain whom the story is about, the statement is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.model import Fact, Name

# So many times as often as the other must the one be named.
_PLAINLY = 3
_BOTH = 2


def told_apart(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, with the full name where a surname is that of two; without what stays unclear."""
    bearers = _bearers(facts)
    told = (_told(fact, bearers) for fact in facts)
    return [fact for fact in told if fact is not None]


def _bearers(facts: Iterable[Fact]) -> dict[tuple[str, str], Counter[str]]:
    """By article and surname, how many facts name each of its bearers."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for fact in facts:
        for full in {name.canonical for name in fact.names if _is_full(name)}:
            for key in {(r.article, full.split()[-1]) for r in fact.references}:
                found.setdefault(key, Counter())[full] += 1
    return found


def _is_full(name: Name) -> bool:
    return name.kind == "person" and " " in name.canonical


def _told(fact: Fact, bearers: Mapping[tuple[str, str], Counter[str]]) -> Fact | None:
    for name in fact.names:
        if name.kind != "person" or " " in name.canonical or fact.kind == "quotation":
            continue
        known = _known(fact, name.canonical, bearers)
        if len(known) < _BOTH:
            continue
        (first, often), (_, seldom) = known.most_common(_BOTH)
        if often < _PLAINLY * seldom:
            return None
        fact = _named(fact, name, first)
    return fact


def _known(
    fact: Fact, surname: str, bearers: Mapping[tuple[str, str], Counter[str]]
) -> Counter[str]:
    """Who bears the surname in the fact's articles; "Ada Lee" and "Ada May Lee" are one."""
    found: Counter[str] = Counter()
    for article in sorted({reference.article for reference in fact.references}):
        found += bearers.get((article, surname), Counter())
    kept: Counter[str] = Counter()
    for full in sorted(found):
        words = set(full.split())
        same = next((k for k in kept if words <= set(k.split()) or words >= set(k.split())), full)
        kept[same] += found[full]
    return kept


def _named(fact: Fact, name: Name, full: str) -> Fact:
    """The fact with the full name where it gives the bare one first."""
    bare = re.compile(rf"\b{re.escape(name.canonical)}\b")
    if full in fact.statement:
        return fact
    others = tuple(replace(n, canonical=full) if n is name else n for n in fact.names)
    subject = full if fact.subject == name.canonical else fact.subject
    statement = bare.sub(full, fact.statement, count=1)
    return replace(fact, statement=statement, subject=subject, names=others, clause=None)
