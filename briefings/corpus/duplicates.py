"""Copies: the same text, reprints, and near-duplicates, each linked to the best of them.

Two articles are copies when at least SHARED of the shorter one's three-word shingles
(Broder 1997) stand in the other. A follow-up that takes over two paragraphs stays under
it; a reprint with other words here and there, or cut short, does not. Corpora of usual
size are compared exactly, through an index of shingles; above EXACT_UP_TO articles
MinHash with locality-sensitive hashing (datasketch) finds the candidates first.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from briefings.model import Article

BITS = 30  # of a word's number
SIZE = 12  # bytes of a shingle, three such numbers
SHARED = 0.7
FEWEST_SHINGLES = 15  # texts shorter than that are copies only when they are the same
# One in so many of an article's shingles must be shared among its rarest: fewer are chance.
RUN = 10
EXACT_UP_TO = 3_000
LSH_THRESHOLD, PERMUTATIONS = 0.5, 128
BASES = {"given": 3, "stated": 3, "inferred": 2, None: 0}


def link_copies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in their order; of copies all but the best name it in `duplicate_of`.

    The best has a stated date, an outlet and authors, and the longest text. A copy with
    the same text has the same id as the best: then `duplicate_of` is its own id.
    """
    best = {article.source: article for article in articles}
    for group in _groups(articles):
        chosen = min(group, key=_rank)
        best |= {article.source: chosen for article in group}
    return tuple(
        article
        if best[article.source].source == article.source
        else replace(article, duplicate_of=best[article.source].id)
        for article in articles
    )


def _rank(article: Article) -> tuple[int, bool, bool, int, str]:
    return (
        -BASES[article.published_basis],
        article.outlet is None,
        not article.authors,
        -article.words,
        article.source,
    )


def _groups(articles: Sequence[Article]) -> list[list[Article]]:
    """Sets of copies, joined where they touch, each in the order of the articles."""
    home = list(range(len(articles)))

    def root(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    for first, second in _pairs(articles):
        home[root(second)] = root(first)
    groups: dict[int, list[Article]] = defaultdict(list)
    for index, article in enumerate(articles):
        groups[root(index)].append(article)
    return [group for group in groups.values() if len(group) > 1]


def _pairs(articles: Sequence[Article]) -> Iterator[tuple[int, int]]:
    """The pairs that are copies, by their places."""
    first_of: dict[str, int] = {}
    distinct: list[int] = []
    for index, article in enumerate(articles):
        if article.id in first_of:
            yield first_of[article.id], index
        else:
            first_of[article.id] = index
            distinct.append(index)
    numbers: dict[str, int] = {}
    sets = {index: shingles(articles[index], numbers) for index in distinct}
    sets = {index: found for index, found in sets.items() if len(found) >= FEWEST_SHINGLES}
    candidates = _by_index(sets) if len(sets) <= EXACT_UP_TO else _by_minhash(sets)
    for first, second in candidates:
        shared = len(sets[first] & sets[second])
        if shared >= SHARED * min(len(sets[first]), len(sets[second])):
            yield first, second


def shingles(article: Article, numbers: dict[str, int]) -> frozenset[int]:
    """The three-word shingles of an article's body, each as one number made of its words'.

    `numbers` has those of the words that were met before, in their order, and gets the others.
    """
    body = " ".join(article.text[p.start : p.end] for p in article.paragraphs if p.role == "body")
    found = [numbers.setdefault(w, len(numbers)) for w in re.findall(r"\w+", body.casefold())]
    runs = zip(found, found[1:], found[2:], strict=False)
    return frozenset(first << 2 * BITS | second << BITS | third for first, second, third in runs)


def _by_index(sets: dict[int, frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Every pair that may share enough, by the rarest shingles of the shorter one.

    Whoever shares SHARED of them has at least one of any run that is longer than the rest, and
    of each one more of the run one more (prefix filtering: Chaudhuri, Ganti & Kaushik 2006;
    Wang, Li & Feng 2012), so no copy is missed.
    """
    places: dict[int, list[int]] = defaultdict(list)
    for index, found in sets.items():
        for shingle in found:
            places[shingle].append(index)
    for index, found in sets.items():
        size = (len(found), index)
        rest = len(found) - math.ceil(SHARED * len(found))
        least = 1 + len(found) // RUN
        elsewhere = [(len(places[s]), s) for s in found if len(places[s]) > 1]
        alone = len(found) - len(elsewhere)
        if alone > rest:
            continue  # too many stand in no other article
        run = sorted(elsewhere)[: rest + least - alone]
        counted = Counter(chain.from_iterable(places[shingle] for _, shingle in run))
        for other in sorted(o for o, count in counted.items() if count >= least):
            if (len(sets[other]), other) > size:
                yield min(index, other), max(index, other)


def _by_minhash(sets: dict[int, frozenset[int]]) -> Iterator[tuple[int, int]]:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=LSH_THRESHOLD, num_perm=PERMUTATIONS)
    for key, found in sets.items():
        sketch = MinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update_batch([shingle.to_bytes(SIZE, "big") for shingle in sorted(found)])
        for other in sorted(index.query(sketch)):
            yield other, key
        index.insert(key, sketch)
