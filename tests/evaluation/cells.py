"""`python -m tests.evaluation.cells`: verdicts on questions → briefings/quiz/lists/cells.tsv.

Each round is a file of `quiz_verdicts`: item, writer, rule, resolved, verdict, what was wrong,
and the check that drops such an item since. What is dropped since is not printed any more,
so that it does not count. `decisions.tsv` says what is printed of cells without verdicts.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefings.quiz.cells import Cell

HERE = Path(__file__).resolve().parent
VERDICTS = HERE / "quiz_verdicts"
TABLE = HERE.parents[1] / "briefings" / "quiz" / "lists" / "cells.tsv"
COLUMNS = 7
HEAD = (
    "# made by `python -m tests.evaluation.cells`: writer, rule, resolved, right, judged.\n"
    "# Rows with 0 judged are decisions to begin with (tests/evaluation/quiz_verdicts).\n"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader said of one question, and the check that drops it since, if any."""

    item: str
    cell: Cell
    accepted: bool
    flaw: str
    dropped_by: str


def verdicts(folder: Path = VERDICTS) -> tuple[Verdict, ...]:
    """Every verdict of every round. Raises ValueError for a line that is none."""
    return tuple(v for path in sorted(folder.glob("round-*.tsv")) for v in _round(path))


def _round(path: Path) -> Iterator[Verdict]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        parts = line.split("\t")
        if len(parts) != COLUMNS or parts[4] not in {"accepted", "rejected"}:
            raise ValueError(f"{path.name}, line {number}: no verdict of accepted or rejected")
        item, writer, rule, resolved, verdict, flaw, dropped_by = parts
        cell = Cell(writer, rule, resolved)
        yield Verdict(item, cell, verdict == "accepted", flaw, dropped_by)


def decisions(folder: Path = VERDICTS) -> Iterator[str]:
    """The rows to begin with, as they stand."""
    text = (folder / "decisions.tsv").read_text("utf-8")
    yield from (line for line in text.splitlines() if line and not line.startswith("#"))


def tally(verdicts: Iterable[tuple[Cell, bool]]) -> list[str]:
    """The rows of `cells.tsv` for judged items, sorted: one a cell, a writer, and a rule."""
    right: Counter[Cell] = Counter()
    judged: Counter[Cell] = Counter()
    for where, sound in verdicts:
        wider = Cell(where.writer, "*", where.resolved), Cell("*", where.rule, where.resolved)
        for wide in (where, *wider):
            judged[wide] += 1
            right[wide] += sound
    return [f"{c.writer}\t{c.rule}\t{c.resolved}\t{right[c]}\t{judged[c]}" for c in sorted(judged)]


def rendered(judged: Iterable[Verdict], begun: Iterable[str]) -> str:
    """The table as it is shipped; a question that two rounds judged alike counts once."""
    once = {(v.item, v.cell, v.accepted): v for v in judged if not v.dropped_by}
    counted = tally((v.cell, v.accepted) for v in once.values())
    return HEAD + "".join(f"{row}\n" for row in sorted({*begun, *counted}))


def summary(judged: Sequence[Verdict]) -> str:
    """How many were accepted, of all and of those that no check drops since."""
    kept = [v for v in judged if not v.dropped_by]
    shares = (f"{sum(v.accepted for v in part)} of {len(part)}" for part in (judged, kept))
    return "accepted: {}; of what is printed still: {}".format(*shares)


def main() -> None:
    """Write the table, and say on how many verdicts it stands."""
    judged = verdicts()
    TABLE.write_text(rendered(judged, decisions()), "utf-8")
    sys.stdout.write(f"{summary(judged)}\n")


if __name__ == "__main__":
    main()
