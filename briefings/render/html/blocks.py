"""Blocks → HTML elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import assert_never
from xml.sax.saxutils import escape, quoteattr

from briefings.document import (
    Banner,
    Bars,
    Block,
    Box,
    Cell,
    Columns,
    Contents,
    Entry,
    Fields,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    QrCode,
    Question,
    Table,
    Timeline,
    Together,
)
from briefings.render import drawing
from briefings.render.html.inline import inline
from briefings.render.html.svg import drawings, qr_svg
from briefings.render.theme import Theme

# The size of type in drawings, of which a line of the page holds 640 units.
_DRAWN_TYPE = 12.0


def blocks(sequence: Sequence[Block], theme: Theme) -> Iterator[str]:
    """One element for each block."""
    return (_block(block, theme) for block in sequence)


def _block(block: Block, theme: Theme) -> str:  # noqa: C901  one arm a block
    match block:
        case Heading():
            level = block.level
            text = inline(block.spans)
            return f'<h{level} id={quoteattr(block.anchor)} class="{block.style}">{text}</h{level}>'
        case Paragraph():
            return f'<p class="{block.style}"{_id(block.anchor)}>{inline(block.spans)}</p>'
        case Listing():
            return _listing(block)
        case Table():
            return _table(block)
        case Question():
            return _question(block)
        case Banner():
            code = qr_svg(block.code) if block.code else ""
            return f'<header class="banner">{code}{_joined(block.blocks, theme)}</header>'
        case Box():
            return f'<section class="box">{_joined(block.blocks, theme)}</section>'
        case Columns():
            columns = 1 if theme.large else block.count
            return f'<div class="columns-{columns}">{_joined(block.blocks, theme)}</div>'
        case Together():
            return f'<div class="together">{_joined(block.blocks, theme)}</div>'
        case PageBreak():
            return '<div class="new-page"></div>'
        case QrCode():
            return qr_svg(block)
        case Fields():
            return _fields(block)
        case Timeline():
            draw = partial(drawing.timeline, block, size=_DRAWN_TYPE)
            return drawings(draw, block.alternative, theme)
        case Bars():
            return drawings(
                partial(drawing.bars, block, size=_DRAWN_TYPE), block.alternative, theme
            )
        case Contents():
            return _contents(block) if block.long else ""
        case _:
            assert_never(block)


def _joined(sequence: Sequence[Block], theme: Theme) -> str:
    return "\n".join(blocks(sequence, theme))


def _id(anchor: str) -> str:
    return f" id={quoteattr(anchor)}" if anchor else ""


def _listing(block: Listing) -> str:
    """Labels are text, as everywhere; `role` says that it is a list all the same."""
    entries = "\n".join(_entry(entry) for entry in block.entries)
    return f'<ul role="list" class="list {block.style}">\n{entries}\n</ul>'


def _entry(entry: Entry) -> str:
    text = "".join(f'<p class="{part.style}">{inline(part.spans)}</p>' for part in entry.blocks)
    label = f'<span class="mark">{escape(entry.label)}</span>'
    return f'<li{_id(entry.anchor)}>{label} <div class="entry">{text}</div></li>'


def _question(block: Question) -> str:
    choices = "".join(
        f'<li><span class="mark">{escape(choice.label)}</span> '
        f"<span>{inline(choice.blocks[0].spans)}</span></li>"
        for choice in block.choices
    )
    options = f'<ul role="list" class="choices">{choices}</ul>' if choices else ""
    lines = '<div class="line"></div>' * block.lines
    stem = f'<span class="mark">{escape(block.label)}</span> <span>{inline(block.stem)}</span>'
    return f'<div class="question"><p class="stem">{stem}</p>{options}{lines}</div>'


def _contents(block: Contents) -> str:
    lines = "".join(
        f'<li class="level-{entry.level}"><a href={quoteattr("#" + entry.anchor)}>'
        f"{escape(entry.title)}</a></li>"
        for entry in block.entries
    )
    title = escape(block.title)
    return (
        f'<nav aria-labelledby="contents"><h2 id="contents" class="section">{title}</h2>'
        f'<ul role="list" class="contents">{lines}</ul></nav>'
    )


def _table(block: Table) -> str:
    label = f"<caption>{escape(block.caption)}</caption>" if block.caption else ""
    named = "" if block.caption else f" aria-label={quoteattr(block.label)}"
    columns = "".join(f'<col style="width:{share:.2%}">' for share in block.widths)
    head = "".join(f'<th scope="col">{inline(cell.spans, narrow=True)}</th>' for cell in block.head)
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in block.rows)
    return (
        f'<table class="{block.style}"{named}>{label}<colgroup>{columns}</colgroup>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>"
    )


def _cell(cell: Cell) -> str:
    text = inline(cell.spans, narrow=True)
    return f'<th scope="row">{text}</th>' if cell.header else f"<td>{text}</td>"


def _fields(block: Fields) -> str:
    fields = "".join(
        f'<span style="flex:{field.share:.3f}">{escape(field.label)} <i></i></span>'
        for field in block.fields
    )
    return f'<p class="fields">{fields}</p>'
