"""What the rules cost beside the parse, in CPU time."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time
from typing import TYPE_CHECKING

from briefings.extract import extract
from briefings.extract.story import MODEL, load, parse
from briefings.model import Article
from tests.evaluation.table import Measure

if TYPE_CHECKING:
    from spacy.language import Language

# How seldom the command line lets Python look for cycles (briefings.cli.app); for both alike.
_OBJECTS = 10_000


def measure(articles: tuple[Article, ...]) -> Measure:
    """What the rules take of the time of `spacy.Language.pipe`, each the lower of two runs.

    The rules are what is left of the whole extraction without our way to the same parse.
    """
    nlp, plain = load(), bare()
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS)
    texts = [article.text for article in articles]
    list(extract(articles[:2]))
    theirs = _least(lambda: list(plain.pipe(texts, batch_size=16)))
    parsing = _least(lambda: list(parse(articles, nlp)))
    whole = _least(lambda: list(extract(articles)))
    score = (whole - parsing) / theirs
    gc.set_threshold(*before)
    return Measure("time", "wikinews, all", "rules beside the parse", score=score)


def bare() -> Language:
    """The pipeline as the library loads it, with its own library of matrices."""
    import spacy

    return spacy.load(MODEL)


def _least(run: Callable[[], object]) -> float:
    return min(_timed(run) for _ in range(2))


def _timed(run: Callable[[], object]) -> float:
    """The CPU time of a run, from which what runs before it have left is cleared away first."""
    gc.collect()
    start = process_time()
    run()
    return process_time() - start
