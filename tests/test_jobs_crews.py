"""Work in batches: any executor, bounded, the same results, nothing lost when a worker ends."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from briefings import jobs
from briefings.config import CorpusSettings, Settings
from briefings.jobs.crews import Crew, Here, Lost, crew_of
from briefings.jobs.storing import dwindling
from briefings.samples import write_corpus
from briefings.store import Store
from tests.crew_work import double, end_always, end_once, environment

ARTICLES = 40


def fail(batch: tuple[int, ...]) -> None:
    """A fault of ours."""
    raise ZeroDivisionError(f"{batch}")


BATCHES = [(1, 2), (3, 4), (5, 6), (7,)]
DOUBLED = {(1, 2): (2, 4), (3, 4): (6, 8), (5, 6): (10, 12), (7,): (14,)}


@pytest.mark.parametrize("hire", [Here, partial(ThreadPoolExecutor, 3)])
def test_any_executor_does_the_work(hire):
    crew = Crew(hire, lambda: 3)
    assert dict(crew.stream(double, BATCHES)) == DOUBLED
    crew.dismiss()


def test_a_worker_starts_no_threads_of_its_own_and_keeps_the_memory_it_has(monkeypatch):
    names = ("OPENBLAS_NUM_THREADS", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_")
    for name in names:
        monkeypatch.delenv(name, raising=False)
    with crew_of(2) as crew:
        (told,) = dict(crew.stream(environment, [names])).values()
    assert told == ("1", "33554432", "268435456")


def test_a_worker_that_is_killed_loses_nothing_and_repeats_nothing(tmp_path: Path):
    with crew_of(2) as crew:
        task = partial(end_once, marker=str(tmp_path / "killed"))
        results = list(crew.stream(task, BATCHES))
    assert (tmp_path / "killed").exists()
    done = [pair for batch, result in results for pair in zip(batch, result, strict=True)]
    assert sorted(done) == [(n, 2 * n) for n in range(1, 8)]


def test_an_item_that_ends_every_worker_is_given_up_alone():
    with crew_of(2) as crew:
        results = dict(crew.stream(end_always, [(1, 3), (5, 6)]))
    assert results == {(1,): (2,), (3,): Lost(), (5, 6): (10, 12)}


def test_a_fault_in_the_work_is_raised():
    with crew_of(1) as crew, pytest.raises(ZeroDivisionError, match=r"\(\d, \d\)"):
        list(crew.stream(fail, BATCHES))


def test_only_so_much_is_out_at_a_time():
    out, most, drawn = 0, 0, 0
    lock = threading.Lock()

    def slow(batch: tuple[int, ...]) -> tuple[int, ...]:
        time.sleep(0.002)
        return batch

    def batches() -> Iterator[tuple[int, ...]]:
        nonlocal out, most, drawn
        for n in range(60):
            with lock:
                out += 1
                most = max(most, out)
            drawn += 1
            yield (n,)

    crew = Crew(lambda: ThreadPoolExecutor(2), lambda: 2)
    for _ in crew.stream(slow, batches()):
        with lock:
            out -= 1
    crew.dismiss()
    assert drawn == 60
    assert most <= 5


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A synthetic corpus."""
    folder = tmp_path_factory.mktemp("synthetic") / "news"
    write_corpus(folder, ARTICLES)
    return folder


def settings_for(news: Path, out: Path) -> Settings:
    return Settings(corpus=CorpusSettings(folder=news), out=out)


def read(news: Path, out: Path, crew: Crew | None = None) -> jobs.Corpus:
    settings = settings_for(news, out)
    with Store(settings.store_url) as store:
        return jobs.read(settings, store, crew=crew)


@pytest.fixture(scope="module")
def alone(news: Path, tmp_path_factory: pytest.TempPathFactory) -> jobs.Corpus:
    """The corpus as one process reads it."""
    return read(news, tmp_path_factory.mktemp("alone"), Crew())


@pytest.mark.parametrize("hands", [1, 2, 8])
@pytest.mark.parametrize("count", [1, 5, 16, 100, 500])
def test_the_last_batches_are_small_where_several_work(count: int, hands: int):
    batches = list(dwindling(range(count), Crew(hands=lambda: hands)))
    assert [n for batch in batches for n in batch] == list(range(count))
    assert max(len(batch) for batch in batches) <= 16
    assert hands == 1 or len(batches[-1]) <= 4


def test_two_processes_find_what_one_finds(news: Path, tmp_path: Path, alone: jobs.Corpus):
    with crew_of(2) as crew:
        found = read(news, tmp_path, crew)
    assert found == alone
    assert found.parsed > 32


def test_what_is_done_out_of_order_is_stored_in_order(
    news: Path, tmp_path: Path, alone: jobs.Corpus
):
    class Backwards(ThreadPoolExecutor):
        """The first shall be the last."""

        def submit(self, fn, /, *args, **kwargs):
            wait = 0.3 / (1 + self._work_queue.qsize())
            return super().submit(lambda: (time.sleep(wait), fn(*args, **kwargs))[1])

    crew = Crew(lambda: Backwards(1), lambda: 4)
    assert read(news, tmp_path, crew) == alone
    crew.dismiss()


class Cut(Exception):  # noqa: N818
    """A run that was cut off."""


MOMENTS = [
    ("Reading", 1),
    ("Reading", 2),
    ("Comparing", 1),
    ("Finding facts", 1),
    ("Finding facts", 2),
]


def test_a_run_that_is_cut_off_anywhere_is_gone_on_with(
    news: Path, tmp_path: Path, alone: jobs.Corpus
):
    settings = settings_for(news, tmp_path)
    for step, moment in MOMENTS:
        told: list[str] = []

        def cut(now: str, _done: int, _total: int, step: str = step, moment: int = moment) -> None:
            told.append(now)  # noqa: B023
            if told.count(step) == moment:  # noqa: B023
                raise Cut(step)

        with Store(settings.store_url) as store, pytest.raises(Cut):
            jobs.read(settings, store, cut, crew=Crew())
    with Store(settings.store_url) as store:
        before = store.facts.count(settings.corpus.key)
        found = jobs.read(settings, store, crew=Crew())
    assert before > 0
    assert 0 < found.parsed < alone.parsed
    assert (found.articles, found.facts) == (alone.articles, alone.facts)


def test_a_second_run_parses_nothing_and_one_changed_file_costs_one(news: Path, tmp_path: Path):
    own = tmp_path / "news"
    write_corpus(own, 12)
    assert read(own, tmp_path / "out").parsed > 0
    assert read(own, tmp_path / "out").parsed == 0
    file = own / "0000" / "0000000.md"
    file.write_text(file.read_text("utf-8") + "\nThe council met on January 9, 2016.\n", "utf-8")
    assert read(own, tmp_path / "out").parsed == 1
