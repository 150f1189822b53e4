"""What only the whole corpus can tell of an article: its year, and whether it is a copy."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.corpus.duplicates import link_copies
from briefings.corpus.inference import date_the_undated
from briefings.model import Article


def relate(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in their order, with inferred dates and with copies linked to the best.

    Articles that are not English are neither dated nor used to date others.
    """
    english = [article for article in articles if article.language == "en"]
    dated = {article.source: article for article in date_the_undated(english)}
    return link_copies([dated.get(article.source, article) for article in articles])
