"""Measurements as one table, on the terminal and in docs/benchmarks.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.bench.rows import Row

HEADINGS = ("what", "ours", "theirs", "unit", "ours / theirs", "wanted", "kept", "beside")
PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"


def cells(row: Row) -> tuple[str, ...]:
    """The words of a row, in the order of HEADINGS."""
    bound = "≤" if row.at_most else "≥"
    return (
        row.name,
        "" if row.skipped else number(row.ours),
        "" if row.theirs is None else number(row.theirs),
        row.unit,
        "" if row.ratio is None else f"{row.ratio:.2f}",
        "" if row.target is None else f"{bound} {number(row.target)}",
        {True: "yes", False: "NO", None: ""}[row.kept],
        row.against,
    )


def number(value: float) -> str:
    """Three digits that say something, thousands apart."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def plain(rows: Sequence[Row]) -> str:
    """The rows in columns, for a terminal."""
    grid = [HEADINGS, *(cells(row) for row in rows)]
    widths = [max(len(line[place]) for line in grid) for place in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in grid
    )


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a table of Markdown."""
    lines = [HEADINGS, ("---",) * len(HEADINGS), *(cells(row) for row in rows)]
    return "\n".join("| " + " | ".join(line).replace("|  |", "| |") + " |" for line in lines)


def renewed(page: str, mark: str, rows: Sequence[Row]) -> str:
    """The page with what stands between the marks of a module replaced by its rows."""
    between = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- end of {mark} -->)", re.DOTALL)
    return between.sub(lambda found: f"{found[1]}{markdown(rows)}\n{found[2]}", page)
