"""Where in its article a fact stands: in the first sentences, in the next ones, further down.

A reporter puts what is new into the first sentence, and what it needs into the second.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.words.sentences import sentence_breaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.model import Article, Fact

# Characters before the first sentence that may be its dateline ("LIMA, 3 May (Courier) — ").
_DATELINE = 40
# About two sentences of a story: what they tell is its news.
_FIRST_SENTENCES = 300
# Where a sentence ends whose end no fact tells.
_STOP = re.compile(r"[.!?…][”\"’')\]]*\s*$|[.!?]\s")
_PRONOUN = re.compile(r"(?:He|She|They|It|His|Her|Their|Its)\b")
# A sentence of so many words is no line beneath a headline.
_STORY = 25
# So many paragraphs may hold a headline, key points and a standfirst before the story.
_ABOVE = 12
_END = re.compile(r"(?<=[a-z0-9)][.!?])[”\"’')]?\s+(?=[A-Z“\"‘])")


def body(article: Article) -> int:
    """Where the story begins: an offset in the article's text.

    That is the first body paragraph, behind lines without a stop (a list of key points) and behind
    one that opens on a pronoun, as what stands beneath a headline may.
    """
    bodies = [
        (p.start, article.text[p.start : p.end])
        for p in article.paragraphs[:_ABOVE]
        if p.role == "body"
    ]
    told = (at for at, text in bodies if _STOP.search(text) and not _is_beneath_a_headline(text))
    first = next((p.start for p in article.paragraphs if p.role == "body"), 0)
    return next(told, first)


def _is_beneath_a_headline(text: str) -> bool:
    """Whether a paragraph is a line on whom the headline names: "She spent her life …".

    A long first sentence names who is meant further on: "It was a dull match, but Arden won …".
    """
    end, _ = next(sentence_breaks(text), (len(text), 0))
    return bool(_PRONOUN.match(text)) and len(text[:end].split()) < _STORY


def offset(fact: Fact) -> int:
    """Where in its article the fact stands: not where its day or its speaker is told."""
    return next((reference.start for reference in fact.references), 0)


def only_article(facts: Iterable[Fact], articles: Mapping[str, Article]) -> Article | None:
    """The article that all facts are from, if it is one."""
    homes = {reference.article for fact in facts for reference in fact.references}
    return articles.get(min(homes)) if len(homes) == 1 else None


def is_first(fact: Fact, article: Article) -> bool:
    """Whether the fact stands in the first sentence of the story, behind its dateline."""
    return 0 <= _sentence_start(fact, article) - body(article) <= _DATELINE


def begins(fact: Fact, articles: Mapping[str, Article]) -> bool:
    """Whether one of its articles tells the fact in its first sentence."""
    cited = (articles.get(reference.article) for reference in fact.references)
    return any(is_first(fact, article) for article in cited if article)


def opens(fact: Fact, articles: Mapping[str, Article]) -> bool:
    """Whether one of its articles tells the fact in the first sentences."""
    return any(
        reference.start - body(articles[reference.article]) < _FIRST_SENTENCES
        for reference in fact.references
        if reference.article in articles
    )


def first_two(facts: Iterable[Fact], article: Article) -> tuple[list[Fact], list[Fact]]:
    """The facts of the first sentence behind a dateline, and those of the second."""
    placed = [(_sentence_start(fact, article), fact) for fact in facts]
    start = body(article)
    first = [(at, fact) for at, fact in placed if start <= at <= start + _DATELINE]
    ends = [at + len(_sentence(fact, article)) for at, fact in first]
    after = _END.search(article.text, max(ends, default=start + _DATELINE) - 1)
    second = after.end() if after else -1
    return [fact for _, fact in first], [fact for at, fact in placed if at == second]


def _sentence_start(fact: Fact, article: Article) -> int:
    """Where the fact's sentence begins in the article; -1 if it cites none of it."""
    sentence = _sentence(fact, article)
    return article.text.find(sentence, body(article)) if sentence else -1


def _sentence(fact: Fact, article: Article) -> str:
    return next((r.sentence for r in fact.references if r.article == article.id), "")
