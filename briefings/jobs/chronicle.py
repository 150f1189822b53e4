"""What became of every edition: the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.model import Delivery, Edition, Turn
from briefings.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """One briefing on one date: its turn, its edition if one was made, who got it.

    An edition that was made by hand has no turn.
    """

    briefing: str
    date: str
    turn: Turn | None
    edition: Edition | None
    lines: tuple[Delivery, ...]

    @property
    def state(self) -> str:
        """What became of it, in a word."""
        return self.turn.state if self.turn else "written"


def chronicle(store: Store, folder: str, briefings: Sequence[str]) -> tuple[Entry, ...]:
    """The log of these briefings ("" is the one made by hand), newest date first."""
    entries = [entry for name in briefings for entry in _of(store, folder, name)]
    return tuple(sorted(entries, key=lambda e: (e.date, e.briefing), reverse=True))


def _of(store: Store, folder: str, name: str) -> list[Entry]:
    editions = {edition.date: edition for edition in store.editions.all(folder, name)}
    turns = store.turns.of(folder, name)
    return [
        Entry(
            name, date, turns.get(date), editions.get(date), store.deliveries.of(folder, name, date)
        )
        for date in {*editions, *turns}
    ]
