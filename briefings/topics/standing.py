"""How much a fact is the news of its articles: where they tell it, and what they are headed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefings.words import content
from briefings.words.gravity import gravity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.model import Article, Fact, Reference

# Characters before the first sentence that may be its dateline, about two sentences, and within
# what an article tells the main thing.
_DATELINE, _FIRST, _LEAD = 40, 300, 1500
# What the second sentence is worth of the first, and the later ones at most.
_SECOND, _LATER = 0.75, 0.5
# A headline of fewer words is a label.
_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{3,}")
# News is told in the first sentence, shares a word with the headline early, shares so much with
# it, or is so grave and told so early.
_NEAR, _TOUCHED, _SHARED, _GRAVE, _EARLY = 0.5, 0.12, 0.3, 0.45, 0.3


class Standing(NamedTuple):
    """`opening`: 1 for what opens an article, falling to 0; `headline`: the share it has of it.

    The headline is None where there is none or it is a label; `grave` tells of lives.
    """

    opening: float
    headline: float | None
    grave: bool

    @property
    def is_news(self) -> bool:
        """Whether a reader of the article would name the fact among what it tells."""
        touched = self.opening >= _EARLY and (self.headline or 0.0) >= _TOUCHED
        near = touched or (self.opening >= _NEAR and self.headline is None)
        headed = (self.headline or 0.0) >= _SHARED
        first = self.opening == 1 and self.headline != 0
        return first or near or headed or (self.grave and self.opening >= _EARLY)


def standing(fact: Fact, articles: Mapping[str, Article], stems: frozenset[str]) -> Standing:
    """Where the fact stands in the best of its articles; `stems` name the topic."""
    words = frozenset(content(fact.statement))
    heads = [_head(articles[r.article], stems) for r in fact.references if r.article in articles]
    shares = [len(head & words) / len(head) for head in heads if head]
    return Standing(
        max((_opening(r, articles.get(r.article)) for r in fact.references), default=0.0),
        max(shares, default=None),
        gravity(fact.statement) >= _GRAVE,
    )


def _head(article: Article, stems: frozenset[str]) -> frozenset[str]:
    """The stems of a headline, without those of the topic; none of a label."""
    if len(_WORD.findall(article.title)) < _WORDS:
        return frozenset()
    return frozenset(content(article.title)) - stems


def _opening(reference: Reference, article: Article | None) -> float:
    at = reference.start
    if article is not None:
        at = _sentence_start(reference, article) - body(article)
    if at <= _DATELINE:
        return 1.0
    return _SECOND if at < _FIRST else max(0.0, _LATER * (1 - at / _LEAD))


def body(article: Article) -> int:
    """Where the first body paragraph begins: an offset in the article's text."""
    return next((p.start for p in article.paragraphs if p.role == "body"), 0)


def _sentence_start(reference: Reference, article: Article) -> int:
    """Where the sentence that is cited begins; the citation itself, if it is not found."""
    found = article.text.rfind(reference.sentence, 0, reference.end + len(reference.sentence))
    return found if reference.sentence and 0 <= found <= reference.start else reference.start
