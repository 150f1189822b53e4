"""Kill reading at any moment, run again, and compare with a run that nobody disturbed."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

from briefings import jobs
from briefings.config import CorpusSettings, Settings
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


def soak_reading(kills: int, seed: int) -> Outcome:
    """Kill `kills` runs over one corpus, each at a moment of its own, each in a fresh store."""
    random = Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom.write(folder / "corpus", ARTICLES, sentences=SENTENCES)
        _finished(folder, "warm")
        taken, whole = _finished(folder, "undisturbed")
        early, wrong = 0, []
        for number in range(kills):
            moment = taken * (number + random.random()) / kills
            place = f"run{number}"
            early += _killed(folder, place, moment, everybody=bool(number % 2))
            _, again = _finished(folder, place)
            if again != whole:
                wrong.append(f"killed after {moment:.3f} s: {_difference(whole, again)}")
        return Outcome(kills, early, whole.count("Fact(id="), tuple(wrong))


def bring(folder: Path, place: str) -> None:
    """Read the corpus into a store of its own; then write down all that the store holds."""
    os.setsid()
    settings = Settings(corpus=CorpusSettings(folder=folder / "corpus"), out=folder / place)
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
    path = folder / place / _ANSWER
    path.with_suffix(".new").write_text("\n".join(lines), "utf-8")
    path.with_suffix(".new").replace(path)


def warm() -> None:
    """Load the model, so that processes which are forked from this one have it."""
    list(extract([]))


def _started(folder: Path, place: str) -> BaseProcess:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.soak.preload"])
    run = context.Process(target=bring, args=(folder, place))
    run.start()
    return run


def _finished(folder: Path, place: str) -> tuple[float, str]:
    """Seconds that a whole run took, and what its store holds; "" when it is damaged."""
    start = time.monotonic()
    run = _started(folder, place)
    run.join(_PATIENCE)
    taken = time.monotonic() - start
    if run.exitcode != 0:
        run.kill()
        return taken, f"the run ended with {run.exitcode}"
    path = Settings(out=folder / place).store_url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as base:
        (sound,) = base.execute("PRAGMA integrity_check").fetchone()
    answer = (folder / place / _ANSWER).read_text("utf-8")
    return taken, answer if sound == "ok" else f"the store is damaged: {sound}"


def _killed(folder: Path, place: str, moment: float, *, everybody: bool) -> bool:
    """Kill a run after so many seconds, with its workers or alone; whether it was not done."""
    run = _started(folder, place)
    run.join(moment)
    going = run.is_alive()
    if going:
        _end(run, everybody=everybody)
    run.join(_PATIENCE)
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
