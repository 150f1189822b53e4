"""What was known when an edition was made: facts and articles, each kept once by its hash."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

from sqlalchemy import Connection, insert, select

from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import chunks

T = TypeVar("T")


def remember(connection: Connection, kind: type[T], values: Sequence[T]) -> str:
    """Keep the values; what finds them again, in their order."""
    bodies = [dump(kind, value) for value in values]
    hashes = [sha256(body.encode()).hexdigest() for body in bodies]
    there = set(_found(connection, hashes))
    new = {h: b for h, b in zip(hashes, bodies, strict=True) if h not in there}
    if new:
        connection.execute(insert(schema.known), [{"hash": h, "body": b} for h, b in new.items()])
    return json.dumps(hashes)


def recall(connection: Connection, kind: type[T], hashes: str) -> tuple[T, ...]:
    """The values that `remember` kept, in their order."""
    order: list[str] = json.loads(hashes)
    bodies = _found(connection, order)
    return tuple(load(kind, bodies[h]) for h in order)


def _found(connection: Connection, hashes: Sequence[str]) -> dict[str, str]:
    table = schema.known
    found: dict[str, str] = {}
    for chunk in chunks(hashes):
        rows = connection.execute(select(table).where(table.c.hash.in_(chunk)))
        found.update((row.hash, row.body) for row in rows)
    return found
