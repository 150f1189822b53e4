"""The ledger: what became of each edition for each recipient."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from briefings.model import Delivery
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database


class Deliveries:
    """One line for an edition and a recipient. Each `put` is on the disk when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, folder: str, briefing: str, date: str) -> tuple[Delivery, ...]:
        """The lines of one edition, by recipient."""
        table = schema.deliveries
        query = (
            select(table.c.body)
            .where(table.c.folder == folder, table.c.briefing == briefing, table.c.date == date)
            .order_by(table.c.recipient)
        )
        with self._database.transaction() as connection:
            return tuple(load(Delivery, body) for body in connection.scalars(query))

    def put(self, folder: str, briefing: str, date: str, line: Delivery) -> None:
        """Write a line, in the place of what it said before."""
        table = schema.deliveries
        key = {"folder": folder, "briefing": briefing, "date": date, "recipient": line.recipient}
        here = [table.c[column] == value for column, value in key.items()]
        with self._database.writing() as connection:
            connection.execute(delete(table).where(*here))
            connection.execute(insert(table), [key | {"body": dump(Delivery, line)}])
