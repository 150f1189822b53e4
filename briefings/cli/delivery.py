"""`run`, `send` and `log`: an edition made and delivered once, and what became of each."""

from __future__ import annotations

import time
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefings.cli.desks import desk_of, leave, now, shown_work
from briefings.cli.options import (
    ConfigOption,
    CorpusOption,
    DateOption,
    ListFormat,
    ListOption,
    OutOption,
)
from briefings.cli.terminal import note, say

if TYPE_CHECKING:
    from briefings.jobs.chronicle import Entry

NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="A [[briefing]] of the settings.")
]


def run(
    name: NameArgument,
    day: DateOption = None,
    persist: Annotated[
        bool, typer.Option("--persist", help="Try again, with growing waits, until it is settled.")
    ] = False,
    corpus: CorpusOption = None,
    out: OutOption = None,
    config: ConfigOption = None,
) -> None:
    """Make and deliver a briefing's edition; what is done already is not done again."""
    from briefings import scheduler
    from briefings.scheduler.attempts import told

    with desk_of(corpus, out, config) as bare, shown_work(bare) as desk:
        if persist:
            turn = scheduler.persist(desk, name, note, _wait_until, day)
        else:
            turn = scheduler.attempt(desk, name, note, day)
        say(told(turn))
        leave(desk, turn)


def send(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A [[briefing]] of the settings.")
    ] = None,
    test: Annotated[
        str | None,
        typer.Option("--test", metavar="ADDRESS", help="Really send one mail, to this address."),
    ] = None,
    day: DateOption = None,
    corpus: CorpusOption = None,
    out: OutOption = None,
    config: ConfigOption = None,
) -> None:
    """Send an edition to those who have not got it, given up or not; or send a test."""
    from briefings import jobs, scheduler
    from briefings.scheduler.attempts import told

    if test is None and name is None:
        raise typer.BadParameter("name a briefing, or --test an address")
    with desk_of(corpus, out, config) as bare, shown_work(bare) as desk:
        if test is not None:
            say(jobs.send_test(desk, test, name))
            return
        assert name is not None
        turn = scheduler.attempt(desk, name, note, day, again=True)
        say(told(turn))
        leave(desk, turn)


def log(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Only this briefing.")] = None,
    corpus: CorpusOption = None,
    out: OutOption = None,
    shape: ListOption = ListFormat.table,
    config: ConfigOption = None,
) -> None:
    """List the editions, newest first, and what became of each."""
    from briefings.cli.listings import show
    from briefings.jobs.chronicle import chronicle

    with desk_of(corpus, out, config) as desk:
        names = [name] if name else ["", *(b.name for b in desk.settings.briefing)]
        entries = chronicle(desk.store, desk.folder, names)
        if name and not entries:
            desk.settings.called(name)  # a name that was never in use is a slip
        show(entries, _as_data, _COLUMNS, shape)


def _as_data(entry: Entry) -> dict[str, Any]:
    return {
        "date": entry.date,
        "briefing": entry.briefing,
        "number": entry.edition.number if entry.edition else None,
        "state": entry.state,
        "tries": entry.turn.tries if entry.turn else 0,
        "next_try": entry.turn.next_try if entry.turn else None,
        "note": entry.turn.note if entry.turn else "",
        "files": [file.name for file in entry.edition.files] if entry.edition else [],
        "recipients": [asdict(line) for line in entry.lines],
    }


_COLUMNS = {
    "date": lambda e: e.date,
    "briefing": lambda e: e.briefing or "(today)",
    "no.": lambda e: str(e.edition.number) if e.edition else "",
    "state": lambda e: e.state,
    "next try": lambda e: e.turn.next_try or "" if e.turn else "",
    "note": lambda e: e.turn.note if e.turn else "",
}


def _wait_until(when: datetime) -> None:
    time.sleep(max(0.0, (when - now()).total_seconds()))
