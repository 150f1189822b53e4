"""Recurring terms that are no names: "kimchi", "30th anniversary", "phone call".

There is no grammar here, so what behaves like a noun is taken for one: it is mostly
followed by a function word or a stop, seldom by what it would describe, and seldom
preceded by what comes before a verb.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from briefings.words import is_number, stem, stopwords, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.model import Article, Fact

_CLAUSES = re.compile(r"[.,;:!?()“”\"―–—\n]|\s-{1,2}\s")
_ENDINGS = ("ly", "ed", "ing")
_LONGEST = 3
# A term is worth a topic if this many facts share it, or two that are of two articles.
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Term:
    """A recurring term as it is mostly printed, and the positions of the facts that use it."""

    name: str
    facts: frozenset[int]


@dataclass(slots=True)
class _Use:
    facts: set[int] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    printed: Counter[str] = field(default_factory=Counter)
    heads: int = 0
    verbs: int = 0
    count: int = 0


def terms(
    facts: Sequence[Fact], articles: Sequence[Article], known: frozenset[str]
) -> tuple[Term, ...]:
    """Terms that several facts share, in order of name; `known` are words of names."""
    headlined = frozenset(s for article in articles for s in _headline(article))
    uses = _uses(facts)
    verbs = _verbs(facts)
    kept = [
        Term(use.printed.most_common(1)[0][0], frozenset(use.facts))
        for gram, use in sorted(uses.items())
        if _recurs(gram, use, headlined) and _is_term(gram, use, verbs, known)
    ]
    return tuple(_longest(kept))


def _uses(facts: Sequence[Fact]) -> dict[tuple[str, ...], _Use]:
    uses: dict[tuple[str, ...], _Use] = defaultdict(_Use)
    for place, fact in enumerate(facts):
        texts = {fact.statement, *(r.sentence for r in fact.references)}
        for clause in (c for text in sorted(texts) for c in _CLAUSES.split(text)):
            for gram, printed, before, after in _grams(clause):
                use = uses[gram]
                use.facts.add(place)
                use.articles.update(r.article for r in fact.references)
                use.printed[printed] += 1
                use.count += 1
                use.heads += after is None or after in stopwords()
                use.verbs += before in _words("before_verbs.txt")
    return uses


def _grams(clause: str) -> Iterator[tuple[tuple[str, ...], str, str | None, str | None]]:
    """Runs of one to three content words: their stems, as printed, the words around them."""
    tokens = words(clause)
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + _LONGEST, len(tokens)) + 1):
            run = tokens[start:end]
            if run[-1] in stopwords() or len(run[-1]) < 3:
                break
            before = tokens[start - 1] if start else None
            after = tokens[end] if end < len(tokens) else None
            yield tuple(map(stem, run)), " ".join(run), before, after


def _recurs(gram: tuple[str, ...], use: _Use, headlined: frozenset[str]) -> bool:
    few = 2 if len(use.articles) > 1 or set(gram) & headlined else _ENOUGH
    return len(use.facts) >= few


def _is_term(
    gram: tuple[str, ...], use: _Use, verbs: frozenset[str], known: frozenset[str]
) -> bool:
    printed = use.printed.most_common(1)[0][0].split()
    if is_number(gram[-1]) or gram[-1] in verbs or printed[-1].endswith(_ENDINGS):
        return False
    if any(word in known for word in printed) or all(
        s in _words("dull.txt") or s in verbs for s in gram
    ):
        return False
    return 2 * use.heads >= use.count and 3 * use.verbs < use.count


def _longest(terms: Sequence[Term]) -> Iterable[Term]:
    """Without the terms that always stand inside one longer term."""
    for term in terms:
        inside = (
            other
            for other in terms
            if other is not term
            and f" {term.name} " in f" {other.name} "
            and other.facts >= term.facts
        )
        if not any(inside):
            yield term


def _verbs(facts: Sequence[Fact]) -> frozenset[str]:
    clauses = [fact.clause for fact in facts if fact.clause]
    return frozenset(stem(w) for c in clauses for w in (*words(c.verb), c.lemma) if w)


def _headline(article: Article) -> Iterator[str]:
    headings = [article.text[p.start : p.end] for p in article.paragraphs if p.role == "heading"]
    for text in (article.title, *headings):
        yield from map(stem, words(text))


@cache
def _words(name: str) -> frozenset[str]:
    text = (files("briefings.topics") / "lists" / name).read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
