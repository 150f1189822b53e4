"""What workers do in the tests of crews: light to import, since every worker does so."""

from __future__ import annotations

import os
import signal
from pathlib import Path


def double(batch: tuple[int, ...]) -> tuple[int, ...]:
    """The work of a test: in a worker, so at the top of a module."""
    return tuple(2 * n for n in batch)


def end_once(batch: tuple[int, ...], marker: str) -> tuple[int, ...]:
    """Kill this worker at the first 3, as a system short of memory would."""
    if 3 in batch and not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return double(batch)


def end_always(batch: tuple[int, ...]) -> tuple[int, ...]:
    """Kill this worker at each 3."""
    if 3 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(batch)


def environment(names: tuple[str, ...]) -> tuple[str | None, ...]:
    """What a worker is told by variables of its environment."""
    return tuple(map(os.environ.get, names))
