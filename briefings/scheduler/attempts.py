"""One run of a briefing, with a word to its watcher before and after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from briefings import deliver, jobs
from briefings.deliver.ping import Word
from briefings.jobs import Desk
from briefings.model import Turn

Say = Callable[[str], None]


def attempt(
    desk: Desk, name: str, say: Say, day: date | None = None, *, again: bool = False
) -> Turn:
    """Run a briefing once; pings go out around it. Raises what jobs.run raises."""
    _tell(desk, name, "start", "", say)
    try:
        turn = jobs.run(desk, name, day, again=again)
    except jobs.Halted:
        raise
    except Exception as error:
        _tell(desk, name, "failure", str(error), say)
        raise
    good = turn.state in ("done", "skipped")
    _tell(desk, name, "success" if good else "failure", told(turn), say)
    return turn


def persist(
    desk: Desk,
    name: str,
    say: Say,
    wait_until: Callable[[datetime], None],
    day: date | None = None,
) -> Turn:
    """Run a briefing, and again when it is to be tried again, until it is settled."""
    day = day or desk.today(desk.settings.called(name))
    while True:
        try:
            turn = attempt(desk, name, say, day)
        except Exception as error:
            turn = desk.store.turns.of(desk.folder, name).get(day.isoformat(), Turn(name, ""))
            if turn.state != "waiting":
                raise
            say(f"{name}: {error}")
        if turn.state != "waiting" or turn.next_try is None:
            return turn
        say(told(turn))
        wait_until(datetime.fromisoformat(turn.next_try))


def told(turn: Turn) -> str:
    """A turn in one line."""
    until = f", next try {turn.next_try}" if turn.next_try else ""
    return (
        f"{turn.briefing} {turn.date}: {turn.state}{until}{f' ({turn.note})' if turn.note else ''}"
    )


def _tell(desk: Desk, name: str, word: Word, said: str, say: Say) -> None:
    address = desk.settings.called(name).ping
    if address is not None and (trouble := deliver.ping(address.get_secret_value(), word, said)):
        say(f"{name}: ping: {trouble}")
