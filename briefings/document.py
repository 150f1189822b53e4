"""The nouns of a page: blocks and spans, the only things that a renderer sees.

All are frozen values. Labels and numbers stand in them as text: a renderer never counts.
Text is plain Unicode without line ends; a `target` that begins with "#" is an anchor in
the same document, any other is an address. Lengths are millimetres.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

ParagraphStyle = Literal[
    "body",
    "standfirst",
    "kicker",
    "instructions",
    "note",
    "quotation",
    "attribution",
    "evidence",
    "choice",
    "glance",
]
HeadingStyle = Literal["title", "section", "topic", "label"]
ListingStyle = Literal["bullet", "number", "source", "fact"]
TableStyle = Literal["grid", "compare", "key", "matching", "timeline"]


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


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the document's title. `anchor` is never empty."""

    level: int
    spans: Spans
    anchor: str
    style: HeadingStyle = "section"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    spans: Spans
    style: ParagraphStyle = "body"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list, with the label that is printed before it ("•", "3.", "B.")."""

    label: str
    blocks: tuple[Paragraph, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; its entries bring their labels."""

    entries: tuple[Entry, ...]
    style: ListingStyle = "bullet"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `header` marks one that names its row."""

    spans: Spans
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `widths` are shares of the measure; `whole` forbids a break between pages.

    `label` names it for those who listen; `caption`, where there is one, is printed.
    """

    label: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    style: TableStyle = "grid"
    whole: bool = False
    caption: str = ""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code for `text`; `alternative` is what a reader hears."""

    text: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Banner:
    """What stands above the first rule of a document: kicker, title, standfirst, code."""

    blocks: tuple[Block, ...]
    code: QrCode | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A tinted box that begins with its own heading."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks set in columns; none of them is split."""

    blocks: tuple[Block, ...]
    count: int = 2


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its label ("7."), its choices, or `lines` ruled lines for an answer."""

    label: str
    stem: Spans
    choices: tuple[Entry, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Field:
    """A label with a line to write on; `share` of the measure."""

    label: str
    share: float


@dataclass(frozen=True, slots=True)
class Fields:
    """A row of fields: name, class, date, score."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of a drawn timeline, `place` from 0 (left) to 1 (right); open ones are planned."""

    place: float
    label: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A division of a drawn timeline with what is written under it."""

    place: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawn timeline: numbered marks above an axis. `alternative` says it in words."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    alternative: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: what it stands for and how much."""

    label: str
    value: int


@dataclass(frozen=True, slots=True)
class Bars:
    """A small column chart. `alternative` says it in words."""

    bars: tuple[Bar, ...]
    alternative: str


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading in a list of contents; `level` is its own, 2 or 3."""

    title: str
    anchor: str
    level: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The place where a long document lists its headings.

    `long` says whether the text is so long that formats without pages list them too.
    """

    title: str
    entries: tuple[ContentsEntry, ...] = ()
    long: bool = False


Block: TypeAlias = (
    Heading
    | Paragraph
    | Listing
    | Table
    | QrCode
    | Banner
    | Box
    | Columns
    | Question
    | Together
    | PageBreak
    | Fields
    | Timeline
    | Bars
    | Contents
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    `running` and `edition` stand left and right in the running head, `foot` at the foot of
    each page beside the page number. `issued` (ISO 8601) is the date that a file carries.
    """

    title: str
    blocks: tuple[Block, ...]
    issued: str
    subject: str = ""
    author: str = ""
    running: str = ""
    edition: str = ""
    foot: str = ""
    language: str = "en"


def inner(block: Block) -> tuple[Block, ...]:
    """The blocks that stand in `block`."""
    match block:
        case Banner() | Box() | Columns() | Together():
            return block.blocks
        case Listing():
            return tuple(part for entry in block.entries for part in entry.blocks)
        case Question():
            return tuple(part for choice in block.choices for part in choice.blocks)
        case (
            Heading()
            | Paragraph()
            | Table()
            | QrCode()
            | PageBreak()
            | Fields()
            | Timeline()
            | Bars()
            | Contents()
        ):
            return ()
        case _:
            assert_never(block)


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, outer before inner, in reading order."""
    for block in blocks:
        yield block
        yield from walk(inner(block))


def spans_of(block: Block) -> Iterator[Span]:
    """The spans of `block` itself, without those of the blocks that stand in it."""
    match block:
        case Heading() | Paragraph():
            yield from block.spans
        case Question():
            yield from block.stem
        case Table():
            for row in (block.head, *block.rows):
                for cell in row:
                    yield from cell.spans
        case (
            Listing()
            | QrCode()
            | Banner()
            | Box()
            | Columns()
            | Together()
            | PageBreak()
            | Fields()
            | Timeline()
            | Bars()
            | Contents()
        ):
            return
        case _:
            assert_never(block)


def anchors_of(block: Block) -> Iterator[str]:
    """The anchors that `block` itself sets, its text's included."""
    spans = (span for span in spans_of(block) if isinstance(span, Text))
    yield from dict.fromkeys(span.anchor for span in spans)
    match block:
        case Heading() | Paragraph():
            yield block.anchor
        case Listing():
            yield from (entry.anchor for entry in block.entries)
        case _:
            return


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
