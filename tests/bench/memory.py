"""How much memory this process and all that it starts hold while 10,000 articles are read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import monotonic
from types import TracebackType

from briefings import jobs
from briefings.config import CorpusSettings, Settings
from briefings.store import Store
from tests.bench import newsroom
from tests.bench.rows import Row

SECTION = "Memory"
# Short articles: what could grow grows with their number.
_ARTICLES, _SENTENCES, _WORKERS = int(os.environ.get("BENCH_MANY", "10000")), 4, 2
_MOST, _GROWTH = 1200.0, 100.0
_PAUSE = 0.5


def rows() -> Iterator[Row]:
    """Two workers and the process that writes, from the first file to the last fact."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        newsroom.write(folder / "corpus", _ARTICLES, sentences=_SENTENCES)
        settings = Settings(corpus=CorpusSettings(folder=folder / "corpus"), out=folder / "out")
        with (
            Store(settings.store_url) as store,
            jobs.crew_of(_WORKERS) as crew,
            Watch() as held,
        ):
            jobs.refresh(settings, store, crew=crew)
    what = f"{_ARTICLES:,} articles, {_WORKERS} workers"
    yield Row(SECTION, what, held.peak, None, "MB", "all processes, at most", _MOST)
    against = "the most of its second half less that of its first"
    yield Row(SECTION, "growth", held.growth, None, "MB", against, _GROWTH)


@dataclass
class Watch:
    """Looks every half second while it is entered; all in megabytes of resident memory."""

    seen: list[tuple[float, float]] = field(default_factory=list)
    _over: Event = field(default_factory=Event)
    _thread: Thread | None = None

    def __enter__(self) -> Watch:
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        if self._thread:
            self._thread.join()

    @property
    def peak(self) -> float:
        """The most that was held at a time."""
        return max((held for _, held in self.seen), default=0.0)

    @property
    def growth(self) -> float:
        """By how much the most of the second half is above the most of the first one."""
        if not self.seen:
            return 0.0
        middle = (self.seen[0][0] + self.seen[-1][0]) / 2
        first = [held for when, held in self.seen if when <= middle]
        second = [held for when, held in self.seen if when > middle]
        return max(second, default=0.0) - max(first) if second else 0.0

    def _look(self) -> None:
        while not self._over.wait(_PAUSE):
            self.seen.append((monotonic(), resident()))


def resident() -> float:
    """Megabytes that this process and those below it hold now."""
    import psutil

    own = psutil.Process()
    total = 0
    for each in (own, *own.children(recursive=True)):
        try:
            total += each.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total / 1e6
