"""How an older store becomes a newer one: version to what takes it to the next."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, select, text, update

from briefings.model import Fact
from briefings.store import schema
from briefings.store.codec import load
from briefings.store.snapshots import remember

_EDITIONS_2 = (
    "ALTER TABLE editions ADD COLUMN articles TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE editions ADD COLUMN previous VARCHAR(10)",
    "ALTER TABLE editions ADD COLUMN delivered BOOLEAN NOT NULL DEFAULT false",
)


def _from_1_to_2(connection: Connection) -> None:
    """Editions know their articles and whether anybody has them; a ledger; a keeper's memory.

    Version 1 kept the facts of each edition whole; now each stands once in `known`. Every
    edition of version 1 was written to a folder for its reader: it counts as delivered.
    """
    for table in (schema.known, schema.deliveries, schema.turns, schema.watched):
        table.create(connection)
    for statement in _EDITIONS_2:
        connection.execute(text(statement))
    editions = schema.editions
    key = (editions.c.folder, editions.c.briefing, editions.c.date)
    for row in connection.execute(select(*key, editions.c.facts)).all():
        hashes = remember(connection, Fact, load(tuple[Fact, ...], row.facts))
        here = [column == value for column, value in zip(key, row[:3], strict=True)]
        connection.execute(update(editions).where(*here).values(facts=hashes, delivered=True))


def _from_2_to_3(connection: Connection) -> None:
    """Questions are remembered; those of earlier issues are not known by fact and kind."""
    schema.used.create(connection)


MIGRATIONS: dict[int, Callable[[Connection], None]] = {1: _from_1_to_2, 2: _from_2_to_3}
