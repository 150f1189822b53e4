"""Document → plain text for a terminal, at most 80 columns wide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import assert_never

from briefings.document import (
    Banner,
    Bars,
    Blank,
    Block,
    Box,
    Break,
    Cell,
    Columns,
    Contents,
    Document,
    Entry,
    Fields,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    QrCode,
    Question,
    Span,
    Spans,
    Table,
    Text,
    Timeline,
    Together,
    plain,
)

WIDTH = 80
_UNDER_HEADING = {1: "=", 2: "-"}


def text(document: Document) -> bytes:
    """The words of the document in reading order, UTF-8, with a final line end."""
    lines = _tidy(line for block in document.blocks for line in _lines(block))
    return ("\n".join(lines) + "\n").encode()


def _lines(block: Block) -> Iterator[str]:
    """The lines of a block; an empty line sets it apart."""
    match block:
        case Banner() | Box() | Columns() | Together():
            for inner in block.blocks:
                yield from _lines(inner)
        case Timeline() | Bars() | QrCode() | Contents():
            return  # drawings; what they show stands in words beside them
        case Heading() | Paragraph() | Listing() | Table() | Question() | Fields() | PageBreak():
            yield from _written(block)
        case _:
            assert_never(block)


def _written(
    block: Heading | Paragraph | Listing | Table | Question | Fields | PageBreak,
) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading(block)
        case Paragraph():
            yield from _wrapped(_words(block.spans))
        case Listing():
            for entry in block.entries:
                yield from _entry(entry)
        case Table():
            yield from _table(block)
        case Question():
            yield from _question(block)
        case Fields():
            yield "   ".join(f"{field.label}: ________" for field in block.fields)
        case PageBreak():
            yield from ("", "* * *".center(WIDTH).rstrip())
        case _:
            assert_never(block)
    yield ""


def _heading(block: Heading) -> Iterator[str]:
    lines = list(_wrapped(_words(block.spans)))
    yield ""
    yield from lines
    rule = _UNDER_HEADING.get(block.level)
    if rule and lines:
        yield rule * max(map(len, lines))


def _entry(entry: Entry, indent: str = "") -> Iterator[str]:
    """The label, and the text hanging beside it."""
    label = f"{indent}{entry.label} "
    for number, block in enumerate(entry.blocks):
        first = label if number == 0 else " " * len(label)
        yield from _wrapped(_words(block.spans), first, " " * len(label))


def _question(block: Question) -> Iterator[str]:
    label = f"{block.label} "
    yield from _wrapped(_words(block.stem), label, " " * len(label))
    for choice in block.choices:
        yield from _entry(choice, " " * len(label))
    for _ in range(block.lines):
        yield " " * len(label) + "_" * (WIDTH - len(label))


def _table(block: Table) -> Iterator[str]:
    """A row as its cells joined by a bar; columns do not fit a terminal."""
    yield block.caption
    for row in (block.head, *block.rows):
        yield from _wrapped(_row(row), "  ", "      ")


def _row(cells: Iterable[Cell]) -> str:
    return " | ".join(_words(cell.spans) for cell in cells)


def _words(spans: Spans) -> str:
    """Text with citations in brackets, since a terminal has no raised figures."""
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    match span:
        case Text(superscript=True):
            return f"[{span.text.strip()}]" if span.text.strip(" ,") else span.text
        case Break():
            return "\n"
        case Text() | Blank():
            return plain((span,))
        case _:
            assert_never(span)


def _wrapped(words: str, first: str = "", rest: str = "") -> Iterator[str]:
    """Lines no longer than WIDTH; a given line end stays."""
    for number, line in enumerate(words.split("\n")):
        yield from textwrap.wrap(
            line,
            WIDTH,
            initial_indent=rest if number else first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _tidy(lines: Iterable[str]) -> Iterator[str]:
    """Never two empty lines together, none at the ends."""
    waiting = False
    begun = False
    for line in lines:
        if line.strip():
            if waiting and begun:
                yield ""
            yield line.rstrip()
            waiting, begun = False, True
        else:
            waiting = True
