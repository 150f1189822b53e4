"""The database behind the store: opening, migrating, transactions, errors of one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from briefings.errors import StoreError
from briefings.store import schema

T = TypeVar("T")

# SQLite takes at least 999 values in one statement (SQLITE_MAX_VARIABLE_NUMBER).
_CHUNK = 500
# How long a writer waits for another one, in seconds.
_PATIENCE = 30


class Database:
    """An engine whose transactions fail with a StoreError."""

    def __init__(self, url: str) -> None:
        """Open, make or migrate the database at `url`; StoreError when that fails."""
        self.url = url
        self._engine = _engine(url)
        with self.transaction() as connection:
            _prepare(connection, url)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All or nothing."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise StoreError(f"the store {self.url} cannot be used: {error.orig}") from error

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in runs that fit into one statement."""
    return (values[i : i + _CHUNK] for i in range(0, len(values), _CHUNK))


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            _make_folder(parsed.database)
            engine = create_engine(parsed, connect_args={"timeout": _PATIENCE})
            event.listen(engine, "connect", _pragmas)
            return engine
        return create_engine(parsed)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise StoreError(f"[store] url: {url!r} is not a database address ({error})") from error


def _make_folder(database: str | None) -> None:
    if not database or database == ":memory:":
        return
    folder = Path(database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: no store can be made here ({error.strerror})") from error


def _pragmas(connection: Any, _record: Any) -> None:
    """Readers do not wait for a writer, and a power cut loses no finished transaction."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _prepare(connection: Connection, url: str) -> None:
    if not inspect(connection).has_table(schema.version.name):
        schema.metadata.create_all(connection)
        connection.execute(insert(schema.version).values(number=schema.CURRENT))
        return
    number = connection.scalar(select(schema.version.c.number)) or 0
    if number > schema.CURRENT:
        raise StoreError(
            f"the store {url} was made by a newer briefings (version {number} of the store, "
            f"this program knows {schema.CURRENT}): update briefings, or name another store"
        )
    for step in range(number, schema.CURRENT):
        schema.MIGRATIONS[step](connection)
        connection.execute(update(schema.version).values(number=step + 1))
