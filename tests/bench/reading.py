"""Articles per second from files to stored facts, beside the bare pipeline on the same text."""

from __future__ import annotations

import os
import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from briefings import jobs
from briefings.config import CorpusSettings, Settings
from briefings.extract.story import load
from briefings.jobs.crews import cores
from briefings.store import Store
from tests.bench import newsroom
from tests.bench.rows import Row

SECTION = "Reading"
_ARTICLES = int(os.environ.get("BENCH_ARTICLES", "1000")) // 2
_SHARE, _BATCH = 0.85, 16
_MEMORY = 1200.0


def rows() -> Iterator[Row]:
    """End to end with all cores, after the model has been loaded once by either side."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom.write(folder / "corpus", _ARTICLES)
        ours, texts = _read(folder)
        bare = _bare(texts)
        yield Row(
            SECTION, f"{_ARTICLES} articles, {cores()} processes", ours, bare,
            "articles/s", "spacy.Language.pipe", None, False,
        )  # fmt: skip
    yield share(ours, bare)
    kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    per_worker = kilobytes / 1000
    here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    yield Row(
        SECTION, "memory, two workers and the desk", here + 2 * per_worker, None, "MB", "at most",
        _MEMORY,
    )  # fmt: skip


def share(ours: float, theirs: float) -> Row:
    """The part of the bare pipeline's speed that is left."""
    return Row(SECTION, "share of the bare speed", ours / theirs, None, "", "", _SHARE, False)


def _read(folder: Path) -> tuple[float, list[str]]:
    settings = Settings(corpus=CorpusSettings(folder=folder / "corpus"), out=folder / "out")
    with Store(settings.store_url) as store:
        start = perf_counter()
        jobs.refresh(settings, store)
        taken = perf_counter() - start
        found = jobs.recall(settings, store)
    return len(found.articles) / taken, [article.text for article in found.articles]


def _bare(texts: list[str]) -> float:
    start = perf_counter()
    for _ in load().pipe(texts, batch_size=_BATCH, n_process=cores()):
        pass
    return len(texts) / (perf_counter() - start)
