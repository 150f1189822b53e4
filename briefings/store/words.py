"""Full-text search by each database's own: FTS5 of SQLite, tsvector with GIN of PostgreSQL.

Both index the same words, which are cut here, so that both find the same articles.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, TextClause, text

from briefings.model import Article

_WORD = re.compile(r"[^\W_]+")
# Longer words are no words; an article with more different ones is a list.
_LONGEST, _MOST = 40, 20_000


@dataclass(frozen=True, slots=True)
class _Search:
    """The statements of one database."""

    create: tuple[str, ...]
    add: str
    drop: str
    matching: str
    prefix: str
    both: str
    either: str


# FTS5 without content: what is dropped is named by the words that were added (SQLite, FTS5 §4.4).
_SEARCHES: Mapping[str, _Search] = {
    "sqlite": _Search(
        create=(
            "CREATE VIRTUAL TABLE article_words USING fts5("
            "words, content='', detail=none, tokenize='unicode61 remove_diacritics 0')",
        ),
        add="INSERT INTO article_words (rowid, words) VALUES (:id, :words)",
        drop="INSERT INTO article_words (article_words, rowid, words) "
        "VALUES ('delete', :id, :words)",
        matching="SELECT rowid FROM article_words WHERE article_words MATCH :query",
        prefix='"{}"*',
        both=" AND ",
        either=" OR ",
    ),
    "postgresql": _Search(
        create=(
            "CREATE TABLE article_words (id INTEGER PRIMARY KEY, words tsvector NOT NULL)",
            "CREATE INDEX article_words_by_word ON article_words USING gin (words)",
        ),
        add="INSERT INTO article_words (id, words) "
        "VALUES (:id, array_to_tsvector(string_to_array(:words, ' ')))",
        drop="DELETE FROM article_words WHERE id = :id",
        matching="SELECT id FROM article_words WHERE words @@ CAST(:query AS tsquery)",
        prefix="'{}':*",
        both=" & ",
        either=" | ",
    ),
}


def create(connection: Connection) -> None:
    """Make the index."""
    for statement in _of(connection).create:
        connection.execute(text(statement))


def add(connection: Connection, articles: Mapping[int, Article]) -> None:
    """Index articles by their ids."""
    if articles:
        connection.execute(text(_of(connection).add), _rows(articles))


def drop(connection: Connection, articles: Mapping[int, Article]) -> None:
    """Take articles out of the index."""
    if articles:
        connection.execute(text(_of(connection).drop), _rows(articles))


def matching(connection: Connection, queries: Sequence[str]) -> TextClause:
    """The ids of articles that hold a word that begins like each word of one of the queries."""
    search = _of(connection)
    each = [search.both.join(search.prefix.format(w) for w in words_of(q)) for q in queries]
    whole = search.either.join(f"({query})" for query in each if query)
    return text(search.matching).bindparams(query=whole)


def words_of(passage: str) -> tuple[str, ...]:
    """The different words of a passage, without case and accents, sorted."""
    folded = unicodedata.normalize("NFKD", passage.casefold())
    marks = {ord(c): "" for c in set(folded) if unicodedata.combining(c)}
    plain = folded.translate(marks) if marks else folded
    found = {word for word in _WORD.findall(plain) if len(word) <= _LONGEST}
    return tuple(sorted(found)[:_MOST])


def _rows(articles: Mapping[int, Article]) -> list[dict[str, object]]:
    return [
        {"id": key, "words": " ".join(words_of(f"{a.title} {a.text}"))}
        for key, a in articles.items()
    ]


def _of(connection: Connection) -> _Search:
    return _SEARCHES[connection.dialect.name]
