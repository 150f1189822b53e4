"""The database behind the store: opening, migrating, transactions, errors of one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    Engine,
    create_engine,
    event,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from briefings.errors import StoreError
from briefings.store import schema, words
from briefings.store.locks import advisory_lock, file_lock

T = TypeVar("T")
Migrations = Mapping[int, Callable[[Connection], None]]

# SQLite takes at least 999 values in one statement (SQLITE_MAX_VARIABLE_NUMBER).
_CHUNK = 500
# The advisory lock of PostgreSQL that its writers take in turn: "brf" in ASCII.
WRITERS = 0x627266
# How long a writer waits for another one, in seconds.
_PATIENCE = 30
# What SQLite says of a disk, and what to look at.
_HINTS = {
    "disk I/O error": "; is the disk full?",
    "unable to open database file": "; may its folder be written to?",
    "attempt to write a readonly database": "; it may not be written to",
}


class Database:
    """An engine whose transactions fail with a StoreError. `shown` is its address, fit to print."""

    def __init__(self, url: str, migrations: Migrations) -> None:
        """Open, make or migrate the database at `url`; StoreError when that fails."""
        self.shown = _without_password(url)
        self._engine = _engine(url, self.shown)
        with self.writing() as connection:
            _prepare(connection, self.shown, migrations)

    def transaction(self) -> AbstractContextManager[Connection]:
        """All or nothing."""
        return self._transaction(self._engine)

    def writing(self) -> AbstractContextManager[Connection]:
        """All or nothing, and nobody else writes between what is read and what is written."""
        return self._transaction(self._engine.execution_options(writes=True))

    def lock(self, name: str, *, wait: float = 0) -> AbstractContextManager[None]:
        """Hold a lock of this store; the end of the process, however it ends, lets it go.

        Waits up to `wait` seconds. Raises StoreError when another process holds it.
        """
        backend = self._engine.url.get_backend_name()
        database = self._engine.url.database
        if backend == "sqlite":
            file = f"{database}.{name}.lock" if database and database != ":memory:" else None
            return file_lock(file, name, wait)
        if backend == "postgresql":
            return advisory_lock(self._engine, name, wait)
        raise StoreError(f"[store] url: a keeper needs SQLite or PostgreSQL, not {backend}")

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            why = f"{error.orig}{_HINTS.get(str(error.orig), '')}"
            raise StoreError(f"the store {self.shown} cannot be used: {why}") from error


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in runs that fit into one statement."""
    return (values[i : i + _CHUNK] for i in range(0, len(values), _CHUNK))


def _without_password(url: str) -> str:
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "(an address that cannot be read)" if "@" in url else url


def _engine(url: str, shown: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            _make_folder(parsed.database)
            engine = create_engine(parsed, connect_args={"timeout": _PATIENCE})
            event.listen(engine, "connect", _pragmas)
            event.listen(engine, "begin", _begin)
            return engine
        engine = create_engine(parsed)
        event.listen(engine, "begin", _begin_in_turn)
        return engine
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        why = type(error).__name__ if "@" in url else error
        raise StoreError(f"[store] url: {shown!r} is not a database address ({why})") from None


def _make_folder(database: str | None) -> None:
    if not database or database == ":memory:":
        return
    folder = Path(database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = f"{folder}: no store can be made here ({error.strerror}); name another --out"
        raise StoreError(problem) from error


def _pragmas(connection: Any, _record: Any) -> None:
    """Readers do not wait for a writer, and a power cut loses no finished transaction."""
    connection.isolation_level = None  # the driver begins nothing by itself; _begin does
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Tables are made and changed inside the transaction, too (SQLAlchemy, SQLite dialect)."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_in_turn(connection: Connection) -> None:
    """Writers of PostgreSQL come one after the other, too; readers do not wait."""
    if connection.get_execution_options().get("writes"):
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITERS})


def _prepare(connection: Connection, shown: str, migrations: Migrations) -> None:
    if not inspect(connection).has_table(schema.version.name):
        schema.metadata.create_all(connection)
        words.create(connection)
        connection.execute(insert(schema.version).values(number=schema.CURRENT))
        return
    number = connection.scalar(select(schema.version.c.number)) or 0
    if number > schema.CURRENT:
        raise StoreError(
            f"the store {shown} was made by a newer briefings (version {number} of the store, "
            f"this program knows {schema.CURRENT}): update briefings, or name another store"
        )
    for step in range(number, schema.CURRENT):
        migrations[step](connection)
        connection.execute(update(schema.version).values(number=step + 1))
