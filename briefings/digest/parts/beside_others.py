"""What of one article is told beside others: its news, and neither background nor an aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.choice.deserving import desert, news_of
from briefings.digest.mixing import is_description
from briefings.digest.parts.answers import is_answer
from briefings.digest.story_order import begins, opens
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.currency import Currency
    from briefings.digest.desk import Desk
    from briefings.model import Article, Fact

# What a fact gains with which its article begins, where that is heard once; and how many words a
# fact further down has of the title and the first sentence.
_BEGINS, _SHARED = 1.5, 2
# What deserves so much is news wherever it stands.
_DESERVING = 0.7


def spoken(ledger: Ledger) -> set[str]:
    """The interviews of which answers stand among what is said in somebody's words."""
    answers = (fact for fact in ledger.printed if is_answer(fact))
    return {reference.article for fact in answers for reference in fact.references}


def is_aside(fact: Fact, heard: set[str], articles: Mapping[str, Article]) -> bool:
    """Whether it is no point beside other articles: who somebody is, and what else is told in an
    interview that is heard, further down than it opens.
    """
    below = is_answer(fact) or not opens(fact, articles)
    told = below and any(r.article in heard for r in fact.references)
    return told or is_description(fact)


def is_background(fact: Fact, currency: Currency) -> bool:
    """Whether it happened long before its article, and is no figure."""
    return fact.kind != "figure" and currency.is_long_ago(fact)


def is_near(fact: Fact, desk: Desk) -> bool:
    """Whether it is news by itself, or of its article: high in it, or of its first words."""
    if opens(fact, desk.articles) or desert(fact, desk.texts[fact.id]) >= _DESERVING:
        return True
    told = frozenset(content(desk.texts[fact.id]))
    cited = (desk.articles[r.article] for r in fact.references if r.article in desk.articles)
    return any(len(told & news_of(article)) >= _SHARED for article in cited)


def beginning(desk: Desk) -> Callable[[Fact], float]:
    """What a fact gains with which its article begins."""
    return lambda fact: _BEGINS * begins(fact, desk.articles)
