"""What the commands that run briefings share: a desk with the clock and the environment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefings.cli.session import settings_of
from briefings.cli.terminal import progress

if TYPE_CHECKING:
    from briefings.jobs import Desk
    from briefings.model import Turn


def now() -> datetime:
    """The instant, in UTC."""
    return datetime.now(UTC)


@contextmanager
def desk_of(corpus: str | None, out: Path | None, config: Path | None) -> Iterator[Desk]:
    """A desk over the settings in force, silent."""
    from briefings.jobs import Desk
    from briefings.store import Store

    settings = settings_of(corpus, out, config)
    with Store(settings.store_url) as store:
        yield Desk(settings, store, now, os.environ)


@contextmanager
def shown_work(desk: Desk) -> Iterator[Desk]:
    """The desk with a progress bar."""
    with progress() as show:
        yield replace(desk, progress=show)


def leave(desk: Desk, turn: Turn) -> None:
    """Exit with what became of a run: 0 done, 1 failed or to be tried again, 3 nothing."""
    if turn.state in ("waiting", "failed"):
        raise typer.Exit(1)
    if turn.state == "skipped" and desk.settings.called(turn.briefing).on_empty == "send":
        raise typer.Exit(3)
