"""What became of editions: deliveries and turns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# What became of one edition for one recipient. `sending` is written before the last byte of
# a mail goes out: found later, it says that nobody knows whether the mail arrived.
DeliveryState = Literal["pending", "sending", "waiting", "sent", "failed", "uncertain"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A line of the ledger: one edition, one recipient ("folder:/srv/briefs", an address).

    `tries` counts what was tried, `doubts` how often the answer of the server was lost;
    `next_try` and `changed` are instants in UTC (ISO 8601).
    """

    recipient: str
    state: DeliveryState = "pending"
    tries: int = 0
    doubts: int = 0
    next_try: str | None = None
    note: str = ""
    changed: str = ""


TurnState = Literal["begun", "waiting", "done", "failed", "skipped", "missed"]


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of one briefing on one date (ISO 8601).

    `begun` is at work or was cut off; `waiting` is tried again at `next_try`; the others
    are final. Instants are in UTC (ISO 8601).
    """

    briefing: str
    date: str
    state: TurnState = "begun"
    tries: int = 0
    next_try: str | None = None
    note: str = ""
    changed: str = ""
