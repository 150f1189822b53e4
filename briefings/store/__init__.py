"""What was read and printed, remembered in a database.

SQLite by default; any database that SQLAlchemy can speak to by its URL.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from briefings.store.articles import Articles, FileRead, Shelf
from briefings.store.codec import dump, load
from briefings.store.database import Database
from briefings.store.deliveries import Deliveries
from briefings.store.editions import Editions
from briefings.store.facts import Facts, Made, Written, written
from briefings.store.migrations import MIGRATIONS
from briefings.store.origins import Origin, Origins
from briefings.store.relations import Kept, Relation, Relations, Slice
from briefings.store.turns import Turns
from briefings.store.used import Used

__all__ = [
    "FileRead",
    "Kept",
    "Made",
    "Origin",
    "Relation",
    "Shelf",
    "Slice",
    "Store",
    "Written",
    "dump",
    "load",
    "written",
]


class Store(AbstractContextManager["Store"]):
    """An open store: articles, how they are related, facts, editions and their origins, the
    ledger of deliveries, the keeper's turns, the questions that were asked.

    Opening makes or migrates the database; every method of these is one transaction.
    Raises StoreError when the database cannot be used.
    """

    def __init__(self, url: str) -> None:
        self._database = Database(url, MIGRATIONS)
        self.articles = Articles(self._database)
        self.relations = Relations(self._database)
        self.facts = Facts(self._database)
        self.editions = Editions(self._database)
        self.origins = Origins(self._database)
        self.deliveries = Deliveries(self._database)
        self.turns = Turns(self._database)
        self.used = Used(self._database)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def lock(self, name: str, *, wait: float = 0) -> AbstractContextManager[None]:
        """Hold a lock of this store against other processes; a crash lets it go.

        Waits up to `wait` seconds. Raises StoreError when another process holds it.
        """
        return self._database.lock(name, wait=wait)

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()
