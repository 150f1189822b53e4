"""At which instants a briefing is due. Pure.

A slot is a date where the reader is; at most one edition a slot. On the day when clocks go
forward, a time that does not exist comes as much later as they go (02:30 becomes 03:30, as
RFC 5545 §3.3.5 reads it); on the day when they go back, the first of the two counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from briefings.config import EVERY_DAY, BriefingSettings

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A briefing's turn: the instant (in UTC), its name, and the date where the reader is."""

    at: datetime
    briefing: str
    date: str


def slots(briefing: BriefingSettings, zone: str, after: datetime, until: datetime) -> list[Slot]:
    """The slots of a briefing with after < at <= until, in order."""
    found = []
    for slot in _from(briefing, zone, after.astimezone(ZoneInfo(zone)).date() - _DAY):
        if slot.at > until:
            break
        if slot.at > after:
            found.append(slot)
    return found


def next_slot(briefing: BriefingSettings, zone: str, after: datetime) -> Slot:
    """The first slot after an instant."""
    first = after.astimezone(ZoneInfo(zone)).date() - _DAY
    return next(slot for slot in _from(briefing, zone, first) if slot.at > after)


def _from(briefing: BriefingSettings, zone: str, day: date) -> Iterator[Slot]:
    """Every slot from `day` on."""
    where = ZoneInfo(zone)
    while True:
        if EVERY_DAY[day.weekday()] in briefing.days:
            local = datetime.combine(day, briefing.at, tzinfo=where)
            yield Slot(local.astimezone(UTC), briefing.name, day.isoformat())
        day += _DAY
