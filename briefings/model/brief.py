"""The content of a brief: topics and digests."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.model.facts import Modality
from briefings.model.news import Reference


@dataclass(frozen=True, slots=True)
class Topic:
    """What several facts are about. `title` is a sentence, `terms` what finds it again.

    `titles` are sentences of other facts, the next best first: for whoever has told the first.
    """

    id: str
    name: str
    title: str
    terms: tuple[str, ...]
    facts: tuple[str, ...]
    articles: tuple[str, ...]
    first: str | None = None
    last: str | None = None
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a digest: a sentence that stands alone, and the facts it stands on.

    `sources` counts independent articles; `note` says what a reader should know
    ("single source", "date inferred", "sources differ"). An `extract` is a sentence of its
    article, changed by grammar only.
    """

    text: str
    facts: tuple[str, ...]
    references: tuple[Reference, ...]
    sources: int = 1
    note: str = ""
    extract: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One topic of a digest."""

    topic: str
    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A row of "who holds what office"."""

    person: str
    office: str
    organization: str | None
    place: str | None
    since: str | None
    until: str | None
    as_of: str | None
    modality: Modality
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline: an EDTF date and what happened then."""

    date: str
    text: str
    references: tuple[Reference, ...]
    planned: bool = False
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody's words, letter for letter; of an interview, the `question` that they answer."""

    words: str
    speaker: str
    occasion: str
    date: str | None
    references: tuple[Reference, ...]
    question: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """What the sources say differently, side by side."""

    about: str
    accounts: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """The content of a brief, in the order in which it is read. Empty parts are left out.

    `quiet` says that nothing is new since the last issue; `note` tells the reader so. Of `one_page`
    there is room for words alone.
    """

    title: str
    bottom_line: tuple[Point, ...]
    news: tuple[Point, ...]
    sections: tuple[Section, ...]
    differences: tuple[Difference, ...]
    holders: tuple[Holder, ...]
    figures: tuple[Point, ...]
    sayings: tuple[Saying, ...]
    timeline: tuple[Moment, ...]
    on_this_day: tuple[Moment, ...]
    articles: tuple[str, ...]
    note: str = ""
    quiet: bool = False
    one_page: bool = False
