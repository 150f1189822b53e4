"""What stands within a line: text, gaps to write in, line ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text in one dress; `language` is a BCP 47 tag where it is not the document's.

    `anchor` makes it a place that links can lead to; `spoken` is what a link says to those
    who listen, where its text is a mere sign.
    """

    text: str
    bold: bool = False
    italic: bool = False
    superscript: bool = False
    target: str = ""
    language: str = ""
    anchor: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap to write in, `width` millimetres wide."""

    width: float


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph."""


Span: TypeAlias = Text | Blank | Break
Spans: TypeAlias = tuple[Span, ...]


def plain(spans: Spans) -> str:
    """The text of `spans`; a blank is a low line, a break a space."""
    return "".join(map(_plain, spans))


def _plain(span: Span) -> str:
    match span:
        case Text():
            return span.text
        case Blank():
            return "____"
        case Break():
            return " "
        case _:
            assert_never(span)
