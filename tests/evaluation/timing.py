"""What the rules cost beside the parse, in CPU time."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from briefings.extract import extract
from briefings.extract.story import load, parse
from briefings.model import Article
from tests.evaluation.table import Measure


def measure(articles: tuple[Article, ...]) -> Measure:
    """What the rules take of the time of `spacy.Language.pipe`, each the lower of two runs.

    The rules are what is left of the whole extraction without our way to the same parse.
    """
    nlp = load()
    texts = [article.text for article in articles]
    list(extract(articles[:2]))
    bare = _least(lambda: list(nlp.pipe(texts, batch_size=16)))
    parsing = _least(lambda: list(parse(articles, nlp)))
    whole = _least(lambda: list(extract(articles)))
    score = (whole - parsing) / bare
    return Measure("time", "wikinews, all", "rules beside the parse", score=score)


def _least(run: Callable[[], object]) -> float:
    return min(_timed(run) for _ in range(2))


def _timed(run: Callable[[], object]) -> float:
    start = process_time()
    run()
    return process_time() - start
