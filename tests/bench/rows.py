"""A measurement: ours, theirs, and what ours should be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of `make bench`.

    `ours` and `theirs` are in `unit`; `theirs` is None where nothing is measured beside ours.
    `against` names what theirs is, or says why it was not measured. `target` is the most that
    ours may be, or the least where it is not `at_most`.
    """

    section: str
    name: str
    ours: float
    theirs: float | None
    unit: str
    against: str
    target: float | None
    at_most: bool = True
