"""`python -m tests.evaluation.openings`: what a one-page brief has of how its article opens.

The articles are the reports of `lee` that rules may be tuned on, each read by itself; counted
are the people, places, organisations, dates and figures that the first two sentences name, which
are what a person would sum up, and that the `one-page` digest holds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from briefings import extract
from briefings.errors import NothingToPrint
from briefings.extract.story import MODEL, load
from briefings.model import Article
from tests.evaluation.coverage import KINDS, Item, holds, items, one_page, printed
from tests.evaluation.halves import half
from tests.evaluation.lee import articles
from tests.evaluation.sources import name_of
from tests.evaluation.table import Measure, Skipped, rendered

# Characters that hold two sentences of any report.
_OPENING = 1500


def opening(article: Article) -> str:
    """The first two sentences of the body."""
    body = next(p for p in article.paragraphs if p.role == "body")
    found = load(MODEL)(article.text[body.start : body.end][:_OPENING]).sents
    return " ".join(sentence.text for sentence, _ in zip(found, range(2), strict=False))


def measures(part: str = "tuned") -> Iterator[Measure | Skipped]:
    """The share of the items held, by kind and in all."""
    chosen = [article for article in articles() if half(name_of(article)) == part]
    if not chosen:
        yield Skipped("openings", "gensim is not installed")
        return
    pairs = zip(chosen, extract.extract(chosen), strict=True)
    counted = [pair for article, read in pairs for pair in _counted(article, read)]
    for kind in (*KINDS, "all"):
        told = [held for item, held in counted if kind in ("all", item.kind)]
        yield Measure("openings", f"lee, {part}", kind, sum(told), len(told))


def _counted(article: Article, read: extract.Extraction) -> Iterator[tuple[Item, bool]]:
    try:
        text = printed(one_page(article, read))
    except NothingToPrint:
        text = ""
    for item in items(opening(article), article.published):
        yield item, holds(text, item, article.published)


if __name__ == "__main__":
    sys.stdout.write(f"{rendered(measures())}\n")
