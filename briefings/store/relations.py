"""What the corpus as a whole says of an article: its date by reasoning, and whose copy it is.

An article that is new, and one that stood beside one that changed or went, is related anew,
in a slice of the corpus: articles that are near to it in time. So a corpus of any size is
related in bounded memory, and a new article costs one slice, not the corpus.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    literal,
    select,
    tuple_,
    update,
)

from briefings.model import Article
from briefings.model.news import Basis
from briefings.store import schema
from briefings.store.codec import dump, load
from briefings.store.database import Database

_TABLE = schema.articles
_ORDER = (_TABLE.c.published, _TABLE.c.source)


@dataclass(frozen=True, slots=True)
class Relation:
    """The fields of an article that depend on other articles."""

    published: str | None
    published_basis: Basis | None
    published_reason: str | None
    duplicate_of: str | None

    @classmethod
    def of(cls, article: Article) -> Relation:
        """The relation of an article that has one."""
        return cls(
            article.published,
            article.published_basis,
            article.published_reason,
            article.duplicate_of,
        )

    def applied(self, article: Article) -> Article:
        """The article as the corpus knows it."""
        return replace(
            article,
            published=self.published,
            published_basis=self.published_basis,
            published_reason=self.published_reason,
            duplicate_of=self.duplicate_of,
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as the corpus knows it, its row, and whether it is to be related anew."""

    id: int
    article: Article
    due: bool


@dataclass(frozen=True, slots=True)
class Slice:
    """Articles that are near to each other in time; `whole` says that there are no others."""

    kept: tuple[Kept, ...]
    whole: bool


def day_of(article: Article) -> str:
    """By what articles are ordered: the date, "" for none and for a day without a year."""
    published = article.published or ""
    return "" if "X" in published else published


def known(body: str, relation: str | None) -> Article:
    """The article of a row, as the corpus knows it."""
    article = load(Article, body)
    return load(Relation, relation).applied(article) if relation else article


def kept_of(row: Any) -> Kept:
    """A row of articles with its number."""
    return Kept(row.id, known(row.body, row.relation), row.relation is None)


class Relations:
    """Which articles are to be related, and what came of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, folder: str, most: int) -> Slice | None:
        """Up to `most` articles around the newest that is to be related; None when none is."""
        with self._database.transaction() as connection:
            row = connection.execute(newest_due(folder)).first()
            if row is None:
                return None
            first = connection.execute(_rows(folder).limit(most + 1)).all()
            whole = len(first) <= most
            rows = first if whole else _around(connection, folder, row, most)
        kept = (kept_of(row) for row in rows)
        return Slice(tuple(sorted(kept, key=lambda k: k.article.source)), whole)

    def put(self, relations: Sequence[tuple[int, Article, bool]]) -> None:
        """Keep what was found of rows: the article with its relation, and whether it has facts.

        Facts that were found before are looked for again, since they depend on the date.
        """
        rows = [
            {
                "row": key,
                "to": dump(Relation, Relation.of(article)),
                "day": day_of(article),
                "by": "" if citable else None,
            }
            for key, article, citable in relations
        ]
        statement = (
            update(_TABLE)
            .where(_TABLE.c.id == bindparam("row"))
            .values(
                relation=bindparam("to"),
                published=bindparam("day"),
                reading="",
                extractor=bindparam("by"),
            )
        )
        if rows:
            with self._database.writing() as connection:
                connection.execute(statement, rows)


def unsettle(connection: Connection, folder: str, keys: Sequence[tuple[str, str]]) -> None:
    """Have what stood beside rows that went, by their (published, source), related anew."""
    for key in keys:
        before, after = near(folder, key, newest=True), near(folder, key, newest=False)
        row = connection.scalar(before) or connection.scalar(after)
        if row is not None:
            connection.execute(update(_TABLE).where(_TABLE.c.id == row).values(relation=None))


def newest_due(folder: str) -> Select[Any]:
    """The newest article that is to be related."""
    return (
        select(*_ORDER)
        .where(_TABLE.c.folder == folder, _TABLE.c.relation.is_(None))
        .order_by(_TABLE.c.published.desc())
        .limit(1)
    )


def _rows(folder: str, *where: ColumnElement[bool]) -> Select[Any]:
    return select(_TABLE.c.id, _TABLE.c.body, _TABLE.c.relation).where(
        _TABLE.c.folder == folder, *where
    )


def _around(connection: Connection, folder: str, row: Any, most: int) -> list[Any]:
    """Half of `most` on the newer side, the others on the older, then the undated."""
    here = tuple_(literal(row.published), literal(row.source))
    newer, older = tuple_(*_ORDER) > here, tuple_(*_ORDER) <= here
    dated = _TABLE.c.published > ""
    parts: tuple[tuple[ColumnElement[bool], bool, int], ...]
    if row.published:
        parts = ((newer, False, most // 2), (older & dated, True, most), (~dated, True, most))
    else:
        parts = ((older, True, most // 2), (dated, True, most), (newer & ~dated, False, most))
    rows: list[Any] = []
    for where, newest, share in parts:
        left = min(share, most - len(rows))
        ordered = (c.desc() if newest else c for c in _ORDER)
        rows += connection.execute(_rows(folder, where).order_by(*ordered).limit(left)).all()
    return rows


def near(folder: str, key: tuple[str, str], *, newest: bool) -> Select[Any]:
    """The row beside (published, source): before it, or the one after it."""
    here = tuple_(*map(literal, key))
    where = tuple_(*_ORDER) <= here if newest else tuple_(*_ORDER) > here
    ordered = (c.desc() if newest else c for c in _ORDER)
    return select(_TABLE.c.id).where(_TABLE.c.folder == folder, where).order_by(*ordered).limit(1)
