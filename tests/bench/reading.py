"""Articles per second from files to stored facts, beside the bare pipeline on the same text."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from time import perf_counter, process_time, sleep

from briefings import corpus, extract, jobs
from briefings.config import CorpusSettings, Settings
from briefings.jobs.crews import cores, crew_of
from briefings.model import Article
from briefings.store import Store
from tests.bench import newsroom
from tests.bench.rows import Row
from tests.evaluation.timing import bare

SECTION = "Reading"
_ARTICLES = int(os.environ.get("BENCH_ARTICLES", "1000")) // 2
_SHARE, _BATCH = 0.85, 16
# Articles that are read in this process alone, to tell the parse from the rules.
_FEW = 60
# Articles that either side has read before the clock starts.
_WARM = 4
# Both sides take turns, and the turn in the middle counts: machines are shared.
_TURNS = 3


@dataclass(frozen=True, slots=True)
class _Run:
    """A run over the corpus: seconds, and the articles."""

    seconds: float
    articles: tuple[Article, ...]

    @property
    def speed(self) -> float:
        """Articles a second."""
        return len(self.articles) / self.seconds


def rows() -> Iterator[Row]:
    """End to end with all cores, after either side has loaded the model and used it once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom.write(folder / "corpus", _ARTICLES)
        newsroom.write(folder / "warm", _WARM, seed=1)
        turns = [_turn(folder, folder / f"out-{number}") for number in range(_TURNS)]
    run, bare = sorted(turns, key=lambda turn: turn[0].speed / turn[1])[_TURNS // 2]
    yield Row(
        SECTION, f"{_ARTICLES} articles, {cores()} processes", run.speed, bare,
        "articles/s", "spacy.Language.pipe", None, False,
    )  # fmt: skip
    yield share(run.speed, bare)
    yield from _one_process(run.articles[:_FEW])


def share(ours: float, theirs: float) -> Row:
    """The part of the bare pipeline's speed that is left."""
    return Row(SECTION, "share of the bare speed", ours / theirs, None, "", "", _SHARE, False)


def _turn(folder: Path, out: Path) -> tuple[_Run, float]:
    """A run of ours with a store of its own, and the articles a second of the bare pipeline."""
    run = _read(folder, out)
    return run, _bare([article.text for article in run.articles])


def _read(folder: Path, out: Path) -> _Run:
    settings = Settings(corpus=CorpusSettings(folder=folder / "corpus"), out=out)
    with Store(settings.store_url) as store, crew_of() as crew:
        warm = partial(_warm, folder=folder / "warm")
        for _ in crew.stream(warm, ((n,) for n in range(2 * cores()))):
            pass
        start = perf_counter()
        jobs.refresh(settings, store, crew=crew)
        taken = perf_counter() - start
        found = jobs.recall(settings, store)
    return _Run(taken, found.articles)


def _warm(_turn: tuple[int], folder: Path) -> None:
    """Load model and rules in a worker, long enough that every worker gets a turn."""
    found = (corpus.read(file) for file in corpus.listing(folder).files)
    list(extract.extract(a for each in found for a in each if isinstance(a, Article)))
    sleep(1)


def _bare(texts: list[str]) -> float:
    """Its workers are copies of this process, which has loaded the model and used it."""
    nlp = bare()
    list(nlp.pipe(texts[:_WARM]))
    start = perf_counter()
    for _ in nlp.pipe(texts, batch_size=_BATCH, n_process=cores()):
        pass
    taken = perf_counter() - start
    active_children()
    return len(texts) / taken


def _one_process(articles: tuple[Article, ...]) -> Iterator[Row]:
    """What parse and rules cost without files, store and workers."""
    texts = [article.text for article in articles]
    list(extract.extract(articles[:_BATCH]))
    nlp = bare()
    list(nlp.pipe(texts[:_WARM]))
    start = process_time()
    list(nlp.pipe(texts, batch_size=_BATCH))
    theirs = process_time() - start
    start = process_time()
    list(extract.extract(articles))
    ours = process_time() - start
    yield Row(
        SECTION, "parse and rules alone", ours / len(texts) * 1000, theirs / len(texts) * 1000,
        "ms CPU/article", "spacy.Language.pipe, one process", None,
    )  # fmt: skip
