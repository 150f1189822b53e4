"""What issues were made from: what has not changed is not made, merged or kept a second time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from briefings.model import Fact, Quiz
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database
from briefings.store.snapshots import recall

_TABLE = schema.editions


@dataclass(frozen=True, slots=True)
class Origin:
    """What an issue was made from, by hashes, and what came of it beside its record.

    `corpus` tells the articles and readings whose merged facts the issue knew, `made_from`
    all that its bytes depend on, `manifest` its edition.json. "" where that is not known.
    """

    corpus: str = ""
    made_from: str = ""
    manifest: str = ""
    sheets: tuple[Quiz, ...] = ()


UNKNOWN = Origin()


class Origins:
    """The origins of issues, which `Editions.put` keeps beside them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, folder: str, briefing: str, date: str) -> Origin:
        """The origin of an issue; UNKNOWN when it was not kept, or there is no such issue."""
        columns = (_TABLE.c.corpus, _TABLE.c.made_from, _TABLE.c.manifest, _TABLE.c.sheets)
        query = select(*columns).where(
            _TABLE.c.folder == folder, _TABLE.c.briefing == briefing, _TABLE.c.date == date
        )
        with self._database.transaction() as connection:
            row = connection.execute(query).first()
        if row is None:
            return UNKNOWN
        sheets = load(tuple[Quiz, ...], row.sheets) if row.sheets else ()
        return Origin(row.corpus or "", row.made_from or "", row.manifest or "", sheets)

    def facts(self, folder: str, corpus: str) -> tuple[Fact, ...] | None:
        """The merged facts of a corpus from which an issue was made; None when none was."""
        with self._database.transaction() as connection:
            row = connection.execute(made_from_corpus(folder, corpus)).first()
            return recall(connection, Fact, row.facts) if row else None


def made_from_corpus(folder: str, corpus: str) -> Select[Any]:
    """What an issue knew that was made from this corpus, by the hashes of `known`."""
    columns = (_TABLE.c.facts, _TABLE.c.articles)
    here = (_TABLE.c.folder == folder, _TABLE.c.corpus == corpus)
    return select(*columns).where(*here).limit(1)


def twin(connection: Connection, folder: str, origin: Origin) -> Row[Any] | None:
    """The row of an issue that knew the same facts and articles, if there is one."""
    if not origin.corpus:
        return None
    return connection.execute(made_from_corpus(folder, origin.corpus)).first()


def row_of(origin: Origin) -> dict[str, str | None]:
    """The columns of an origin."""
    return {
        "corpus": origin.corpus or None,
        "made_from": origin.made_from or None,
        "manifest": origin.manifest or None,
        "sheets": dump(tuple[Quiz, ...], origin.sheets) if origin.made_from else None,
    }
