"""What becomes of a line of the ledger. Pure: the time is passed in.

    pending ─→ sending ─→ sent
       │          ├─────→ waiting ─→ (due again) … ─→ failed, when the tries are spent
       │          ├─────→ failed      the server said 5xx
       │          └─────→ (a crash, or no answer) once more; a second time: uncertain

RFC 5321 §4.2.1: 4yz asks for another try, 5yz forbids it. §4.5.3.2.6 and RFC 1047: when the
answer to the end of the data is lost, nobody knows whether the mail arrived.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias, assert_never

from briefings.model import Delivery, DeliveryState

# A mail of unknown fate is sent at most this often.
_DOUBTS = 2


@dataclass(frozen=True, slots=True)
class Sent:
    """It was taken; `note` is what should be known of it."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class Unwell:
    """Not now: another try may do."""

    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Never: another try would give the same answer."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The whole mail went out and no answer came back."""

    reason: str


Outcome: TypeAlias = Sent | Unwell | Refused | Unknown


def is_settled(line: Delivery) -> bool:
    """Whether nothing more is to be done."""
    return line.state in ("sent", "failed", "uncertain")


def is_due(line: Delivery, now: datetime) -> bool:
    """Whether it is to be tried now."""
    if line.state == "waiting" and line.next_try:
        return now >= datetime.fromisoformat(line.next_try)
    return not is_settled(line)


def sending(line: Delivery, now: datetime) -> Delivery:
    """The line as it must stand before the last byte of a mail goes out."""
    return replace(line, state="sending", changed=now.isoformat(timespec="seconds"))


def resumed(line: Delivery, now: datetime) -> Delivery:
    """A line that was found as `sending`: the process ended before it knew the answer."""
    if line.state != "sending":
        return line
    return _doubted(line, "stopped before the server's answer was written down", now, ())


def after(line: Delivery, outcome: Outcome, now: datetime, waits: Sequence[timedelta]) -> Delivery:
    """The line after one more try; `waits` say how long to wait before each further one."""
    tried = replace(
        line, tries=line.tries + 1, changed=now.isoformat(timespec="seconds"), next_try=None
    )
    match outcome:
        case Sent():
            doubted = f"may have arrived {line.doubts + 1} times" if line.doubts else ""
            note = "; ".join(filter(None, (doubted, outcome.note)))
            return replace(tried, state="sent", note=note)
        case Refused():
            return replace(tried, state="failed", note=outcome.reason)
        case Unwell():
            return _waiting(tried, outcome.reason, now, waits)
        case Unknown():
            return _doubted(tried, outcome.reason, now, waits)
        case _:
            assert_never(outcome)


def _waiting(line: Delivery, reason: str, now: datetime, waits: Sequence[timedelta]) -> Delivery:
    if line.tries > len(waits):
        state: DeliveryState = "uncertain" if line.doubts else "failed"
        note = f"given up after {line.tries} tries: {reason}"
        return replace(line, state=state, note=note, next_try=None)
    when = now + waits[line.tries - 1]
    return replace(line, state="waiting", note=reason, next_try=when.isoformat(timespec="seconds"))


def _doubted(line: Delivery, reason: str, now: datetime, waits: Sequence[timedelta]) -> Delivery:
    doubted = replace(line, doubts=line.doubts + 1)
    if doubted.doubts >= _DOUBTS:
        note = f"probably arrived, not sent a third time: {reason}"
        return replace(doubted, state="uncertain", note=note, next_try=None)
    if not waits:
        return replace(doubted, state="pending", note=reason, next_try=None)
    return _waiting(doubted, reason, now, waits)
