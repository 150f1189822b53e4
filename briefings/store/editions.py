"""Issues that were made, what was known when they were, and whether anybody has them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, insert, select, update

from briefings.model import Article, Edition, Fact
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database
from briefings.store.origins import UNKNOWN, Origin, row_of, twin
from briefings.store.snapshots import recall, remember


class Editions:
    """The issues of every briefing: at most one a briefing and date."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def number(self, folder: str, briefing: str, date: str) -> int:
        """The number of the issue of `date`: its own when it was made before, else the next."""
        table = schema.editions
        query = select(table.c.date, table.c.number).where(
            table.c.folder == folder, table.c.briefing == briefing
        )
        with self._database.transaction() as connection:
            numbers = {row.date: row.number for row in connection.execute(query)}
        return numbers.get(date) or max(numbers.values(), default=0) + 1

    def get(self, folder: str, briefing: str, date: str) -> Edition | None:
        """The issue of `date`, when it was made."""
        query = select(schema.editions.c.body).where(*_at(folder, briefing, date))
        with self._database.transaction() as connection:
            body = connection.scalar(query)
        return load(Edition, body) if body else None

    def all(self, folder: str, briefing: str) -> tuple[Edition, ...]:
        """Every issue of a briefing, oldest first."""
        table = schema.editions
        query = (
            select(table.c.body)
            .where(table.c.folder == folder, table.c.briefing == briefing)
            .order_by(table.c.date)
        )
        with self._database.transaction() as connection:
            return tuple(load(Edition, body) for body in connection.scalars(query))

    def previous(self, folder: str, briefing: str, date: str) -> Edition | None:
        """The issue that the one of `date` is compared with.

        That which it was compared with when it was made, or else the newest delivered one
        of an earlier day.
        """
        table = schema.editions
        told = select(table.c.previous).where(*_at(folder, briefing, date))
        newest = (
            select(table.c.body)
            .where(table.c.folder == folder, table.c.briefing == briefing)
            .where(table.c.date < date, table.c.delivered)
            .order_by(table.c.date.desc())
            .limit(1)
        )
        with self._database.transaction() as connection:
            made = connection.execute(told).first()
            body = connection.scalar(newest)
        if made is not None and made.previous is not None:
            return self.get(folder, briefing, made.previous) if made.previous else None
        return load(Edition, body) if body else None

    def printed(self, folder: str, briefing: str, before: str) -> dict[str, str]:
        """Fact to the date (ISO 8601) of the newest issue of an earlier day that printed it."""
        earlier = [e for e in self.all(folder, briefing) if e.date < before]
        return {fact: edition.date for edition in earlier for fact in edition.facts}

    def facts(self, folder: str, edition: Edition) -> tuple[Fact, ...]:
        """The facts that were known when `edition` was made."""
        return self.known(folder, edition)[0]

    def known(self, folder: str, edition: Edition) -> tuple[tuple[Fact, ...], tuple[Article, ...]]:
        """All that was known when `edition` was made: facts, and articles if they were kept."""
        table = schema.editions
        query = select(table.c.facts, table.c.articles).where(
            *_at(folder, edition.briefing, edition.date)
        )
        with self._database.transaction() as connection:
            row = connection.execute(query).first()
            if row is None:
                return (), ()
            return recall(connection, Fact, row.facts), recall(connection, Article, row.articles)

    def known_by(self, folder: str, edition: Edition) -> str:
        """What tells the facts that were known when `edition` was made from other ones."""
        query = select(schema.editions.c.facts).where(*_at(folder, edition.briefing, edition.date))
        with self._database.transaction() as connection:
            return connection.scalar(query) or ""

    def put(
        self,
        folder: str,
        edition: Edition,
        facts: Sequence[Fact],
        *,
        articles: Sequence[Article] = (),
        previous: str | None = None,
        delivered: bool = True,
        origin: Origin = UNKNOWN,
    ) -> None:
        """Remember an issue; made again for the same date, it replaces itself.

        `previous` is the date of the issue that it was compared with, "" when there was none,
        None when that is not known. One that somebody has stays delivered. `facts` and
        `articles` are those that the corpus of `origin` gives.
        """
        here = _at(folder, edition.briefing, edition.date)
        with self._database.writing() as connection:
            before = connection.scalar(select(schema.editions.c.delivered).where(*here))
            same = twin(connection, folder, origin)
            row = {
                "folder": folder,
                "briefing": edition.briefing,
                "date": edition.date,
                "number": edition.number,
                "body": dump(Edition, edition),
                "facts": same.facts if same else remember(connection, Fact, facts),
                "articles": same.articles if same else remember(connection, Article, articles),
                "previous": previous,
                "delivered": delivered or bool(before),
            }
            row |= row_of(origin)
            connection.execute(delete(schema.editions).where(*here))
            connection.execute(insert(schema.editions), [row])

    def mark_delivered(self, folder: str, briefing: str, date: str) -> None:
        """Say that somebody has the issue: the next one is compared with it."""
        statement = update(schema.editions).where(*_at(folder, briefing, date))
        with self._database.writing() as connection:
            connection.execute(statement.values(delivered=True))


def _at(folder: str, briefing: str, date: str) -> tuple[ColumnElement[bool], ...]:
    table = schema.editions
    return (table.c.folder == folder, table.c.briefing == briefing, table.c.date == date)
