"""How much memory this process and all that it starts hold while something runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event, Thread
from time import monotonic
from types import TracebackType

_PAUSE = 0.5


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
