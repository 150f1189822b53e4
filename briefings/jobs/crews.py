"""Who does the reading: this process, a pool of processes, or a cluster.

Any `concurrent.futures.Executor` will do. Work goes out in batches, only so many at a time
that memory stays flat, and comes back as it is done. When a worker ends in the middle, its
batch is done again; an article that ends every process it comes to is given up, alone.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Batch = tuple[T, ...]

# Batches that are out at a time, for each worker: one in its hands and one that waits.
_AHEAD = 2
# How seldom a worker looks for cycles among what it has made (gc.set_threshold). Rules make many
# small objects and hardly a cycle: looking as often as Python does costs a twentieth of the time.
_COLLECTING = (10_000, 5, 5)


@dataclass(frozen=True, slots=True)
class Lost:
    """In place of the result of an item that ended every process it was given to."""


class Here(Executor):
    """An executor that does everything at once, in this process."""

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        """The finished work."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass
class Crew:
    """Workers that are hired when there is enough for them to do, and let go at the end.

    `hire` gives an executor, `hands` says how many work at a time, `broken` are the errors
    by which an executor says that a worker has ended.
    """

    hire: Callable[[], Executor] = Here
    hands: Callable[[], int] = lambda: 1
    broken: tuple[type[BaseException], ...] = (BrokenExecutor,)
    _hired: Executor | None = field(default=None, init=False)

    def stream(
        self, task: Callable[[Batch[T]], R], batches: Iterable[Batch[T]]
    ) -> Iterator[tuple[Batch[T], R | Lost]]:
        """Each batch with its result, as they are done."""
        shift = _Shift(self, task, iter(batches))
        try:
            yield from shift.work()
        finally:
            for future in shift.out:
                future.cancel()

    def executor(self) -> Executor:
        """The executor, hired now if there is none."""
        if self._hired is None:
            self._hired = self.hire()
        return self._hired

    def dismiss(self, *, at_once: bool = False) -> None:
        """Let the workers go; `at_once` without waiting for what they do."""
        if self._hired is not None:
            self._hired.shutdown(wait=not at_once)
            self._hired = None


@dataclass
class _Shift(Generic[T, R]):
    """One stream: what is out, and the batches under suspicion, which go out one at a time."""

    crew: Crew
    task: Callable[[Batch[T]], R]
    fresh: Iterator[Batch[T]]
    out: dict[Future[R], Batch[T]] = field(default_factory=dict)
    suspects: deque[Batch[T]] = field(default_factory=deque)

    def work(self) -> Iterator[tuple[Batch[T], R | Lost]]:
        while self._hand_out():
            done, _ = wait(self.out, return_when=FIRST_COMPLETED)
            ended: list[Batch[T]] = []
            for future in done:
                batch = self.out.pop(future)
                try:
                    result = future.result()
                except self.crew.broken:
                    ended.append(batch)
                else:
                    yield batch, result
            if ended:
                yield from self._after_an_end(ended)

    def _hand_out(self) -> bool:
        """Give out as much as may be out; whether anything is."""
        if self.suspects:
            if not self.out:
                self._submit(self.suspects.popleft())
            return True
        most = self.crew.hands() * _AHEAD
        while len(self.out) < most and (batch := next(self.fresh, None)) is not None:
            self._submit(batch)
        return bool(self.out)

    def _submit(self, batch: Batch[T]) -> None:
        try:
            future = self.crew.executor().submit(self.task, batch)
        except self.crew.broken as error:
            future = Future()
            future.set_exception(error)
        self.out[future] = batch

    def _after_an_end(self, ended: list[Batch[T]]) -> Iterator[tuple[Batch[T], Lost]]:
        """Hire anew; what was out is out again, or cut in two when it was out alone."""
        alone = len(ended) == 1 and not self.out
        ended += self.out.values()
        self.out.clear()
        self.crew.dismiss(at_once=True)
        if not alone:
            self.suspects.extend(ended)
        elif len(ended[0]) > 1:
            half = len(ended[0]) // 2
            self.suspects.extendleft((ended[0][half:], ended[0][:half]))
        else:
            yield ended[0], Lost()


def cores() -> int:
    """The processors that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@contextmanager
def crew_of(workers: int | None = None, cluster: str | None = None) -> Iterator[Crew]:
    """A crew of so many processes (by default one a core), or that of a cluster."""
    if cluster:
        from briefings.jobs.clusters import crew_at

        with crew_at(cluster) as crew:
            yield crew
        return
    count = workers or cores()
    crew = Crew() if count == 1 else Crew(lambda: _pool(count), lambda: count)
    try:
        yield crew
    except BaseException:
        crew.dismiss(at_once=True)
        raise
    finally:
        crew.dismiss()


def _pool(count: int) -> Executor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from briefings.extract.story import alone

    alone()
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=begin)


def begin() -> None:
    """Make this process a worker."""
    import gc

    gc.set_threshold(*_COLLECTING)
    stay_no_longer()


def stay_no_longer() -> None:
    """End this worker when the process that hired it has ended, however that ended."""
    from multiprocessing import parent_process
    from threading import Thread

    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()
