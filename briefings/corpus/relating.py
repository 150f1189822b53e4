"""What only the whole corpus can tell of an article: its year, and whether it is a copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.corpus.duplicates import link_copies
from briefings.corpus.origin.stamps import REASONS
from briefings.corpus.years.inference import date_the_undated
from briefings.model import Article


def _as_read(article: Article) -> Article:
    """The article without what an earlier corpus told of it."""
    reason = article.published_reason or ""
    if article.published_basis == "inferred" and not reason.startswith(REASONS):
        article = replace(article, published=None, published_basis=None, published_reason=None)
    return replace(article, duplicate_of=None)


def relate(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in their order, with inferred dates and with copies linked to the best.

    Articles that are not English are neither dated nor used to date others. What was
    reasoned out before is reasoned out anew: relating twice is relating once.
    """
    articles = [_as_read(article) for article in articles]
    english = [article for article in articles if article.language == "en"]
    dated = {article.source: article for article in date_the_undated(english)}
    return link_copies([dated.get(article.source, article) for article in articles])
