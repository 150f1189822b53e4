"""The keeper: a loop on the library `schedule` that outlives its jobs, crashes and sleep.

`schedule` says when to wake: at the time of each briefing, and every minute. It forgets
what it missed, its loop ends with the first error, and it counts in the machine's local
time; so what is due is not asked of it but of `decisions`, which has a memory, and nothing
is lost when it wakes too early, too late or twice.
"""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Protocol

import schedule
from pytz import UnknownTimeZoneError

from briefings import jobs
from briefings.config import BriefingSettings, Settings
from briefings.errors import BriefingsError
from briefings.jobs import Desk, Halted
from briefings.model import Turn
from briefings.scheduler.attempts import Say, attempt, told
from briefings.scheduler.decisions import decide
from briefings.scheduler.slots import next_slot

# A machine that slept does not tell: look at the clock at least so often, in seconds.
_NAP = 30.0
_TICK = 1


class Clock(Protocol):
    """The time, and waiting for it to pass."""

    def now(self) -> datetime:
        """The instant, in UTC."""

    def wait(self, seconds: float) -> None:
        """Return after that time, or earlier when something happened."""

    def wake(self) -> None:
        """End a wait. May be called in a signal handler."""


class SystemClock:
    """The machine's clock."""

    def __init__(self) -> None:
        # A signal handler may write to a socket; a lock could be held by what it interrupts.
        self._ear, self._mouth = socket.socketpair()
        for end in (self._ear, self._mouth):
            end.setblocking(False)

    def now(self) -> datetime:
        """The instant, in UTC."""
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        """Return after that time, or at once when woken."""
        if select.select([self._ear], [], [], seconds)[0]:
            self._ear.recv(4096)

    def wake(self) -> None:
        """End a wait."""
        with suppress(BlockingIOError):
            self._mouth.send(b".")


class Keeper:
    """Looks after every briefing of the settings, until it is told to stop.

    `reload` reads the settings anew and raises BriefingsError when they are wrong.
    """

    def __init__(self, desk: Desk, clock: Clock, say: Say, reload: Callable[[], Settings]) -> None:
        self._clock = clock
        self._say = say
        self._reload = reload
        self._stopping = False
        self._reloading = False
        self._desk = replace(desk, halted=lambda: self._stopping, progress=self._progress)
        self._wakes = schedule.Scheduler()
        self._beat: datetime | None = None

    def stop(self) -> None:
        """Finish the mail that is going out, leave the rest to the next keeper, and return."""
        self._stopping = True
        self._clock.wake()

    def reread(self) -> None:
        """Read the settings anew before the next job."""
        self._reloading = True
        self._clock.wake()

    def run(self) -> None:
        """Keep until stopped. Raises StoreError when another keeper keeps the same store."""
        with self._desk.store.lock("keeper"):
            self._plan()
            self.tick()
            while not self._stopping:
                if self._reloading:
                    self._guarded(self._take_settings)
                self._clock.wait(self._idle())
                self._guarded(self._wakes.run_pending)
            self._say(f"{self._stamp()} stopped")

    def tick(self) -> None:
        """Run what is due now, each by itself; say now and then that all is well."""
        for briefing in self._desk.settings.briefing:
            self._guarded(partial(self._look_after, briefing))
        self._heartbeat()

    def _plan(self) -> None:
        """Ask `schedule` to wake at each briefing's time, and every minute."""
        self._guarded(partial(jobs.check_mail, self._desk))
        self._wakes.clear()
        self._wakes.every(_TICK).minutes.do(self.tick)
        for briefing in self._desk.settings.briefing:
            zone = self._desk.settings.zone_of(briefing)
            at = briefing.at.strftime("%H:%M")
            with suppress(UnknownTimeZoneError):  # then the minutes have to do
                self._wakes.every().day.at(at, zone).do(self.tick).tag(briefing.name)

    def _idle(self) -> float:
        return min(_NAP, max(0.0, self._wakes.idle_seconds or 0.0))

    def _look_after(self, briefing: BriefingSettings) -> None:
        desk, name = self._desk, briefing.name
        now = self._clock.now()
        stamp = now.isoformat(timespec="seconds")
        since = datetime.fromisoformat(desk.store.turns.watched_since(desk.folder, name, stamp))
        turns = desk.store.turns.of(desk.folder, name)
        decision = decide(briefing, desk.settings.zone_of(briefing), turns, since, now)
        for day in decision.missed:
            turn = Turn(name, day, "missed", note="nobody was awake", changed=stamp)
            desk.store.turns.put(desk.folder, turn)
            self._say(f"{self._stamp()} {told(turn)}")
        for day in decision.run:
            if not self._stopping:
                self._guarded(partial(self._attempt, name, day))

    def _attempt(self, name: str, day: str) -> None:
        try:
            turn = attempt(self._desk, name, self._say, date.fromisoformat(day))
        except Halted:
            raise
        except Exception:
            known = self._desk.store.turns.of(self._desk.folder, name)
            if day not in known or known[day].state == "begun":
                raise
            turn = known[day]
        self._say(f"{self._stamp()} {told(turn)}")

    def _guarded(self, job: Callable[[], object]) -> None:
        """Do it; an error is a line, and the others go on."""
        try:
            job()
        except Halted:
            self._say(f"{self._stamp()} stopped in the middle of an edition; it stays to be made")
        except BriefingsError as error:
            self._say(f"{self._stamp()} {error}")
        except Exception as error:  # a bug in one briefing must not silence the others
            self._say(f"{self._stamp()} {type(error).__name__}: {error}")

    def _progress(self, _step: str, _done: int, _total: int) -> None:
        if self._stopping:
            raise Halted

    def _take_settings(self) -> None:
        """The new settings, or the old ones when the new are wrong."""
        self._reloading = False
        try:
            settings = self._reload()
        except BriefingsError as error:
            self._say(f"{self._stamp()} the settings stay as they were: {error}")
            return
        if settings.store_url != self._desk.settings.store_url:
            self._say(f"{self._stamp()} another store needs another keeper: start it anew")
            return
        self._desk = replace(self._desk, settings=settings)
        self._plan()
        self._say(f"{self._stamp()} settings read: {len(settings.briefing)} briefings")

    def _heartbeat(self) -> None:
        now = self._clock.now()
        pause = timedelta(minutes=self._desk.settings.schedule.heartbeat_minutes)
        if self._beat is not None and now - self._beat < pause:
            return
        self._beat = now
        self._say(f"{self._stamp()} alive; {self._next()}")

    def _next(self) -> str:
        settings, now = self._desk.settings, self._clock.now()
        coming = [next_slot(b, settings.zone_of(b), now) for b in settings.briefing]
        if not coming:
            return "no [[briefing]] in the settings"
        first = min(coming)
        return f"next is {first.briefing} at {first.at.isoformat(timespec='minutes')}"

    def _stamp(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")
