"""When. Pure decisions (slots, decisions) and, around them, the keeper that wakes for them.

slots       at which instants a briefing is due, daylight saving included
decisions   what to run now and what to leave, given what became of earlier slots
attempts    one run with its pings; an error is a line, never the end of the others
keeper      the loop, on the library `schedule`; signals; a heartbeat
units       the same for those who have systemd or cron
"""

from briefings.scheduler.attempts import attempt, persist
from briefings.scheduler.decisions import Decision, decide
from briefings.scheduler.keeper import Clock, Keeper, SystemClock
from briefings.scheduler.slots import Slot, next_slot, slots
from briefings.scheduler.units import Timetable

__all__ = [
    "Clock",
    "Decision",
    "Keeper",
    "Slot",
    "SystemClock",
    "Timetable",
    "attempt",
    "decide",
    "next_slot",
    "persist",
    "slots",
]
