"""`python -m tests.evaluation.openings`: what a one-page brief has of how its article opens.

The articles are the reports of `lee` that rules may be tuned on, each read by itself; counted
are the people, places, organisations, dates and figures that the first two sentences name, which
are what a person would sum up, and that the `one-page` digest holds. `--misses` lists what is
missing and why: no fact has it, or the best one that does is not sure, not clear, not fit to print,
cut, or not chosen.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from briefings import extract
from briefings.digest.telling import wording
from briefings.errors import NothingToPrint
from briefings.extract.story import MODEL, load
from briefings.model import PRINTED, Article
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
    counted = [(item, held) for _, _, item, held in _read(part)]
    if not counted:
        yield Skipped("openings", "gensim is not installed")
        return
    for kind in (*KINDS, "all"):
        told = [held for item, held in counted if kind in ("all", item.kind)]
        yield Measure("openings", f"lee, {part}", kind, sum(told), len(told))


def cause(item: Item, read: extract.Extraction, published: str | None) -> str:
    """Why a digest lacks what its article names: what became of the fact that comes nearest."""
    facts = [fact for fact in read.facts if holds(fact.statement, item, published)]
    if not facts:
        return "no fact"
    facts = [fact for fact in facts if fact.confidence >= PRINTED.confidence]
    if not facts:
        return "not sure"
    facts = [fact for fact in facts if PRINTED.admits(fact)]
    if not facts:
        return "not clear"
    lines = [line for fact in facts if (line := wording.printed(fact))]
    if not lines:
        return "not fit to print"
    return "not chosen" if any(holds(line, item, published) for line in lines) else "cut"


def misses() -> Iterator[str]:
    """What is missing of the tuned reports, a line each, and the count of each cause."""
    counts: Counter[str] = Counter()
    for article, read, item, held in _read("tuned"):
        if not held:
            why = cause(item, read, article.published)
            counts[why] += 1
            yield f"{name_of(article)}\t{why}\t{item.kind}\t{item.text}"
    yield ", ".join(f"{why}: {count}" for why, count in counts.most_common())


def _read(part: str) -> Iterator[tuple[Article, extract.Extraction, Item, bool]]:
    """Every item of every report of a half, and whether its digest holds it."""
    chosen = [article for article in articles() if half(name_of(article)) == part]
    for article, read in zip(chosen, extract.extract(chosen), strict=True):
        try:
            text = printed(one_page(article, read))
        except NothingToPrint:
            text = ""
        for item in items(opening(article), article.published):
            yield article, read, item, holds(text, item, article.published)


def main(arguments: Sequence[str]) -> None:
    """Print the table, or what is missing and why."""
    lines = misses() if "--misses" in arguments else [rendered(measures())]
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main(sys.argv[1:])
