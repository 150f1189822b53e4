"""Locks between processes that a crash, or a power cut, lets go of by itself."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from zlib import crc32

from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from briefings.errors import StoreError

# How often a lock of PostgreSQL is asked for, in seconds.
_PAUSE = 0.1


@contextmanager
def file_lock(path: str | None, name: str, wait: float) -> Iterator[None]:
    """An exclusive transaction on a small SQLite file: the system ends it with the process.

    It works wherever SQLite does. Without a path (a store in memory) there is nobody else.
    """
    if path is None:
        yield
        return
    try:
        connection = sqlite3.connect(path, timeout=wait, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: no lock can be made here ({error})") from error
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise _held(name) from error
            raise StoreError(f"{path}: no lock can be made here ({error})") from error
        yield


@contextmanager
def advisory_lock(engine: Engine, name: str, wait: float) -> Iterator[None]:
    """A lock of the session (PostgreSQL 13.3.5): the server frees it with the connection."""
    key = {"key": crc32(f"briefings {name}".encode())}
    until = time.monotonic() + wait
    try:
        with engine.connect() as connection:
            while not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), key):
                if time.monotonic() >= until:
                    raise _held(name)
                time.sleep(_PAUSE)
            connection.commit()
            yield
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)
            connection.commit()
    except DatabaseError as error:
        raise StoreError(f"the lock {name} cannot be had: {error.orig}") from error


def _held(name: str) -> StoreError:
    if name == "keeper":
        return StoreError("another `briefings schedule` keeps this store: stop it first")
    return StoreError(f"another process is at work on {name.removeprefix('run-')}: wait for it")
