"""Which facts belong under a title: those that share names or words with what it tells.

A report of several matters has facts that stand in one topic and have nothing to do with
each other; a section holds those that are connected with its title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from briefings.digest.story_order import opens
from briefings.words import content, is_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.model import Article, Fact

# Facts that share so many words of meaning, or a name, are connected.
_SHARED = 2
# What a reader does not look for among the news of a topic, unless an article opens with it.
_LIFE = re.compile(
    r"^[^,]{3,60}(?:,[^,]+,)? (?:was born (?:in|on|at)|grew up|studied (?:at|in)"
    r"|graduated (?:from|in)|(?:obtained|received|earned)"
    r" (?:his|her|an?) (?:degree|doctorate|master|bachelor)|(?:has )?(?:previously|formerly) \w+)\b"
)
_DULL = frozenset({"education", "membership"})


def is_dull(fact: Fact, articles: Mapping[str, Article]) -> bool:
    """Whether the fact says to what somebody belongs or where they studied, as no news."""
    return (fact.kind in _DULL or bool(_LIFE.search(fact.statement))) and not opens(fact, articles)


def belonging(
    titles: Iterable[str], facts: Sequence[Fact], name: str = "", beside: Sequence[Fact] = ()
) -> list[Fact]:
    """The facts that are connected with those that tell the titles, directly or by others.

    All of them, if none tells one. What says the `name` of the topic is connected by that;
    facts `beside` them only connect.
    """
    wanted = [words for title in titles if (words := frozenset(content(title)))]
    everything = list({fact.id: fact for fact in (*facts, *beside)}.values())
    first = [f for f in everything if any(w <= frozenset(content(f.statement)) for w in wanted)]
    if not first:
        return list(facts)
    reached = _reached(first, everything, frozenset(content(name)))
    return [fact for fact in facts if fact.id in reached]


def _reached(first: Sequence[Fact], facts: Sequence[Fact], own: frozenset[str]) -> frozenset[str]:
    """The ids of the facts that are connected with the first ones."""
    marks = {fact.id: _marks(fact, own) for fact in facts}
    holding: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for key, weights in marks.items():
        for stem, weight in weights.items():
            holding[stem].append((key, weight))
    reached = {fact.id for fact in first}
    waiting = sorted(reached)
    while waiting:
        shared: dict[str, int] = defaultdict(int)
        for stem, weight in marks[waiting.pop()].items():
            for key, other in holding[stem]:
                shared[key] += max(weight, other)
        new = sorted(k for k, count in shared.items() if count >= _SHARED and k not in reached)
        reached.update(new)
        waiting += new
    return frozenset(reached)


def _marks(fact: Fact, own: frozenset[str]) -> dict[str, int]:
    """The words of a fact that carry meaning, those of a name as many as connect; no numbers.

    A place is no more than a word: much happens there.
    """
    told = [name for name in fact.names if name.kind not in ("place", "nationality")]
    named = {stem for name in told for stem in content(f"{name.text} {name.canonical}")}
    stems = {stem for stem in content(fact.statement) if not is_number(stem)}
    named |= stems & own
    return {stem: _SHARED if stem in named else 1 for stem in sorted(stems | named)}
