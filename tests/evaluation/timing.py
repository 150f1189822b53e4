"""What the rules cost beside the parse, in CPU time."""

from __future__ import annotations

from time import process_time

from briefings.extract import extract
from briefings.extract.story import load, parse
from briefings.model import Article
from tests.evaluation.table import Measure


def measure(articles: tuple[Article, ...]) -> Measure:
    """(whole extraction - parse) / parse, the lower of two runs."""
    nlp = load()
    list(extract(articles[:2]))
    parsing = min(_timed(lambda: list(parse(articles, nlp))) for _ in range(2))
    whole = min(_timed(lambda: list(extract(articles))) for _ in range(2))
    return Measure("time", "wikinews, all", "rules beside the parse", score=whole / parsing - 1)


def _timed(run: object) -> float:
    start = process_time()
    run()  # type: ignore[operator]
    return process_time() - start
