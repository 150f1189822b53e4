"""What a run of a briefing needs, passed in: settings, store, time, secrets, the jobs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from briefings.config import BriefingSettings, Settings
from briefings.jobs.edition import Draft, draft
from briefings.jobs.issues import Order
from briefings.jobs.reading import Corpus, Progress, read, silent
from briefings.store import Store


class Halted(Exception):  # noqa: N818  no error: somebody asked to stop
    """Stopped on the way. What was done stands; the next run goes on from there."""


def never() -> bool:
    """Go on."""
    return False


def _fresh(settings: Settings, store: Store, progress: Progress) -> Corpus:
    """What an edition is made from, with what the feeds have new."""
    return read(settings, store, progress, fetch=True, about=())


@dataclass(frozen=True, slots=True)
class Press:
    """The jobs that make an edition."""

    read: Callable[[Settings, Store, Progress], Corpus] = _fresh
    draft: Callable[[Settings, Store, Corpus, date, Order, Progress], Draft] = draft


@dataclass(frozen=True, slots=True)
class Desk:
    """Settings, the open store, the time (in UTC), and the environment with its secrets.

    `halted` is asked between two steps; a `progress` that raises Halted abandons an edition
    that is being made.
    """

    settings: Settings
    store: Store
    clock: Callable[[], datetime]
    environment: Mapping[str, str]
    press: Press = Press()
    progress: Progress = silent
    halted: Callable[[], bool] = never

    @property
    def folder(self) -> str:
        """The corpus as the store knows it."""
        return self.settings.corpus.key

    @property
    def waits(self) -> tuple[timedelta, ...]:
        """How long to wait before each further try."""
        return tuple(timedelta(minutes=m) for m in self.settings.schedule.retry_minutes)

    def today(self, briefing: BriefingSettings) -> date:
        """The day it is for the readers of a briefing."""
        return self.clock().astimezone(ZoneInfo(self.settings.zone_of(briefing))).date()
