"""The weekend of a deed that a noun tells: "in weekend raids on Lima"."""

from __future__ import annotations

from briefings.extract.dates.alternatives import any_in
from briefings.extract.dates.expressions import Weekend
from briefings.extract.dates.rows import Row, row

# A bare "weekend" before other nouns is of any week: "weekend trains".
_DEEDS = any_in("event_nouns")

ROWS: tuple[Row, ...] = (
    row(
        "weekend of a deed",
        rf"(?<=[a-z] )(?<!\b[Aa] )weekend(?= (?:[a-z]+ ){{0,2}}{_DEEDS}e?s?\b)",
        lambda _: Weekend(),
    ),
)
