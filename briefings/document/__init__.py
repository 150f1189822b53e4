"""The nouns of a page: blocks and spans, the only things that a renderer sees.

All are frozen values. Labels and numbers stand in them as text: a renderer never counts.
Text is plain Unicode without line ends; a `target` that begins with "#" is an anchor in
the same document, any other is an address. Lengths are millimetres.
"""

from briefings.document.blocks import (
    Banner,
    Block,
    Box,
    Cell,
    Columns,
    Contents,
    ContentsEntry,
    Document,
    Entry,
    Heading,
    HeadingStyle,
    Listing,
    ListingStyle,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Question,
    Table,
    TableStyle,
    Together,
)
from briefings.document.drawn import Bar, Bars, Field, Fields, Mark, QrCode, Tick, Timeline
from briefings.document.spans import Blank, Break, Span, Spans, Text, plain
from briefings.document.walking import anchors_of, inner, spans_of, walk

__all__ = [
    "Banner",
    "Bar",
    "Bars",
    "Blank",
    "Block",
    "Box",
    "Break",
    "Cell",
    "Columns",
    "Contents",
    "ContentsEntry",
    "Document",
    "Entry",
    "Field",
    "Fields",
    "Heading",
    "HeadingStyle",
    "Listing",
    "ListingStyle",
    "Mark",
    "PageBreak",
    "Paragraph",
    "ParagraphStyle",
    "QrCode",
    "Question",
    "Span",
    "Spans",
    "Table",
    "TableStyle",
    "Text",
    "Tick",
    "Timeline",
    "Together",
    "anchors_of",
    "inner",
    "plain",
    "spans_of",
    "walk",
]
