"""What to run now, and what to leave. Pure: the time and the memory are passed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from briefings.config import BriefingSettings
from briefings.model import Turn
from briefings.scheduler.slots import Slot, slots

# Slots further back than this are forgotten: nobody waits for a brief of last season.
LOOKBACK = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Decision:
    """The dates to run now, oldest first, and those that are left as missed."""

    run: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


def decide(
    briefing: BriefingSettings,
    zone: str,
    turns: Mapping[str, Turn],
    since: datetime,
    now: datetime,
) -> Decision:
    """What is due of one briefing that has been kept `since`; `turns` are by date.

    A turn that was cut off is due at once, one that waits is due at its time. Of the slots
    that nobody took, `missed` says which run: after `once` only the newest, after `all`
    each, after `skip` those that are not later than grace_minutes.
    """
    past = slots(briefing, zone, max(since, now - LOOKBACK), now)
    fresh = [slot for slot in past if slot.date not in turns]
    taken = _taken(briefing, fresh, now)
    resumed = [turn.date for turn in turns.values() if _is_open(turn, now)]
    left = [slot.date for slot in fresh if slot not in taken]
    run = sorted({*resumed, *(slot.date for slot in taken)})
    return Decision(tuple(run), tuple(left))


def next_try(turns: Mapping[str, Turn]) -> datetime | None:
    """When a waiting turn of these is tried again."""
    waiting = [t.next_try for t in turns.values() if t.state == "waiting" and t.next_try]
    return min(map(datetime.fromisoformat, waiting), default=None)


def _taken(briefing: BriefingSettings, fresh: Sequence[Slot], now: datetime) -> Sequence[Slot]:
    match briefing.missed:
        case "all":
            return fresh
        case "once":
            return fresh[-1:]
        case "skip":
            grace = timedelta(minutes=briefing.grace_minutes)
            return [slot for slot in fresh if now - slot.at <= grace]


def _is_open(turn: Turn, now: datetime) -> bool:
    if (now.date() - date.fromisoformat(turn.date)) > LOOKBACK:
        return False
    if turn.state == "waiting" and turn.next_try:
        return now >= datetime.fromisoformat(turn.next_try)
    return turn.state in ("begun", "waiting")
