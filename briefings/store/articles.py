"""Files and the articles read from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select

from briefings.model import Article, Rejection
from briefings.store import schema, words
from briefings.store.codec import dump, load
from briefings.store.database import Database, chunks
from briefings.store.relations import day_of, known, unsettle

_TABLE = schema.articles


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file: its path within the folder, the hash of its content, what was read from it."""

    source: str
    fingerprint: str
    results: Sequence[Article | Rejection]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Articles by source, and the reading of each: "" for one without.

    `whole` says that the folder has no others.
    """

    articles: tuple[Article, ...]
    readings: tuple[str, ...]
    whole: bool = True


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
        self.put_all(folder, reader, [FileRead(source, fingerprint, results)])

    def put_all(self, folder: str, reader: str, files: Sequence[FileRead]) -> None:
        """The same for several files, all or none of them."""
        rows = [_file_row(folder, reader, file) for file in files]
        if not rows:
            return
        with self._database.writing() as connection:
            _forget(connection, folder, [file.source for file in files])
            connection.execute(insert(schema.files), rows)
            _add(connection, folder, files)

    def forget(self, folder: str, sources: Iterable[str]) -> None:
        """Drop files that are no longer there, with their articles."""
        gone = sorted(sources)
        if gone:
            with self._database.writing() as connection:
                _forget(connection, folder, gone)

    def all(self, folder: str) -> tuple[Article, ...]:
        """Every article of `folder`, as the corpus knows it, by source."""
        return self.shelf(folder).articles

    def count(self, folder: str) -> int:
        """How many articles `folder` has."""
        query = select(func.count()).select_from(_TABLE).where(_TABLE.c.folder == folder)
        with self._database.transaction() as connection:
            return connection.scalar(query) or 0

    def shelf(
        self, folder: str, most: int | None = None, about: Sequence[str] = (), until: str = ""
    ) -> Shelf:
        """The articles of `folder`; of more than `most` the newest, and the newest on a subject.

        A subject is what `about` says in words: up to `most` articles that hold them all.
        With `until`, a day in ISO 8601, those of more than `most` are the newest up to that day.
        """
        with self._database.transaction() as connection:
            if most is None:
                return _shelf(connection.execute(_query(folder)).all())
            rows = connection.execute(newest(folder, most + 1)).all()
            if len(rows) <= most:
                return _shelf(rows)
            rows = list(connection.execute(newest(folder, most, until)).all())
            if any(words.words_of(query) for query in about):
                ids = words.matching(connection, about)
                rows += connection.execute(matching(folder, ids, most, until)).all()
        return replace(_shelf(rows), whole=False)

    def rejections(self, folder: str) -> tuple[Rejection, ...]:
        """Everything in `folder` that could not be read, by source."""
        with self._database.transaction() as connection:
            found = connection.execute(refused(folder))
            rows = sorted((row.source, row.rejections) for row in found)
        return tuple(r for _, body in rows for r in load(tuple[Rejection, ...], body))


def refused(folder: str) -> Select[Any]:
    """The files of a folder of which something was left out."""
    columns = (schema.files.c.source, schema.files.c.rejections)
    return select(*columns).where(schema.files.c.folder == folder, schema.REJECTED)


def newest(folder: str, most: int, until: str = "") -> Select[Any]:
    """The `most` newest rows of a folder, those without a date last."""
    order = (_TABLE.c.published.desc(), _TABLE.c.source.desc())
    query = _query(folder).order_by(*order).limit(most)
    return query.where(_TABLE.c.published <= until) if until else query


def matching(folder: str, ids: Any, most: int, until: str = "") -> Select[Any]:
    """The `most` newest rows of a folder among those with these ids.

    The columns are hidden from their indexes, so that rows are looked up by their ids, and
    not found among all by their days.
    """
    here, day = _TABLE.c.folder.concat(""), _TABLE.c.published.concat("")
    query = _rows().where(here == folder, _TABLE.c.id.in_(ids))
    query = query.order_by(day.desc(), _TABLE.c.source.desc()).limit(most)
    return query.where(day <= until) if until else query


def _query(folder: str) -> Select[Any]:
    return _rows().where(_TABLE.c.folder == folder)


def _rows() -> Select[Any]:
    columns = (_TABLE.c.id, _TABLE.c.source, _TABLE.c.body, _TABLE.c.relation, _TABLE.c.reading)
    return select(*columns)


def _shelf(rows: Sequence[Any]) -> Shelf:
    ordered = sorted({row.source: row for row in rows}.items())
    return Shelf(
        tuple(known(row.body, row.relation) for _, row in ordered),
        tuple(row.reading for _, row in ordered),
    )


def _file_row(folder: str, reader: str, file: FileRead) -> dict[str, Any]:
    rejections = tuple(r for r in file.results if isinstance(r, Rejection))
    return {
        "folder": folder,
        "source": file.source,
        "fingerprint": file.fingerprint,
        "reader": reader,
        "rejections": dump(tuple[Rejection, ...], rejections),
    }


def _add(connection: Connection, folder: str, files: Sequence[FileRead]) -> None:
    """Rows and words of the articles of files."""
    found = {a.source: (f.source, a) for f in files for a in f.results if isinstance(a, Article)}
    rows = [
        {
            "folder": folder,
            "source": source,
            "file": file,
            "body": dump(Article, article),
            "published": day_of(article),
        }
        for source, (file, article) in found.items()
    ]
    if rows:
        returned = insert(_TABLE).returning(_TABLE.c.id, _TABLE.c.source)
        ids = {row.id: found[row.source][1] for row in connection.execute(returned, rows)}
        words.add(connection, ids)


def _forget(connection: Connection, folder: str, sources: Sequence[str]) -> None:
    for chunk in chunks(sources):
        here = (_TABLE.c.folder == folder, _TABLE.c.file.in_(chunk))
        columns = (_TABLE.c.id, _TABLE.c.source, _TABLE.c.published, _TABLE.c.body)
        rows = connection.execute(select(*columns).where(*here)).all()
        words.drop(connection, {row.id: load(Article, row.body) for row in rows})
        connection.execute(delete(_TABLE).where(*here))
        files = schema.files
        connection.execute(delete(files).where(files.c.folder == folder, files.c.source.in_(chunk)))
        unsettle(connection, folder, [(row.published, row.source) for row in rows])
