"""Going through the blocks of a document in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from briefings.document.blocks import (
    Banner,
    Block,
    Box,
    Columns,
    Contents,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Question,
    Table,
    Together,
)
from briefings.document.drawn import Bars, Fields, QrCode, Timeline
from briefings.document.spans import Span, Text


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
