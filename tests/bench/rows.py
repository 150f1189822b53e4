"""A measurement: ours, theirs, and what ours should be."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan, nan


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

    @property
    def skipped(self) -> bool:
        """Whether nothing was measured; `against` says why."""
        return isnan(self.ours)

    @property
    def kept(self) -> bool | None:
        """Whether the target is kept; None where there is none, or nothing was measured."""
        if self.target is None or self.skipped:
            return None
        return self.ours <= self.target if self.at_most else self.ours >= self.target

    @property
    def ratio(self) -> float | None:
        """Ours divided by theirs."""
        return self.ours / self.theirs if self.theirs and not self.skipped else None


def skipped(section: str, name: str, reason: str) -> Row:
    """The row of something that could not be measured."""
    return Row(section, name, nan, None, "", f"skipped: {reason}", None)
