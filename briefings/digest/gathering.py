"""One topic for each report: the small topics that one article alone has are told together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.model import Article, Topic

# An article with so many headings inside has topics of its own.
_HEADINGS = 2


def gathered(topics: Sequence[Topic], articles: Mapping[str, Article]) -> list[Topic]:
    """The topics, those of one article alone joined to the first of them, in their order.

    An article with headings inside keeps its own.
    """
    first: dict[str, int] = {}
    made: list[Topic] = []
    for topic in topics:
        key = topic.articles[0] if len(topic.articles) == 1 else ""
        if not key or is_in_sections(articles.get(key)):
            made.append(topic)
        elif key not in first:
            first[key] = len(made)
            made.append(topic)
        else:
            made[first[key]] = _joined(made[first[key]], topic)
    return made


def is_in_sections(article: Article | None) -> bool:
    """Whether the article has headings inside."""
    headings = [p for p in article.paragraphs if p.role == "heading"] if article else ()
    return len(headings) >= _HEADINGS


def _joined(one: Topic, other: Topic) -> Topic:
    return replace(
        one,
        title=one.title or other.title,
        facts=tuple(dict.fromkeys((*one.facts, *other.facts))),
    )
