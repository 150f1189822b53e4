"""What a page is built of: headings, paragraphs, lists, tables, and what holds them."""

from __future__ import annotations

from dataclasses import dataclass
from math import isclose
from typing import Literal, TypeAlias

from briefings.document.drawn import Bars, Fields, QrCode, Timeline
from briefings.document.spans import Spans

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
    ValueError where the shares do not make a whole.
    """

    label: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    style: TableStyle = "grid"
    whole: bool = False
    caption: str = ""

    def __post_init__(self) -> None:
        if not isclose(sum(self.widths), 1.0, abs_tol=1e-6):
            raise ValueError(f"shares of a table's width make {sum(self.widths):g}, not 1")


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
