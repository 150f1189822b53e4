"""Tables of planted cases for the checks of the gate.

Each module has `FLAWED` and `SOUND`: for a check by its name the items that it must drop, and
those that it must keep, each with the corpus that it is checked in (None for that of `embassy`).
"""

from tests.quiz_gates import (
    answered,
    bare,
    called,
    deeds,
    doers,
    exact,
    fitting,
    headlined,
    holding,
    items,
    lapsed,
    lifted,
    misread,
    moments,
    neighbours,
    relayed,
    scenes,
    setting,
    stems,
    told,
    unplaced,
    untold,
    wholes,
)

TABLES = (
    answered,
    bare,
    called,
    deeds,
    doers,
    exact,
    fitting,
    headlined,
    holding,
    items,
    lapsed,
    lifted,
    misread,
    moments,
    neighbours,
    relayed,
    scenes,
    setting,
    stems,
    told,
    unplaced,
    untold,
    wholes,
)

__all__ = ["TABLES"]
