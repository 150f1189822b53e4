"""The first two sentences of an article: what it is about, for whoever reads it alone.

They are what a person would sum up. The first leans on nothing, and the second on the first
alone: printed in their order, they are understood where they would not be by themselves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.importance import is_background
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.digest.choosing import Ledger
    from briefings.model import Article, Fact, Threshold

# What is no news, wherever it stands.
_NO_LEAD = frozenset({"quotation", "position", "location", "education", "abbreviation"})
# Characters before the first sentence that may be its dateline ("LIMA, 3 May (Courier) — ").
_DATELINE = 40
# Where a sentence ends whose end no fact tells.
_END = re.compile(r"(?<=[a-z0-9)][.!?])[”\"’')]?\s+(?=[A-Z“\"‘])")
# A fact of these sentences may be so unclear by itself.
_CLARITY = 0.1


def lead(ledger: Ledger) -> tuple[Fact, ...]:
    """What the first two sentences of the one article say, a fact each, the fullest; or less."""
    desk = ledger.desk
    article = only_article(desk.facts, desk.articles)
    if article is None:
        return ()
    chosen = []
    for found in first_two(desk.facts, article):
        told = [fact for fact in found if _may_lead(fact) and ledger.is_new(fact)]
        if told:
            best = max(told, key=lambda f: (_size(desk.texts[f.id]), desk.worth[f.id], f.id))
            ledger.write(best)
            chosen.append(best)
    return tuple(chosen)


def _may_lead(fact: Fact) -> bool:
    return fact.kind not in _NO_LEAD and not fact.conflicts and not is_background(fact)


def leading(
    facts: Sequence[Fact], articles: Mapping[str, Article], least: Threshold
) -> frozenset[str]:
    """The facts that are clear only where the first two sentences are read together.

    Without a fact of the first, none of the second is.
    """
    article = only_article(facts, articles)
    if article is None:
        return frozenset()
    first, second = (
        [f for f in found if f.confidence >= least.confidence and f.clarity >= _CLARITY]
        for found in first_two(facts, article)
    )
    told = [*first, *second] if first else []
    return frozenset(fact.id for fact in told if not least.admits(fact))


def only_article(facts: Iterable[Fact], articles: Mapping[str, Article]) -> Article | None:
    """The article that all facts are from, if it is one."""
    homes = {reference.article for fact in facts for reference in fact.references}
    return articles.get(min(homes)) if len(homes) == 1 else None


def first_two(facts: Iterable[Fact], article: Article) -> tuple[list[Fact], list[Fact]]:
    """The facts of the first sentence behind a dateline, and those of the second."""
    placed = [(_place(fact, article), fact) for fact in facts]
    body = next((p.start for p in article.paragraphs if p.role == "body"), 0)
    first = [(at, fact) for at, fact in placed if body <= at <= body + _DATELINE]
    ends = [at + len(_sentence(fact, article)) for at, fact in first]
    after = _END.search(article.text, max(ends, default=body + _DATELINE) - 1)
    second = after.end() if after else -1
    return [fact for _, fact in first], [fact for at, fact in placed if at == second]


def _place(fact: Fact, article: Article) -> int:
    """Where the fact's sentence begins in the article; -1 if it cites none of it."""
    sentence = _sentence(fact, article)
    body = next((p.start for p in article.paragraphs if p.role == "body"), 0)
    return article.text.find(sentence, body) if sentence else -1


def _sentence(fact: Fact, article: Article) -> str:
    return next((r.sentence for r in fact.references if r.article == article.id), "")


def _size(text: str) -> int:
    return len(frozenset(content(text)))
