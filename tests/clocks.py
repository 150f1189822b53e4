"""Clocks whose time a test decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from briefings.scheduler import Keeper


class FastClock:
    """A clock that does not wait: time jumps. It stops the keeper at the end of its story."""

    def __init__(self, traveller: Any, end: datetime) -> None:
        self.traveller, self.end = traveller, end
        self.keeper: Keeper | None = None
        self.events: list[tuple[datetime, Callable[[], None]]] = []
        self.step = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        self.traveller.shift(max(seconds, self.step, 0.001))
        while self.events and self.events[0][0] <= self.now():
            self.events.pop(0)[1]()
        if self.now() >= self.end and self.keeper:
            self.keeper.stop()

    def wake(self) -> None:
        return
