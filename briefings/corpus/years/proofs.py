"""A year that something proves, and the reason as a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.model import Article


@dataclass(frozen=True, slots=True)
class Proof:
    """The year in which an article appeared, and why."""

    year: int
    reason: str


def known_year(article: Article) -> int | None:
    """The year of an article whose date is stated or given; none for an inferred one."""
    if article.published and article.published_basis in ("stated", "given"):
        head = article.published[:4]
        return int(head) if head.isdigit() else None
    return None
