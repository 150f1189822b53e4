"""Issues: what stands above one, and what it was made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above an issue: `date` is ISO 8601, `timezone` an IANA name.

    `number` 0 is a page that is no issue of a series: a digest or quiz that was asked for.
    """

    title: str
    date: str
    timezone: str
    number: int
    articles: int
    outlets: int
    news_up_to: str | None = None
    previous: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class EditionFile:
    """A file of an edition: its name in the edition's folder, SHA-256 and size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Edition:
    """One issue of one briefing on one date."""

    briefing: str
    number: int
    date: str
    seed: int
    files: tuple[EditionFile, ...]
    facts: tuple[str, ...]
    articles: tuple[str, ...]
    items: tuple[str, ...] = ()
