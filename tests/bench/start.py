"""What it costs to start: CPU of a new process, the least of several."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.rows import Row

SECTION = "Start"
_HELP, _TRIES = 0.25, 5
_COMMANDS = ("--help", "today --help", "config", "schedule --list")


def rows() -> Iterator[Row]:
    """Commands that read no corpus, beside an interpreter that does nothing."""
    floor = cpu([sys.executable, "-c", "pass"])
    for command in _COMMANDS:
        taken = cpu(briefings(*command.split()))
        target = _HELP if "--help" in command else None
        yield Row(SECTION, f"briefings {command}", taken, floor, "s CPU", "python -c pass", target)


def briefings(*words: str) -> list[str]:
    """The command line of this project with these words."""
    return [sys.executable, "-m", "briefings", *words]


def cpu(command: Sequence[str], tries: int = _TRIES, folder: Path | None = None) -> float:
    """CPU seconds of a command and of all processes that it waits for: the least of `tries`.

    Modules are kept compiled, as after any first run, whatever the caller's environment says.
    """
    around = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    taken = []
    for _ in range(tries):
        before = _children()
        subprocess.run(command, cwd=folder, env=around, capture_output=True, check=False)
        taken.append(_children() - before)
    return min(taken)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
