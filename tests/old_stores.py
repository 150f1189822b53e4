"""Stores as earlier versions of briefings made them, on any database."""

from __future__ import annotations

from sqlalchemy import create_engine, text

# Version 3, as it was written by SQLAlchemy then.
_VERSION_3 = """\
CREATE TABLE articles (
    folder VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (folder, source)
);
CREATE INDEX articles_by_file ON articles (folder, file);
CREATE TABLE deliveries (
    folder VARCHAR NOT NULL,
    briefing VARCHAR NOT NULL,
    date VARCHAR(10) NOT NULL,
    recipient VARCHAR NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (folder, briefing, date, recipient)
);
CREATE TABLE editions (
    folder VARCHAR NOT NULL,
    briefing VARCHAR NOT NULL,
    date VARCHAR(10) NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    facts TEXT NOT NULL,
    articles TEXT DEFAULT '[]' NOT NULL,
    previous VARCHAR(10),
    delivered BOOLEAN DEFAULT false NOT NULL,
    PRIMARY KEY (folder, briefing, date)
);
CREATE TABLE facts (
    reading VARCHAR(64) NOT NULL,
    position INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    date VARCHAR,
    confidence FLOAT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (reading, position)
);
CREATE INDEX facts_by_id ON facts (id);
CREATE TABLE files (
    folder VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    reader VARCHAR(64) NOT NULL,
    rejections TEXT NOT NULL,
    PRIMARY KEY (folder, source)
);
CREATE TABLE known (
    hash VARCHAR(64) NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (hash)
);
CREATE TABLE readings (
    reading VARCHAR(64) NOT NULL,
    PRIMARY KEY (reading)
);
CREATE TABLE turns (
    folder VARCHAR NOT NULL,
    briefing VARCHAR NOT NULL,
    date VARCHAR(10) NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (folder, briefing, date)
);
CREATE TABLE used (
    folder VARCHAR NOT NULL,
    briefing VARCHAR NOT NULL,
    date VARCHAR(10) NOT NULL,
    fact VARCHAR NOT NULL,
    kind VARCHAR(16) NOT NULL,
    PRIMARY KEY (folder, briefing, date, fact, kind)
);
CREATE TABLE version (
    number INTEGER NOT NULL,
    PRIMARY KEY (number)
);
CREATE TABLE watched (
    folder VARCHAR NOT NULL,
    briefing VARCHAR NOT NULL,
    since VARCHAR NOT NULL,
    PRIMARY KEY (folder, briefing)
);
"""


def make(url: str, version: int, *more: str) -> None:
    """A store of version 2 or 3 at `url`, with what more statements put into it."""
    statements = [s for s in _VERSION_3.split(";") if s.strip()]
    if version == 2:
        statements = [s for s in statements if "TABLE used" not in s]
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in (*statements, *more):
            connection.exec_driver_sql(statement)
        connection.execute(text("INSERT INTO version VALUES (:number)"), {"number": version})
    engine.dispose()
