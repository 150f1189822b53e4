"""Print by allow-list: an item is printed when items of its cell were right when judged.

A cell is writer × rule of the fact × how its names and dates were resolved ("plain" when
the extractor had no doubt, else its doubts). The table `lists/cells.tsv` has a row a
cell: writer, rule, resolved, right, judged; `*` stands for any. A writer's row with at least
three verdicts decides, the most exact first: nine of ten must have been right. A row without
verdicts is a decision after a careful reading (right 1 of 0 prints, 0 of 0 is for review).
Few verdicts admit nothing, but they refuse: two or more, less than three in four right, leave
all within for review that has not earned its print by a more exact row. Verdicts on a rule
across writers only refuse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefings.model import Fact, QuizItem
from briefings.quiz.lists import rows

ENOUGH = 3
SHARE = 0.9
FEW = 2
REFUSED = 0.75


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Where an item comes from."""

    writer: str
    rule: str
    resolved: str

    def wider(self) -> tuple[Cell, ...]:
        """The cell and those that include it, the most exact first."""
        w, r, s = self.writer, self.rule, self.resolved
        near = (self, Cell(w, r, "*"), Cell(w, "*", s), Cell(w, "*", "*"))
        return (*near, Cell("*", r, s), Cell("*", "*", s))


def cell(item: QuizItem, facts: Sequence[Fact]) -> Cell:
    """The cell of an item that stands on these facts."""
    rules = "+".join(sorted({f.family for f in facts if f.family})) or "*"
    doubts = "+".join(sorted({d for f in facts for d in f.doubts})) or "plain"
    return Cell(f"{item.kind}:{item.writer}", rules, doubts)


def earned(where: Cell) -> bool:
    """Whether items of this cell are printed; an unknown cell is not."""
    exact = Cell(where.writer, where.rule, where.resolved), Cell(where.writer, where.rule, "*")
    for row in exact:
        decided = _decided(row)
        if decided is not None:
            return decided
    if any(_refused(wider) for wider in where.wider()):
        return False
    return next((d for w in where.wider() if (d := _decided(w)) is not None), False)


def _decided(row: Cell) -> bool | None:
    """What enough verdicts, or a decision, say of a row; rules across writers admit nothing."""
    right, judged = _table().get(row, (0, -1))
    if judged == 0:
        return right > 0
    if judged < ENOUGH:
        return None
    sound = right / judged >= SHARE
    return sound if row.writer != "*" or not sound else None


def reason(where: Cell) -> str:
    """Why an item of this cell is for review: the cell, and what readers said of its like."""
    name = f"{where.writer} × {where.rule} × {where.resolved}"
    refused = next((w for w in where.wider() if _refused(w)), None)
    known = refused or next((w for w in where.wider() if _table().get(w, (0, 0))[1]), None)
    right, judged = _table().get(known, (0, 0)) if known else (0, 0)
    if judged == 0:
        return f"{name}: none judged"
    return f"{name}: {right} of {judged} judged right" + (
        "" if known == where else " (a wider cell)"
    )


def approved(where: Cell) -> bool:
    """Whether readers have judged several questions on such facts, and found all right."""
    right, judged = _table().get(Cell("*", where.rule, where.resolved), (0, 0))
    return ENOUGH <= judged == right


def _refused(where: Cell) -> bool:
    right, judged = _table().get(where, (0, 0))
    return judged >= FEW and right / judged < REFUSED


@cache
def _table() -> dict[Cell, tuple[int, int]]:
    return {Cell(w, r, s): (int(right), int(judged)) for w, r, s, right, judged in rows("cells")}
