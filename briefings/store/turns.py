"""The keeper's memory: what became of each briefing on each date, and since when it is kept."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from briefings.model import Turn
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database


class Turns:
    """At most one turn a briefing and date."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, folder: str, briefing: str) -> dict[str, Turn]:
        """Date to turn, oldest first."""
        table = schema.turns
        query = (
            select(table.c.date, table.c.body)
            .where(table.c.folder == folder, table.c.briefing == briefing)
            .order_by(table.c.date)
        )
        with self._database.transaction() as connection:
            return {row.date: load(Turn, row.body) for row in connection.execute(query)}

    def put(self, folder: str, turn: Turn) -> None:
        """Remember a turn, in the place of what was known of it."""
        table = schema.turns
        key = {"folder": folder, "briefing": turn.briefing, "date": turn.date}
        here = [table.c[column] == value for column, value in key.items()]
        with self._database.writing() as connection:
            connection.execute(delete(table).where(*here))
            connection.execute(insert(table), [key | {"body": dump(Turn, turn)}])

    def watched_since(self, folder: str, briefing: str, now: str) -> str:
        """The instant since which a briefing is kept; from `now` on when it is new."""
        table = schema.watched
        query = select(table.c.since).where(table.c.folder == folder, table.c.briefing == briefing)
        with self._database.transaction() as connection:
            since = connection.scalar(query)
        if since is None:
            row = {"folder": folder, "briefing": briefing, "since": now}
            with self._database.writing() as connection:
                connection.execute(insert(table), [row])
        return since or now
