"""A keeper whose days pass in moments.

It runs over a folder until it is killed, with a mail server on the loopback interface. The
date it has come to is in the file `now` of the folder, so that the next one goes on from it.
"""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import time_machine

from briefings.config import Settings
from briefings.jobs import Desk, Press
from briefings.scheduler import Keeper
from briefings.store import Store
from tests.press import settings

READERS = tuple(f"r{i}@example.org" for i in range(3))
START = datetime(2025, 3, 3, 6, 0, tzinfo=UTC)
# An hour of the story in each wait: a day in 24 of them.
_STEP = 3600
_PAUSE = 0.002


class HurriedClock:
    """A clock that jumps an hour whenever it is waited for, and writes the time down."""

    def __init__(self, traveller: Any, folder: Path) -> None:
        self._traveller = traveller
        self._folder = folder

    def now(self) -> datetime:
        """The instant of the story."""
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        """Jump; add an article at the beginning of each day."""
        os.sched_yield()
        time.sleep(_PAUSE)
        self._traveller.shift(max(seconds, _STEP))
        now = self.now()
        article = self._folder / "corpus" / f"{now.date().isoformat()}.txt"
        if not article.exists():
            _put(article, f"The council of Marlow Bay met on {now:%d %B %Y}.\n")
        _put(self._folder / "now", now.isoformat())

    def wake(self) -> None:
        """Nothing sleeps here."""


def soak_settings(folder: Path, port: int) -> Settings:
    """A daily briefing for a folder and three readers."""
    deliver = {"folder": folder / "shelf", "to": READERS}
    return settings(
        folder,
        {"name": "morning", "missed": "all", "deliver": deliver},
        port=port,
        formats=["pdf", "docx"],
        schedule={"retry_minutes": [1] * 60, "heartbeat_minutes": 1e6},
        mail={"timeout": 20},
        documents=["brief"],
    )


def keep(folder: Path, port: int, press: Press) -> None:
    """Keep until killed."""
    mine = soak_settings(folder, port)
    written = folder / "now"
    begun = datetime.fromisoformat(written.read_text()) if written.exists() else START
    with time_machine.travel(begun, tick=False) as traveller, Store(mine.store_url) as store:
        clock = HurriedClock(traveller, folder)
        desk = Desk(mine, store, clock.now, {}, press)
        Keeper(desk, clock, lambda line: None, lambda: mine).run()


def _put(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(text, "utf-8")
    draft.replace(path)
