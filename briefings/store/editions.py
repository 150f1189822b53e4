"""Issues that were made, and what was known when they were."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, insert, select

from briefings.model import Edition, Fact
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database


class Editions:
    """The issues of every briefing: at most one a briefing and date."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def number(self, folder: str, briefing: str, date: str) -> int:
        """The number of the issue of `date`: its own when it was made before, else the next."""
        editions = self._all(folder, briefing)
        if date in editions:
            return editions[date].number
        return max((e.number for e in editions.values()), default=0) + 1

    def previous(self, folder: str, briefing: str, date: str) -> Edition | None:
        """The newest issue made for a day before `date`."""
        earlier = [e for d, e in self._all(folder, briefing).items() if d < date]
        return max(earlier, key=lambda e: e.date, default=None)

    def facts(self, folder: str, edition: Edition) -> tuple[Fact, ...]:
        """What was known when `edition` was made."""
        table = schema.editions
        query = select(table.c.facts).where(
            table.c.folder == folder,
            table.c.briefing == edition.briefing,
            table.c.date == edition.date,
        )
        with self._database.transaction() as connection:
            body = connection.scalar(query)
        return load(tuple[Fact, ...], body) if body else ()

    def put(self, folder: str, edition: Edition, facts: Sequence[Fact]) -> None:
        """Remember an issue; made again for the same date, it replaces itself."""
        table = schema.editions
        row = {
            "folder": folder,
            "briefing": edition.briefing,
            "date": edition.date,
            "number": edition.number,
            "body": dump(Edition, edition),
            "facts": dump(tuple[Fact, ...], tuple(facts)),
        }
        with self._database.transaction() as connection:
            connection.execute(
                delete(table).where(
                    table.c.folder == folder,
                    table.c.briefing == edition.briefing,
                    table.c.date == edition.date,
                )
            )
            connection.execute(insert(table), [row])

    def _all(self, folder: str, briefing: str) -> dict[str, Edition]:
        table = schema.editions
        query = select(table.c.date, table.c.body).where(
            table.c.folder == folder, table.c.briefing == briefing
        )
        with self._database.transaction() as connection:
            return {row.date: load(Edition, row.body) for row in connection.execute(query)}
