"""Articles as they were read, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# How the published date of an article is known.
Basis = Literal["stated", "given", "inferred"]
# What a stretch of an article's text is.
Role = Literal["body", "heading", "caption"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch `text[start:end]` of an article, and what it is."""

    start: int
    end: int
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it is stored.

    `text` is cleaned and holds body, headings and captions, one paragraph a line;
    `paragraphs` say which is which. `id` is a hash of `text`.
    """

    id: str
    source: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    title_basis: Literal["stated", "given", "lede"] = "stated"
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    published: str | None = None
    published_basis: Basis | None = None
    published_reason: str | None = None
    language: str = "en"
    url: str | None = None
    duplicate_of: str | None = None

    @property
    def words(self) -> int:
        """The number of words in the text, captions included."""
        return len(self.text.split())

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions, in their order."""
        return tuple(self.text[p.start : p.end] for p in self.paragraphs if p.role == "caption")


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that was looked at and left out, with the reason in one line."""

    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a fact comes from: `article.text[start:end] == quote`, always.

    `sentence` is the whole sentence that `quote` stands in, letter for letter.
    """

    article: str
    source: str
    outlet: str | None
    published: str | None
    sentence: str
    start: int
    end: int
    quote: str
