"""Facts for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from briefings.export.tables import table

# The keys of a fact as `briefings facts --format jsonl` writes it, that fit a cell.
_CELLS = (
    *("id", "kind", "subject", "predicate", "value", "organization", "place"),
    *("date", "start", "end", "modality", "statement", "attributed_to", "confidence", "clarity"),
)
_CITED = ("outlet", "published", "source", "sentence")

Row = Mapping[str, Any]


def json_lines(rows: Sequence[Row]) -> bytes:
    """One fact a line."""
    lines = (json.dumps(dict(row), ensure_ascii=False) + "\n" for row in rows)
    return "".join(lines).encode("utf-8", "replace")


def fact_table(rows: Sequence[Row]) -> bytes:
    """One fact a row, with the first sentence that it comes from, and how many there are."""
    return table((*_CELLS, *_CITED, "references"), (_row(row) for row in rows))


def _row(row: Row) -> tuple[str, ...]:
    references = row.get("references") or [{}]
    cells = [row.get(key) for key in _CELLS] + [references[0].get(key) for key in _CITED]
    return (*("" if cell is None else str(cell) for cell in cells), str(len(references)))


FACT_EXPORTERS: dict[str, Callable[[Sequence[Row]], bytes]] = {
    "csv": fact_table,
    "jsonl": json_lines,
}
