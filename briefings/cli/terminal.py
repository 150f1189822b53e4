"""What a person sees: progress on a terminal, silence in a pipe, one line for an error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.jobs import Progress


def say(line: str) -> None:
    """A result, on standard output."""
    sys.stdout.write(line + "\n")


def note(line: str) -> None:
    """Something to know, on standard error."""
    sys.stderr.write(line + "\n")


@contextmanager
def progress() -> Iterator[Progress]:
    """A bar for each step on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _step, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Remaining())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, int] = {}

        def show(step: str, done: int, total: int) -> None:
            if total and step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            if step in tasks:
                bars.update(tasks[step], completed=done, total=total)  # type: ignore[arg-type]

        yield show


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A table on standard output, as wide as the terminal (or as it needs, in a pipe)."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    wide = None if sys.stdout.isatty() else 200
    grid = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in headings:
        grid.add_column(heading, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(cell) for cell in row))
    Console(width=wide, highlight=False).print(grid)
