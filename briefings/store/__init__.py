"""What was read and printed, remembered in a database.

SQLite by default; any database that SQLAlchemy can speak to by its URL.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from briefings.store.articles import Articles
from briefings.store.codec import dump, load
from briefings.store.database import Database
from briefings.store.editions import Editions
from briefings.store.facts import Facts

__all__ = ["Store", "dump", "load"]


class Store(AbstractContextManager["Store"]):
    """An open store: its articles, its facts and its editions.

    Opening makes or migrates the database; every method of the three is one transaction.
    Raises StoreError when the database cannot be used.
    """

    def __init__(self, url: str) -> None:
        self._database = Database(url)
        self.articles = Articles(self._database)
        self.facts = Facts(self._database)
        self.editions = Editions(self._database)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()
