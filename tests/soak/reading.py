"""Kill reading at any moment, run again, and compare with a run that nobody disturbed.

Each run has a store of its own: a file, or a place in a PostgreSQL.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

from briefings import jobs
from briefings.config import CorpusSettings, Settings, StoreSettings
from briefings.extract import extract
from briefings.jobs.crews import Crew, stay_no_longer
from briefings.store import Store
from tests.bench import newsroom

ARTICLES, SENTENCES = 72, 5
_HANDS = 2
# How long a run may take before it counts as stuck, in seconds.
_PATIENCE = 300
_ANSWER = "answer.txt"


@dataclass(frozen=True)
class Outcome:
    """What was seen: how many kills hit a run that was going on, and which stores differ."""

    kills: int
    early: int
    facts: int
    wrong: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether every killed run was made good by the next one."""
        return not self.wrong and self.facts > 0 and self.early > 0

    def __str__(self) -> str:
        told = (
            f"{self.kills} kills during reading, {self.early} of them before the end; "
            f"{self.facts} facts each time, {len(self.wrong)} stores differ"
        )
        return "\n".join((told, *self.wrong))


@dataclass(frozen=True)
class Run:
    """A run over the corpus of a folder, with a place for its answer, and its store."""

    folder: Path
    place: str
    store: str | None

    @property
    def answer(self) -> Path:
        """The file in which the run writes down all that the store holds."""
        return self.folder / self.place / _ANSWER

    @property
    def settings(self) -> Settings:
        """What the run is told."""
        corpus, store = CorpusSettings(folder=self.folder / "corpus"), StoreSettings(url=self.store)
        return Settings(corpus=corpus, out=self.folder / self.place, store=store)


def soak_reading(kills: int, seed: int, new_store: Callable[[], str] | None = None) -> Outcome:
    """Kill `kills` runs over one corpus, each at a moment of its own, each in a fresh store.

    The store is a file, or what `new_store` gives.
    """
    random = Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom.write(folder / "corpus", ARTICLES, sentences=SENTENCES)

        def new(place: str) -> Run:
            return Run(folder, place, new_store() if new_store else None)

        _finished(new("warm"))
        taken, whole = _finished(new("undisturbed"))
        early, wrong = 0, []
        for number in range(kills):
            moment = taken * (number + random.random()) / kills
            run = new(f"run{number}")
            early += _killed(run, moment, everybody=bool(number % 2))
            took, again = _finished(run)
            taken = min(taken, took + moment)  # the machine is quicker when others leave it
            if again != whole:
                wrong.append(f"killed after {moment:.3f} s: {_difference(whole, again)}")
        return Outcome(kills, early, whole.count("Fact(id="), tuple(wrong))


def bring(run: Run) -> None:
    """Read the corpus into a store of its own; then write down all that the store holds."""
    os.setsid()
    settings = run.settings
    fork = multiprocessing.get_context("fork")
    crew = Crew(
        lambda: ProcessPoolExecutor(_HANDS, mp_context=fork, initializer=stay_no_longer),
        lambda: _HANDS,
    )
    with Store(settings.store_url) as store:
        jobs.refresh(settings, store, crew=crew)
        found = jobs.recall(settings, store)
    crew.dismiss()
    lines = [repr(row) for row in (*found.articles, *found.facts, *found.rejections)]
    run.answer.parent.mkdir(parents=True, exist_ok=True)
    run.answer.with_suffix(".new").write_text("\n".join(lines), "utf-8")
    run.answer.with_suffix(".new").replace(run.answer)


def warm() -> None:
    """Load the model, so that processes which are forked from this one have it."""
    list(extract([]))


def _started(run: Run) -> BaseProcess:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.soak.preload"])
    process: BaseProcess = context.Process(target=bring, args=(run,))
    process.start()
    return process


def _finished(run: Run) -> tuple[float, str]:
    """Seconds that a whole run took, and what its store holds; "" when it is damaged."""
    start = time.monotonic()
    process = _started(run)
    process.join(_PATIENCE)
    taken = time.monotonic() - start
    if process.exitcode != 0:
        process.kill()
        return taken, f"the run ended with {process.exitcode}"
    sound = "ok" if run.store else _soundness(run)
    answer = run.answer.read_text("utf-8")
    return taken, answer if sound == "ok" else f"the store is damaged: {sound}"


def _soundness(run: Run) -> str:
    """What SQLite says of a store: "ok", or what is wrong with it."""
    path = run.settings.store_url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as base:
        (sound,) = base.execute("PRAGMA integrity_check").fetchone()
    return str(sound)


def _killed(run: Run, moment: float, *, everybody: bool) -> bool:
    """Kill a run after so many seconds, with its workers or alone; whether it was not done."""
    process = _started(run)
    process.join(moment)
    going = process.is_alive()
    if going:
        _end(process, everybody=everybody)
    process.join(_PATIENCE)
    return going


def _end(run: BaseProcess, *, everybody: bool) -> None:
    assert run.pid
    try:
        if everybody and os.getpgid(run.pid) == run.pid:
            os.killpg(run.pid, signal.SIGKILL)
        else:
            os.kill(run.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _difference(whole: str, again: str) -> str:
    """The first lines that one has and the other has not."""
    lost = sorted(set(whole.splitlines()) - set(again.splitlines()))
    more = sorted(set(again.splitlines()) - set(whole.splitlines()))
    return f"{len(lost)} lost, {len(more)} more; {(*lost, *more, 'only their order')[0][:200]}"
