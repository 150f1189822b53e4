"""The country of a bare title, from another article that gives the same person the same office.

Pure: it reads facts, and loads no spaCy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from briefings.extract.names import with_the
from briefings.model import Fact, Name

# Years between two articles within which an office of one name is the same one.
YEARS = 3


def placed(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts in their order, each bare title with its country and the reference for it.

    "President N. N." of one article is "president of Chile" when other articles name one
    country, and only one, with that title of that person.
    """
    listed = tuple(facts)
    fuller: dict[str, list[Fact]] = defaultdict(list)
    for fact in listed:
        if _held(fact) and fact.place:
            fuller[fact.subject].append(fact)
    return tuple(_placed(f, fuller.get(f.subject, [])) if _bare(f) else f for f in listed)


def _held(fact: Fact) -> bool:
    named = " " in fact.subject
    return fact.kind == "position" and fact.predicate == "holds" and named and not fact.conflicts


def _bare(fact: Fact) -> bool:
    return _held(fact) and not (fact.place or fact.organization)


def _placed(fact: Fact, others: list[Fact]) -> Fact:
    found = [o for o in others if _same_office(fact, o)]
    if len({o.place for o in found}) != 1:
        return fact
    source = found[0]
    place = source.place or ""
    statement = fact.statement
    if source.value != fact.value:
        statement = statement.replace(f" {fact.value} ", f" {source.value} ", 1)
    names = (*fact.names, Name(place, "place", place)) if place in statement else fact.names
    return replace(
        fact,
        value=source.value,
        place=place,
        statement=statement,
        names=names,
        references=(*fact.references, source.references[0]),
        confidence=min(fact.confidence, source.confidence),
        clarity=max(fact.clarity, source.clarity),
    )


def _same_office(fact: Fact, other: Fact) -> bool:
    """Whether `other` says the same title with its country, at about the same time."""
    if fact.modality != other.modality or fact.references[0].article == other.references[0].article:
        return False
    full = f"{fact.value} of {with_the(other.place or '')}"
    printed = f" {fact.value} " in fact.statement
    if other.value not in (fact.value, full) or (other.value == full and not printed):
        return False
    years = [int(f.date[:4]) for f in (fact, other) if f.date and f.date[:4].isdigit()]
    return len(years) < 2 or abs(years[0] - years[1]) <= YEARS
