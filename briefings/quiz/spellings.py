"""In how many ways the facts write one name: "Dock and Port Union", "Dock Port Union"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefings.model import Fact
from briefings.quiz.lists import words
from briefings.quiz.tenures import name_words
from briefings.quiz.wording import folded


@dataclass(frozen=True)
class Spellings:
    """The names of bodies and people in the facts, by what their spellings share."""

    facts: tuple[Fact, ...]
    people: tuple[str, ...]

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The bodies of which somebody holds an office: a club may be taken for a person."""
        return frozenset(f.organization for f in self.facts if f.organization)

    def of_body(self, body: str) -> tuple[str, ...]:
        """How the facts write a body, with its small words and without, sorted and folded."""
        return tuple(sorted({plain(body), *self._bodies.get(_key(body), set())}))

    def writings(self, body: str) -> tuple[str, ...]:
        """How the facts write a body, with its "'s" and without, sorted and folded."""
        return tuple(sorted(self._writings.get(plain(body), ())))

    @cached_property
    def _writings(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self.facts:
            member = fact.value if fact.kind == "membership" else ""
            for body in (*_named(fact), member):
                found[plain(body)].add(_raw(body))
        return dict(found)

    def namesakes(self, person: str) -> tuple[str, ...]:
        """The other people who share a word of their name with this one, sorted."""
        near = {p for w in name_words(person) for p in self._people.get(w, ())}
        return tuple(sorted(near - {person}))

    @cached_property
    def _bodies(self) -> dict[tuple[str, ...], set[str]]:
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for fact in self.facts:
            for body in _named(fact):
                if " " in body:
                    found[_key(body)].add(plain(body))
        return dict(found)

    @cached_property
    def _people(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for person in self.people:
            for word in name_words(person):
                found[word].append(person)
        return dict(found)


def _named(fact: Fact) -> Iterator[str]:
    """The bodies that a fact names."""
    yield fact.organization or ""
    if fact.kind == "abbreviation":
        yield fact.value
    yield from (n.canonical for n in fact.names if n.kind == "organization")


def _raw(body: str) -> str:
    """A body's name as it is written, folded, without its first article and its last "'s"."""
    return re.sub(r"['’]s?$", "", folded(body)).removeprefix("the ")


def plain(body: str) -> str:
    """A body's name, folded, without its first article, its marks and what owns."""
    said = re.sub(r"['’]s?\b", "", folded(body)).removeprefix("the ")
    return " ".join(re.findall(r"[\w&]+", said.replace(" & ", " and ")))


def _key(body: str) -> tuple[str, ...]:
    """The words of a body's name without its small ones."""
    return tuple(w for w in plain(body).split() if w not in words("small"))
