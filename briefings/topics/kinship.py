"""Which articles are about the same things, by the rare words that they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.model import Article

# The cosine of two articles' TF-IDF vectors from which they are taken for kin.
_KIN = 0.16
# Articles that share a name with more others than this are compared with these many only.
_WINDOW = 40


class Kinship:
    """Compares articles; vectors are made when first needed."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._vectors: dict[str, dict[str, float]] = {}
        self._idf: dict[str, float] = {}
        self._known: dict[tuple[str, str], bool] = {}

    def largest_group(self, holding: Mapping[str, int]) -> frozenset[str]:
        """Of the articles (with the facts each holds), the group of kin that holds most facts."""
        ids = sorted(set(holding) & set(self._articles), key=lambda i: (-holding[i], i))
        if len(ids) < 2:
            return frozenset(holding)
        groups = self._groups(ids)
        return max(groups, key=lambda group: (sum(holding[i] for i in group), sorted(group)))

    def kin(self, one: str, other: str) -> bool:
        """Whether two articles are about the same things."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = self.likeness(one, other) >= _KIN
        return self._known[pair]

    def likeness(self, one: str, other: str) -> float:
        """The cosine of two articles, 0 to 1."""
        a, b = self.vector(one), self.vector(other)
        return sum(a[word] * b[word] for word in a if word in b)

    def marks(self, key: str, count: int) -> tuple[str, ...]:
        """The stems of most weight in an article, the weightiest first."""
        vector = self.vector(key)
        return tuple(sorted(vector, key=lambda word: (-vector[word], word))[:count])

    def _groups(self, ids: Sequence[str]) -> list[frozenset[str]]:
        """Connected groups of kin."""
        group = {i: i for i in ids}

        def root(i: str) -> str:
            while group[i] != i:
                i = group[i]
            return i

        for place, one in enumerate(ids):
            for other in ids[place + 1 : place + 1 + _WINDOW]:
                if root(one) != root(other) and self.kin(one, other):
                    group[root(other)] = root(one)
        members: dict[str, list[str]] = defaultdict(list)
        for i in ids:
            members[root(i)].append(i)
        return [frozenset(found) for found in members.values()]

    def vector(self, key: str) -> Mapping[str, float]:
        """An article's stems with their weights, of length 1."""
        if not self._idf:
            self._weigh()
        if key not in self._vectors:
            counts = Counter(_stems(self._articles[key]))
            raw = {s: (1 + math.log(n)) * self._idf[s] for s, n in counts.items()}
            norm = math.sqrt(sum(w * w for w in raw.values())) or 1.0
            self._vectors[key] = {s: w / norm for s, w in raw.items()}
        return self._vectors[key]

    def _weigh(self) -> None:
        held = Counter(s for a in self._articles.values() for s in set(_stems(a)))
        total = len(self._articles)
        self._idf = {s: math.log(1 + total / n) for s, n in held.items()}


def _stems(article: Article) -> Iterable[str]:
    return content(f"{article.title}\n{article.text}")
