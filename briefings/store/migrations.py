"""How an older store becomes a newer one: version to what takes it to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import (
    Connection,
    MetaData,
    Table,
    insert,
    inspect,
    select,
    text,
    tuple_,
    update,
)

from briefings.model import Article, Fact
from briefings.store import schema, words
from briefings.store.codec import load
from briefings.store.relations import day_of
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


# Articles that are moved to their new table at a time.
_AT_A_TIME = 500


def _from_3_to_4(connection: Connection) -> None:
    """Articles have a number, a date to be ordered by, their relations, and an index of words.

    All are related anew; the readings that they then have are found among those kept.
    """
    there = inspect(connection).has_table("articles")
    if there:
        connection.execute(text("DROP INDEX articles_by_file"))
        connection.execute(text("ALTER TABLE articles RENAME TO articles_3"))
    schema.metadata.create_all(connection)
    for index in schema.files.indexes:
        index.create(connection, checkfirst=True)
    words.create(connection)
    if there:
        old = Table("articles_3", MetaData(), autoload_with=connection)
        keys = [tuple(key) for key in connection.execute(select(old.c.folder, old.c.source))]
        for start in range(0, len(keys), _AT_A_TIME):
            _move(connection, old, keys[start : start + _AT_A_TIME])
        old.drop(connection)


def _move(connection: Connection, old: Table, keys: Sequence[tuple[str, str]]) -> None:
    here = tuple_(old.c.folder, old.c.source).in_(keys)
    for row in connection.execute(select(old).where(here)).all():
        article = load(Article, row.body)
        new = insert(schema.articles).returning(schema.articles.c.id)
        key = connection.scalar(new, {**row._mapping, "published": day_of(article)})
        words.add(connection, {key: article})


_EDITIONS_5 = (
    "ALTER TABLE editions ADD COLUMN corpus VARCHAR(64)",
    "ALTER TABLE editions ADD COLUMN made_from VARCHAR(64)",
    "ALTER TABLE editions ADD COLUMN manifest VARCHAR(64)",
    "ALTER TABLE editions ADD COLUMN sheets TEXT",
)


def _from_4_to_5(connection: Connection) -> None:
    """Editions know what they were made from; of those that are there it is not known."""
    for statement in _EDITIONS_5:
        connection.execute(text(statement))
    for index in schema.editions.indexes:
        index.create(connection, checkfirst=True)


MIGRATIONS: dict[int, Callable[[Connection], None]] = {
    1: _from_1_to_2,
    2: _from_2_to_3,
    3: _from_3_to_4,
    4: _from_4_to_5,
}
