"""The tables of the store. How an older store becomes a newer one: `migrations`.

A nested value (an article, a fact) is kept whole as JSON in `body`; the columns beside
it are those that are searched. What was read from one folder carries that folder, so one
store can serve many.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

CURRENT = 5

# Text that sorts by its code points, on any database.
_PLAIN = String().with_variant(String(collation="C"), "postgresql")

metadata = MetaData()

# One row: the version of the schema that this store has.
version = Table("version", metadata, Column("number", Integer, primary_key=True))

# Every file that was looked at, by content; `rejection` says why nothing came of it.
files = Table(
    "files",
    metadata,
    Column("folder", String, primary_key=True),
    Column("source", String, primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("reader", String(64), nullable=False),
    Column("rejections", Text, nullable=False, default="[]"),
)
REJECTED = text("rejections <> '[]'")
Index("files_rejected", files.c.folder, sqlite_where=REJECTED, postgresql_where=REJECTED)

# Articles as they were read, before the corpus as a whole has added what it knows: that is
# `relation`, null until it is known. `published` is the date by which articles are ordered
# ("" for none). `reading` has the facts; `extractor` made them, "" is one that is still to
# come, null says that no facts are wanted (a copy, another language).
articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("folder", String, nullable=False),
    Column("source", _PLAIN, nullable=False),
    Column("file", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("relation", Text),
    Column("published", _PLAIN, nullable=False),
    Column("reading", String(64), nullable=False, server_default=""),
    Column("extractor", String(64), server_default=""),
    UniqueConstraint("folder", "source"),
    sqlite_autoincrement=True,  # an id is never used again
)
Index("articles_by_file", articles.c.folder, articles.c.file)
Index("articles_by_day", articles.c.folder, articles.c.published, articles.c.source)
Index("articles_by_extractor", articles.c.folder, articles.c.extractor)
Index(
    "articles_to_relate",
    articles.c.folder,
    articles.c.relation,  # always null here: so SQLite prefers this index to that of the days
    articles.c.published,
    sqlite_where=articles.c.relation.is_(None),
    postgresql_where=articles.c.relation.is_(None),
)

# What an extractor found in one article. `reading` is a hash of everything that the
# result depends on: the article with its date, and the extractor itself.
readings = Table("readings", metadata, Column("reading", String(64), primary_key=True))

facts = Table(
    "facts",
    metadata,
    Column("reading", String(64), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("date", String),
    Column("confidence", Float, nullable=False),
    Column("body", Text, nullable=False),
    Index("facts_by_id", "id"),
)

# Issues that were made: one a briefing and date. `facts` and `articles` list what was known
# then, by the hashes of `known`. `previous` is the date of the issue that this one was
# compared with ("" for none, null when unknown); `delivered` says that somebody has it.
# `corpus` and `made_from` are hashes: of the articles and readings that the facts were merged
# from, and of all that the issue was made from. `manifest` is the hash of its edition.json,
# `sheets` are its quizzes. Null where that is not known.
editions = Table(
    "editions",
    metadata,
    Column("folder", String, primary_key=True),
    Column("briefing", String, primary_key=True),
    Column("date", String(10), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("articles", Text, nullable=False, server_default="[]"),
    Column("previous", String(10)),
    Column("delivered", Boolean, nullable=False, server_default=false()),
    Column("corpus", String(64)),
    Column("made_from", String(64)),
    Column("manifest", String(64)),
    Column("sheets", Text),
)
Index("editions_by_corpus", editions.c.folder, editions.c.corpus)

# Facts and articles of editions, each once, however many editions knew it.
known = Table(
    "known",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("body", Text, nullable=False),
)

# The ledger: one line for an edition and a recipient.
deliveries = Table(
    "deliveries",
    metadata,
    Column("folder", String, primary_key=True),
    Column("briefing", String, primary_key=True),
    Column("date", String(10), primary_key=True),
    Column("recipient", String, primary_key=True),
    Column("body", Text, nullable=False),
)

# The keeper's memory: what became of a briefing on a date,
turns = Table(
    "turns",
    metadata,
    Column("folder", String, primary_key=True),
    Column("briefing", String, primary_key=True),
    Column("date", String(10), primary_key=True),
    Column("body", Text, nullable=False),
)

# and since when it looks after a briefing (an instant in UTC).
watched = Table(
    "watched",
    metadata,
    Column("folder", String, primary_key=True),
    Column("briefing", String, primary_key=True),
    Column("since", String, nullable=False),
)

# Questions that an issue asked. A row without fact and kind says that from its date on
# nothing earlier counts.
used = Table(
    "used",
    metadata,
    Column("folder", String, primary_key=True),
    Column("briefing", String, primary_key=True),
    Column("date", String(10), primary_key=True),
    Column("fact", String, primary_key=True),
    Column("kind", String(16), primary_key=True),
)
