"""The articles and lists to measure on. They belong to others and are read in place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefings.corpus import listing, read, relate
from briefings.model import Article

SHARED = Path(__file__).resolve().parents[3] / "shared"


@dataclass(frozen=True, slots=True)
class Sources:
    """Where everything lies under a folder such as ../shared."""

    root: Path

    @property
    def seeds(self) -> Path:
        """The five articles that the project was built for."""
        return self.root / "seeds"

    @property
    def gold(self) -> Path:
        """The lists of facts made by hand, and the program that matches them."""
        return self.root / "gold"

    @property
    def wikinews(self) -> Path:
        """34 articles; `wikinews.jsonl` beside the folder has their marked dates."""
        return self.root / "data" / "wikinews"

    @property
    def people(self) -> Path:
        """Passages of KnowledgeNet with their relations."""
        return self.root / "data" / "people.jsonl"


def seeds(sources: Sources) -> tuple[Article, ...]:
    """The five articles, as the corpus room reads them."""
    return relate(tuple(articles_in(sources.seeds)))


def wikinews(sources: Sources) -> tuple[Article, ...]:
    """The 34 articles. Where the text does not say its day, the list's is given."""
    given = {Path(e["file"]).stem: e["published"] for e in entries(sources)}
    return tuple(_given(article, given) for article in articles_in(sources.wikinews))


def entries(sources: Sources) -> tuple[dict[str, Any], ...]:
    """The lines of `wikinews.jsonl`."""
    return tuple(lines(sources.wikinews.parent / "wikinews.jsonl"))


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as stream:
        yield from (json.loads(line) for line in stream if line.strip())


def name_of(article: Article) -> str:
    """An article's name in the lists: its file's, without the ending."""
    return Path(article.source).stem


def articles_in(folder: Path) -> Iterator[Article]:
    """The articles of a folder, file by file."""
    for file in listing(folder).files:
        for article in read(file):
            if isinstance(article, Article):
                yield article


def _given(article: Article, published: dict[str, str]) -> Article:
    if article.published is not None and article.published_basis == "stated":
        return article
    return replace(article, published=published[name_of(article)], published_basis="given")
