"""The first two sentences of an article: what it is about, for whoever reads it alone.

They are what a person would sum up. The first leans on nothing, and the second on the first
alone: printed in their order, they are understood where they would not be by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.choice.importance import is_background
from briefings.digest.mixing import is_age, is_asking
from briefings.digest.story_order import first_two, only_article
from briefings.digest.telling.wording import printed
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.model import Article, Fact, Threshold

# What is no news, wherever it stands.
_NO_LEAD = frozenset({"quotation", "position", "location", "education", "abbreviation"})
# A fact of the first sentence may be so unclear by itself, for it leans on nothing; one of the
# second too where both are read at once, on a page. Else it must be so clear: of those that are
# not, a strict reader of the point by itself understood one in three.
_CLARITY, _APART = 0.1, 0.47


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
    idle = is_age(fact) or is_asking(fact) or is_background(fact)
    return fact.kind not in _NO_LEAD and not fact.conflicts and not idle


def leading(
    facts: Sequence[Fact], articles: Mapping[str, Article], least: Threshold, *, page: bool
) -> frozenset[str]:
    """The facts that are clear only where the first two sentences are read together.

    Without a fact of the first, none of the second is. On one `page`, less clear ones are too,
    and those of a sentence of which another fact is clear.
    """
    article = only_article(facts, articles)
    if article is None:
        return frozenset()
    first, second = (
        [f for f in found if f.kind not in _NO_LEAD and _is_so(f, least.confidence, clarity)]
        for found, clarity in zip(
            first_two(facts, article), (_CLARITY, _CLARITY if page else _APART), strict=True
        )
    )
    told = [found for found in (first, second) if page or not _is_told(found, least)]
    return frozenset(f.id for found in told for f in found if first and not least.admits(f))


def _is_so(fact: Fact, confidence: float, clarity: float) -> bool:
    """Whether the fact is as sure and as clear as that."""
    return fact.confidence >= confidence and fact.clarity >= clarity


def _is_told(found: Sequence[Fact], least: Threshold) -> bool:
    """Whether one of the facts is clear and may lead."""
    return any(least.admits(f) and _may_lead(f) and printed(f) is not None for f in found)


def _size(text: str) -> int:
    return len(frozenset(content(text)))
