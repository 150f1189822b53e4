"""The block elements of a template, one reader each, in the table `READERS`."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_uppercase
from typing import cast, get_args

from briefings.document import (
    Banner,
    Block,
    Box,
    Cell,
    Columns,
    Contents,
    Entry,
    Heading,
    HeadingStyle,
    Listing,
    ListingStyle,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    QrCode,
    Question,
    Spans,
    Table,
    TableStyle,
    Text,
    Together,
)
from briefings.render.drawn_elements import read_bars, read_fields, read_qr, read_timeline
from briefings.render.inline import INLINE, read_spans
from briefings.render.reading import Node, expect, plain_node

_HEADINGS: dict[str, tuple[int, tuple[HeadingStyle, ...]]] = {
    "h1": (1, ("title",)),
    "h2": (2, ("section", "label")),
    "h3": (3, ("topic", "label")),
}
# A heading that the articles leave empty is still a place in the outline.
_UNTITLED: Spans = (Text("(untitled)"),)


def read_blocks(node: Node) -> tuple[Block, ...]:
    """The blocks that stand in `node`."""
    node.bare()
    return tuple(_block(child) for child in node.children)


def _block(node: Node) -> Block:
    if node.tag in INLINE:
        raise node.fail("stands outside a paragraph")
    if node.tag not in READERS:
        raise node.fail(f"is not known here (known: {', '.join(sorted(READERS))})")
    return READERS[node.tag](node)


def _heading(node: Node) -> Heading:
    node.allow("id", "class")
    level, styles = _HEADINGS[node.tag]
    style = cast(HeadingStyle, node.one_of("class", styles))
    return Heading(level, read_spans(node) or _UNTITLED, node.get("id"), style)


def _paragraph(node: Node) -> Paragraph:
    node.allow("id", "class")
    style = cast(ParagraphStyle, node.one_of("class", get_args(ParagraphStyle)))
    return Paragraph(read_spans(node), style, node.get("id"))


def _list(node: Node) -> Listing:
    """<ul> has bullets; <ol> counts from `start`."""
    node.allow("class", "start")
    node.bare()
    default: ListingStyle = "number" if node.tag == "ol" else "bullet"
    style = cast(ListingStyle, node.get("class", default))
    if style not in get_args(ListingStyle):
        raise node.fail(f"class is {style!r}; it can be {', '.join(get_args(ListingStyle))}")
    first = int(node.number("start", 1))
    return Listing(
        tuple(
            _entry(expect(child, "li"), f"{first + count}." if node.tag == "ol" else "•")
            for count, child in enumerate(node.children)
        ),
        style,
    )


def _entry(node: Node, label: str) -> Entry:
    node.allow("id")
    if all(child.tag != "p" for child in node.children):
        return Entry(label, (Paragraph(read_spans(node)),), node.get("id"))
    node.bare()
    blocks = tuple(_paragraph(expect(child, "p")) for child in node.children)
    return Entry(label, blocks, node.get("id"))


def _table(node: Node) -> Table:
    node.allow("class", "label", "caption", "widths", "whole")
    node.bare()
    rows = tuple(_row(expect(child, "tr")) for child in node.children)
    if not rows or not rows[0] or not all(cell.header for cell in rows[0]):
        raise node.fail("the first row must be a <tr> of <th>")
    if any(len(row) != len(rows[0]) for row in rows):
        raise node.fail("every row needs the same number of cells")
    return Table(
        node.get("label") or node.need("caption"),
        rows[0],
        rows[1:],
        _widths(node, len(rows[0])),
        cast(TableStyle, node.one_of("class", get_args(TableStyle))),
        node.get("whole") == "yes",
        node.get("caption"),
    )


def _row(node: Node) -> tuple[Cell, ...]:
    node.allow()
    node.bare()
    cells = [expect(child, "th", "td") for child in node.children]
    return tuple(Cell(read_spans(cell), cell.tag == "th") for cell in cells)


def _widths(node: Node, columns: int) -> tuple[float, ...]:
    """Shares of the measure that add up to 1."""
    words = node.get("widths").split() or ["1"] * columns
    try:
        shares = [float(word) for word in words]
    except ValueError:
        raise node.fail("widths are numbers with spaces between") from None
    if len(shares) != columns or min(shares) <= 0:
        raise node.fail(f"needs {columns} widths above nought")
    return tuple(share / sum(shares) for share in shares)


def _banner(node: Node) -> Banner:
    blocks = read_blocks(plain_node(node))
    codes = [block for block in blocks if isinstance(block, QrCode)]
    rest = tuple(block for block in blocks if not isinstance(block, QrCode))
    return Banner(rest, codes[0] if codes else None)


def _columns(node: Node) -> Columns:
    node.allow("count")
    return Columns(read_blocks(node), int(node.number("count", 2)))


def _question(node: Node) -> Question:
    """<question number lines><stem/><choice/>…</question>; choices are lettered here."""
    node.allow("number", "lines")
    node.bare()
    parts = [expect(plain_node(child), "stem", "choice") for child in node.children]
    if not parts or [part.tag for part in parts].count("stem") != 1 or parts[0].tag != "stem":
        raise node.fail("needs one <stem> before its choices")
    if len(parts) - 1 > len(ascii_uppercase):
        raise node.fail(f"has more choices than there are letters: {len(parts) - 1}")
    choices = tuple(
        Entry(f"{letter}.", (Paragraph(read_spans(part)),))
        for letter, part in zip(ascii_uppercase, parts[1:], strict=False)
    )
    number, lines = node.need("number"), int(node.number("lines", 0))
    return Question(f"{number}.", read_spans(parts[0]), choices, lines)


def _new_page(node: Node) -> PageBreak:
    node.allow()
    node.bare()
    return PageBreak()


def _contents(node: Node) -> Contents:
    node.allow("title")
    return Contents(node.get("title", "Contents"))


READERS: dict[str, Callable[[Node], Block]] = {
    "h1": _heading,
    "h2": _heading,
    "h3": _heading,
    "p": _paragraph,
    "ul": _list,
    "ol": _list,
    "table": _table,
    "banner": _banner,
    "box": lambda node: Box(read_blocks(plain_node(node))),
    "columns": _columns,
    "question": _question,
    "together": lambda node: Together(read_blocks(plain_node(node))),
    "newpage": _new_page,
    "fields": read_fields,
    "qr": read_qr,
    "timeline": read_timeline,
    "bars": read_bars,
    "contents": _contents,
}
