"""What only the whole corpus can tell of an article: its year, and whether it is a copy."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.corpus.inference import date_the_undated
from briefings.model import Article


def relate(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in their order, with inferred dates and with copies linked to the best."""
    return date_the_undated(articles)
