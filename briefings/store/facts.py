"""Facts, by the reading that found them.

A reading is a hash of all that its result depends on: the article with its date, and the
extractor. So a fact is never stale: another date or another rule is another reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, insert, select

from briefings.model import Fact
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database, chunks


class Facts:
    """The facts of every reading that was made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def missing(self, readings: Sequence[str]) -> frozenset[str]:
        """Those of `readings` that have not been made yet."""
        column = schema.readings.c.reading
        known: set[str] = set()
        with self._database.transaction() as connection:
            for chunk in chunks(readings):
                known.update(connection.scalars(select(column).where(column.in_(chunk))))
        return frozenset(readings) - known

    def put(self, reading: str, facts: Sequence[Fact]) -> None:
        """Keep what one reading found; made twice, it is kept once."""
        rows = [
            {
                "reading": reading,
                "position": position,
                "id": fact.id,
                "kind": fact.kind,
                "date": fact.date,
                "confidence": fact.confidence,
                "body": dump(Fact, fact),
            }
            for position, fact in enumerate(facts)
        ]
        with self._database.transaction() as connection:
            for table in (schema.facts, schema.readings):
                connection.execute(delete(table).where(table.c.reading == reading))
            connection.execute(insert(schema.readings), [{"reading": reading}])
            if rows:
                connection.execute(insert(schema.facts), rows)

    def of(self, readings: Sequence[str]) -> tuple[Fact, ...]:
        """The facts of these readings, in the order of `readings`."""
        table = schema.facts
        found: dict[str, list[Fact]] = {}
        with self._database.transaction() as connection:
            for chunk in chunks(readings):
                query = (
                    select(table.c.reading, table.c.body)
                    .where(table.c.reading.in_(chunk))
                    .order_by(table.c.reading, table.c.position)
                )
                for row in connection.execute(query):
                    found.setdefault(row.reading, []).append(load(Fact, row.body))
        return tuple(fact for reading in readings for fact in found.get(reading, ()))
