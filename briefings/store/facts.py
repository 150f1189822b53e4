"""Facts, by the reading that found them.

A reading is a hash of all that its result depends on: the article with its date, and the
extractor. So a fact is never stale: another date or another rule is another reading.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import (
    CompoundSelect,
    Connection,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from briefings.model import Fact
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database, chunks
from briefings.store.relations import Kept, Relation, kept_of

_ARTICLES = schema.articles


class Written(NamedTuple):
    """A fact as the store keeps it: what is searched, and the whole as JSON.

    Written where it was found, it comes from a worker in a tenth of the time of a Fact.
    """

    id: str
    kind: str
    date: str | None
    confidence: float
    body: str


def written(fact: Fact) -> Written:
    """A fact to be kept."""
    return Written(fact.id, fact.kind, fact.date, fact.confidence, dump(Fact, fact))


@dataclass(frozen=True, slots=True)
class Made:
    """The reading of an article; `facts` is None when they are in the store already."""

    kept: Kept
    reading: str
    facts: Sequence[Fact | Written] | None


class Facts:
    """The facts of every reading that was made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, folder: str, extractor: str) -> tuple[int, ...]:
        """The rows of the articles whose facts this extractor has not found yet."""
        with self._database.transaction() as connection:
            return tuple(sorted(connection.scalars(due(folder, extractor))))

    def articles(self, rows: Sequence[int]) -> tuple[Kept, ...]:
        """The articles of these rows, as the corpus knows them; those that are gone left out."""
        columns = (_ARTICLES.c.id, _ARTICLES.c.body, _ARTICLES.c.relation)
        query = select(*columns).where(_ARTICLES.c.id.in_(rows), _ARTICLES.c.relation.is_not(None))
        with self._database.transaction() as connection:
            return tuple(kept_of(row) for row in connection.execute(query.order_by("id")))

    def put_made(self, extractor: str, made: Sequence[Made]) -> None:
        """Keep the facts of several articles, all or none of them.

        An article that was related anew in the meantime keeps waiting for its facts.
        """
        if not made:
            return
        new = {m.reading: m.facts for m in made if m.facts is not None}
        with self._database.writing() as connection:
            _put(connection, new)
            connection.execute(_MARK, [_mark(m, extractor) for m in made])

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
        with self._database.writing() as connection:
            _put(connection, {reading: facts})

    def of(self, readings: Sequence[str]) -> tuple[Fact, ...]:
        """The facts of these readings, in the order of `readings`."""
        found: dict[str, list[Fact]] = {}
        with self._database.transaction() as connection:
            for chunk in chunks(readings):
                for row in connection.execute(of(chunk)):
                    found.setdefault(row.reading, []).append(load(Fact, row.body))
        return tuple(fact for reading in readings for fact in found.get(reading, ()))

    def count(self, folder: str) -> int:
        """How many facts the articles of a folder have, before they are merged."""
        same = _ARTICLES.c.reading == schema.facts.c.reading
        query = select(func.count()).select_from(_ARTICLES).join(schema.facts, same)
        with self._database.transaction() as connection:
            return connection.scalar(query.where(_ARTICLES.c.folder == folder)) or 0


_MARK = (
    update(_ARTICLES)
    .where(_ARTICLES.c.id == bindparam("row"), _ARTICLES.c.relation == bindparam("as_related"))
    .values(reading=bindparam("made"), extractor=bindparam("by"))
)


def due(folder: str, extractor: str) -> CompoundSelect[Any]:
    """The query of what an extractor has still to read: two ranges of one index."""
    column = _ARTICLES.c.extractor
    here = (_ARTICLES.c.folder == folder, _ARTICLES.c.relation.is_not(None))
    before, after = (
        select(_ARTICLES.c.id).where(*here, other)
        for other in (column < extractor, column > extractor)
    )
    return before.union_all(after)


def of(readings: Sequence[str]) -> Any:
    """The query of the facts of some readings."""
    table = schema.facts
    return (
        select(table.c.reading, table.c.body)
        .where(table.c.reading.in_(readings))
        .order_by(table.c.reading, table.c.position)
    )


def _mark(made: Made, extractor: str) -> dict[str, Any]:
    related = dump(Relation, Relation.of(made.kept.article))
    return {"row": made.kept.id, "as_related": related, "made": made.reading, "by": extractor}


def _put(connection: Connection, found: Mapping[str, Sequence[Fact | Written]]) -> None:
    for chunk in chunks(tuple(found)):
        for table in (schema.facts, schema.readings):
            connection.execute(delete(table).where(table.c.reading.in_(chunk)))
    if found:
        connection.execute(insert(schema.readings), [{"reading": r} for r in found])
    rows = [
        _row(reading, position, fact)
        for reading, facts in found.items()
        for position, fact in enumerate(facts)
    ]
    if rows:
        connection.execute(insert(schema.facts), rows)


def _row(reading: str, position: int, fact: Fact | Written) -> dict[str, Any]:
    row = fact if isinstance(fact, Written) else written(fact)
    return {"reading": reading, "position": position} | row._asdict()
