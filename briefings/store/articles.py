"""Files and the articles read from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, insert, select

from briefings.model import Article, Rejection
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database, chunks


class Articles:
    """What was read from folders. A file is known by its folder, source and content."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fingerprints(self, folder: str, reader: str) -> dict[str, str]:
        """Source to fingerprint, of the files that this version of the reader has read."""
        table = schema.files
        query = select(table.c.source, table.c.fingerprint).where(
            table.c.folder == folder, table.c.reader == reader
        )
        with self._database.transaction() as connection:
            return {row.source: row.fingerprint for row in connection.execute(query)}

    def sources(self, folder: str) -> tuple[str, ...]:
        """Every file of `folder` that is known, by any version of the reader."""
        query = select(schema.files.c.source).where(schema.files.c.folder == folder)
        with self._database.transaction() as connection:
            return tuple(sorted(connection.scalars(query)))

    def put(
        self,
        folder: str,
        source: str,
        fingerprint: str,
        reader: str,
        results: Sequence[Article | Rejection],
    ) -> None:
        """Replace what is known of one file by what was read from it now."""
        rejections = tuple(r for r in results if isinstance(r, Rejection))
        rows = [
            {"folder": folder, "source": a.source, "file": source, "body": dump(Article, a)}
            for a in results
            if isinstance(a, Article)
        ]
        row = {
            "folder": folder,
            "source": source,
            "fingerprint": fingerprint,
            "reader": reader,
            "rejections": dump(tuple[Rejection, ...], rejections),
        }
        with self._database.transaction() as connection:
            _forget(connection, folder, [source])
            connection.execute(insert(schema.files), [row])
            if rows:
                connection.execute(insert(schema.articles), rows)

    def forget(self, folder: str, sources: Iterable[str]) -> None:
        """Drop files that are no longer there, with their articles."""
        with self._database.transaction() as connection:
            _forget(connection, folder, sorted(sources))

    def all(self, folder: str) -> tuple[Article, ...]:
        """Every article of `folder` as it was read, by source."""
        table = schema.articles
        query = select(table.c.body).where(table.c.folder == folder).order_by(table.c.source)
        with self._database.transaction() as connection:
            return tuple(load(Article, row.body) for row in connection.execute(query))

    def rejections(self, folder: str) -> tuple[Rejection, ...]:
        """Everything in `folder` that could not be read, by source."""
        table = schema.files
        query = select(table.c.rejections).where(table.c.folder == folder).order_by(table.c.source)
        with self._database.transaction() as connection:
            bodies = connection.scalars(query).all()
        return tuple(r for body in bodies for r in load(tuple[Rejection, ...], body))


def _forget(connection: Connection, folder: str, sources: Sequence[str]) -> None:
    for table, column in ((schema.articles, "file"), (schema.files, "source")):
        for chunk in chunks(sources):
            connection.execute(
                delete(table).where(table.c.folder == folder, table.c[column].in_(chunk))
            )
