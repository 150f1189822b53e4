"""Tables of a PDF: heads that repeat, rows that stay whole, rules without vertical lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefings.document import Cell, Span, Spans, Table, Text
from briefings.render.pdf.flow import RowTable, Stack
from briefings.render.pdf.paragraph import TaggedParagraph
from briefings.render.pdf.structure import Element
from briefings.render.pdf.text import NBSP, Setter

# What a table leaves free at the right of a cell and above and below it.
_GUTTER, _ABOVE, _BELOW = 9.0, 3.0, 4.0
# How much wider bold type is at most.
_BOLDER = 1.08


class Tabular:
    """Sets tables on a measure of `width` points."""

    def __init__(self, setter: Setter, width: float) -> None:
        self.setter = setter
        self.width = width

    def table(self, block: Table, parent: Element) -> list[Any]:
        tree = Element("Table", parent, table={"O": "/Table", "Summary": _quoted(block.label)})
        caption = self._caption(block.caption, tree)
        widths = [share * self.width for share in block.widths]
        head = self._head(block.head, Element("TR", Element("THead", tree)))
        body = Element("TBody", tree)
        rows = [self._row(row, widths, Element("TR", body)) for row in block.rows]
        table = RowTable([head, *rows], widths, repeatRows=1, style=self._rules(block),
                         spaceAfter=8)  # fmt: skip
        parts = [*caption, table]
        return [Stack(parts, whole=True)] if block.whole else parts

    def _caption(self, caption: str, tree: Element) -> list[TaggedParagraph]:
        if not caption:
            return []
        element = Element("Caption", tree)
        paragraph = self.setter.paragraph((Text(caption),), "caption", element)
        paragraph.leads = True
        return [paragraph]

    def _head(self, cells: Sequence[Cell], row: Element) -> list[TaggedParagraph]:
        paragraphs = []
        for cell in cells:
            element = Element("TH", row, table={"O": "/Table", "Scope": "/Column"})
            paragraph = self.setter.paragraph(cell.spans, "cell_head", element)
            paragraph.once = True
            paragraphs.append(paragraph)
        return paragraphs

    def _row(
        self, cells: Sequence[Cell], widths: Sequence[float], row: Element
    ) -> list[TaggedParagraph]:
        return [
            self._cell(cell, width - _GUTTER, row)
            for cell, width in zip(cells, widths, strict=True)
        ]

    def _cell(self, cell: Cell, room: float, row: Element) -> TaggedParagraph:
        spans = tuple(self._loosened(span, room) for span in cell.spans)
        if not cell.header:
            return self.setter.paragraph(spans, "cell", Element("TD", row))
        element = Element("TH", row, table={"O": "/Table", "Scope": "/Row"})
        return self.setter.paragraph(_bold(spans), "cell", element)

    def _loosened(self, span: Span, room: float) -> Span:
        """In a narrow cell a line rather ends at a no-break space than within a word."""
        if not isinstance(span, Text) or NBSP not in span.text:
            return span
        words = span.text.split(" ")
        if max(self.setter.width(word, "cell") for word in words) * _BOLDER <= room:
            return span
        return replace(span, text=span.text.replace(NBSP, " "))

    def _rules(self, block: Table) -> list[tuple[Any, ...]]:
        ink, hair = self.setter.colour("ink"), self.setter.colour("hair")
        look = self.setter.theme.styles["cell"]
        return [
            ("FONT", (0, 0), (-1, -1), self.setter.faces.name(look.font), look.size),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), _GUTTER),
            ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
            ("LINEABOVE", (0, 0), (-1, 0), 1, ink),
            ("LINEBELOW", (0, 0), (-1, 0), 0.5, ink),
            ("LINEBELOW", (0, 1), (-1, -2), 0.35, hair),
            ("LINEBELOW", (0, -1), (-1, -1), 1, ink),
        ]


def _quoted(text: str) -> str:
    """A PDF string of ASCII: the tree is written as such."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


def _bold(spans: Spans) -> Spans:
    return tuple(replace(span, bold=True) if isinstance(span, Text) else span for span in spans)
