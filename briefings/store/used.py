"""Questions that were issued: by fact and kind of question, with the date of their issue."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, delete, func, insert, select

from briefings.store import schema
from briefings.store.database import Database

# The fact and kind of a row that says: from this date on, nothing earlier counts.
_FORGOTTEN = ("", "")


class Used:
    """What each briefing has asked. An issue that is made again replaces what it asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(
        self, folder: str, briefing: str, date: str, questions: Iterable[tuple[str, str]]
    ) -> None:
        """Remember the (fact, kind) of every question that the issue of `date` asks."""
        key = {"folder": folder, "briefing": briefing, "date": date}
        rows = [key | {"fact": fact, "kind": kind} for fact, kind in sorted(set(questions))]
        mine = (*_of(folder, briefing), schema.used.c.date == date, schema.used.c.fact != "")
        with self._database.writing() as connection:
            connection.execute(delete(schema.used).where(*mine))
            if rows:
                connection.execute(insert(schema.used), rows)

    def before(self, folder: str, briefing: str, date: str) -> dict[tuple[str, str], str]:
        """(fact, kind) to the date on which it was asked last, in issues of earlier days."""
        table = schema.used
        asked = (*_of(folder, briefing), table.c.date < date, table.c.fact != "")
        forgotten = select(func.max(table.c.date)).where(
            *_of(folder, briefing), table.c.date <= date, table.c.fact == ""
        )
        query = (
            select(table.c.fact, table.c.kind, func.max(table.c.date).label("last"))
            .where(*asked)
            .group_by(table.c.fact, table.c.kind)
            .order_by(table.c.fact, table.c.kind)
        )
        with self._database.transaction() as connection:
            since = connection.scalar(forgotten)
            rows = connection.execute(query.where(table.c.date >= since) if since else query)
            return {(row.fact, row.kind): row.last for row in rows}

    def forget(self, folder: str, briefing: str, date: str) -> None:
        """Let everything be asked again from `date` on; issues before it stay as they were."""
        fact, kind = _FORGOTTEN
        row = {"folder": folder, "briefing": briefing, "date": date, "fact": fact, "kind": kind}
        here = (*_of(folder, briefing), schema.used.c.date == date, schema.used.c.fact == "")
        with self._database.writing() as connection:
            connection.execute(delete(schema.used).where(*here))
            connection.execute(insert(schema.used), [row])


def _of(folder: str, briefing: str) -> tuple[ColumnElement[bool], ...]:
    return (schema.used.c.folder == folder, schema.used.c.briefing == briefing)
