"""Pairs of words that stand beside each other in names: "Dock Union" of "Dock and Port Union"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefings.quiz.wording import bare

_WORD = r"[A-Z][\w&-]*(?:['’]s?\b)?"
_RUN = re.compile(rf"{_WORD}(?: (?:(?:of|for|and) )?(?:the )?{_WORD})+")
_PART = re.compile(r"[A-Z][\w&-]*")


def name_runs(text: str) -> Iterator[list[str]]:
    """The words of each name of several in a text, folded, small words left out."""
    for run in _RUN.finditer(text):
        yield [bare(w) for w in _PART.findall(run[0])]


@dataclass(frozen=True, slots=True)
class Pairs:
    """How often each pair stands in the articles, to be found by either word."""

    counts: Counter[tuple[str, str]]
    following: dict[str, tuple[str, ...]]
    leading: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Pairs:
        """The pairs of the texts."""
        counts = Counter(p for t in texts for run in name_runs(t) for p in pairwise(run))
        after: dict[str, list[str]] = defaultdict(list)
        before: dict[str, list[str]] = defaultdict(list)
        for first, second in sorted(counts):
            after[first].append(second)
            before[second].append(first)
        return cls(counts, _frozen(after), _frozen(before))

    def count(self, first: str, second: str) -> int:
        """How often the two stand beside each other."""
        return self.counts[first, second]

    def after(self, first: str) -> tuple[str, ...]:
        """What stands after a word, sorted."""
        return self.following.get(first, ())

    def before(self, second: str) -> tuple[str, ...]:
        """What stands before a word, sorted."""
        return self.leading.get(second, ())


def _frozen(found: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(others) for word, others in found.items()}
