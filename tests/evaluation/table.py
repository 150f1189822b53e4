"""Measures in one table, and whether each reaches its floor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.evaluation.floors import FLOORS, Floor


@dataclass(frozen=True, slots=True)
class Measure:
    """One share, `hits` of `of`, or a number of its own in `score` where it is no share."""

    group: str
    part: str
    name: str
    hits: int = 0
    of: int = 0
    score: float | None = None

    @property
    def value(self) -> float:
        """The number that is held against the floor."""
        if self.score is not None:
            return self.score
        return self.hits / self.of if self.of else 0.0

    @property
    def floor(self) -> Floor | None:
        """What it must reach, when anything."""
        return FLOORS.get((self.group, self.part, self.name))

    @property
    def holds(self) -> bool:
        """Whether it reaches its floor; a measure without one always does."""
        floor = self.floor
        if floor is None:
            return True
        return self.value <= floor.least if floor.at_most else self.value >= floor.least


@dataclass(frozen=True, slots=True)
class Skipped:
    """What could not be measured, and why."""

    group: str
    reason: str


_HEAD = ("measure", "articles", "what", "found", "value", "floor", "target", "")


def rendered(results: Iterable[Measure | Skipped]) -> str:
    """The table as lines of text, columns aligned."""
    rows = [_HEAD, *(_row(result) for result in results)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEAD))]
    return "\n".join(_line(row, widths).rstrip() for row in rows)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = zip(row, widths, strict=True)
    return "  ".join(c.rjust(w) if 3 <= i <= 6 else c.ljust(w) for i, (c, w) in enumerate(cells))


def _row(result: Measure | Skipped) -> tuple[str, ...]:
    match result:
        case Skipped():
            return (result.group, "", f"skipped: {result.reason}", "", "", "", "", "")
        case Measure():
            floor = result.floor
            return (
                result.group,
                result.part,
                result.name,
                f"{result.hits}/{result.of}" if result.score is None else "",
                f"{result.value:.3f}",
                floor.shown(floor.least) if floor else "",
                floor.shown(floor.target) if floor and floor.target is not None else "",
                "" if result.holds else "below its floor",
            )
