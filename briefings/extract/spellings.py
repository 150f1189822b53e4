"""One spelling for a person whom the articles of a corpus spell in two ways.

Pure: it reads facts, and loads no spaCy.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from briefings.extract.minting import doubted
from briefings.extract.people.twins import DOUBT, Identity, paired
from briefings.model import Fact


def one_spelling(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts in their order, each office under the commoner spelling of its holder's name.

    Two names are one person's when they are a letter apart, and the articles give both the
    same office: the fact that is told under the rarer one has a doubt more.
    """
    listed = tuple(facts)
    counts = Counter(f.subject for f in listed if _held(f))
    by_identity: dict[Identity, list[str]] = defaultdict(list)
    for name in counts:
        by_identity[name.split()[0], name.split()[-1]].append(name)
    alone = {key: counts[names[0]] for key, names in by_identity.items() if len(names) == 1}
    other = {by_identity[a][0]: by_identity[b][0] for a, b in paired(alone).items()}
    if not other:
        return listed
    offices: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for fact in listed:
        if _held(fact):
            offices[fact.subject].update(_offices(fact))
    same = {a: b for a, b in other.items() if offices[a] & offices[b]}
    return tuple(_renamed(f, same[f.subject]) if f.subject in same else f for f in listed)


def _held(fact: Fact) -> bool:
    return fact.kind == "position" and " " in fact.subject


def _offices(fact: Fact) -> Iterable[tuple[str, str | None]]:
    """The office with its country or body; alone it is everybody's."""
    return [(fact.value, body) for body in (fact.organization, fact.place) if body]


def _renamed(fact: Fact, name: str) -> Fact:
    if not _held(fact) or not fact.statement.startswith(f"{fact.subject} "):
        return fact
    statement = f"{name}{fact.statement.removeprefix(fact.subject)}"
    names = tuple(
        replace(n, text=name, canonical=name) if n.text == fact.subject else n for n in fact.names
    )
    return doubted(replace(fact, subject=name, statement=statement, names=names), DOUBT)
