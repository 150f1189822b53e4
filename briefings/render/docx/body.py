"""Blocks → the body of a DOCX, as WordprocessingML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, assert_never

from briefings.document import (
    Banner,
    Bars,
    Block,
    Box,
    Columns,
    Contents,
    Fields,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    QrCode,
    Question,
    Spans,
    Table,
    Text,
    Timeline,
    Together,
    plain,
)
from briefings.render.docx import tables
from briefings.render.docx.base import STYLES
from briefings.render.docx.lists import Lists
from briefings.render.docx.parts import (
    column_section,
    contents_line,
    field_line,
    rule_below,
    spacer,
)
from briefings.render.keeping import CONTENTS_LINES, kept_with_next, last_but_one
from briefings.render.pictures import qr_png
from briefings.render.theme import Theme

# A little less than kicker and title, so that the rule passes under it.
_QR_MM = 14.5
_CELL_SPACE = '<w:spacing w:before="50" w:after="60"/>'


class Body(Lists):
    """Writes the body of one document; `pages` are those of its headings, by their anchors."""

    def __init__(self, package: Any, theme: Theme, pages: Mapping[str, int]) -> None:
        super().__init__(package, theme)
        self.pages = pages

    def blocks(
        self,
        blocks: Sequence[Block],
        *,
        within: bool = False,
        onward: bool = False,
        closed: bool = True,
        bind: bool = True,
    ) -> str:
        """The blocks; `within` keeps them on one page, `onward` the last with what follows.

        `closed` says that a table at the end is followed by an empty paragraph, `bind` that
        the last question stays with the one before.
        """
        seen = [b for b in blocks if not isinstance(b, Contents) or b.long]
        last = len(seen) - 1
        bound = last_but_one([bind and isinstance(b, Question) for b in seen])
        parts = []
        for number, block in enumerate(seen):
            keep = number in bound or (onward if number == last else within)
            parts.append(self._block(block, within, keep))
            if tables.wants_space(block, seen[number + 1 :], closed):
                parts.append(spacer(7))
        return "".join(parts)

    def _block(self, block: Block, within: bool, onward: bool) -> str:  # noqa: C901  one arm a block
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                keep = onward or self.theme.styles[block.style].keep
                return self.paragraph(block.spans, block.style, keep=keep, anchor=block.anchor)
            case Listing():
                return self.listing(block, within, onward)
            case Table():
                return self._table(block, within, onward)
            case Question():
                return self.question(block, onward)
            case Banner():
                return self._banner(block)
            case Box():
                return self._box(block)
            case Columns():
                return self._columns(block)
            case Together():
                return self.blocks(block.blocks, within=True, onward=onward, closed=False)
            case PageBreak():
                self._new_page = True
                return ""
            case QrCode():
                return self.picture(qr_png(block.text), _QR_MM, _QR_MM, block.alternative)
            case Fields():
                return field_line(block, self.ids[STYLES["field"]], self.theme)
            case Timeline() | Bars():
                return self.drawing(block)
            case Contents():
                return self._contents(block)
            case _:
                assert_never(block)

    def _table(self, block: Table, within: bool, onward: bool) -> str:
        def cell(spans: Spans, style: str, keep: bool) -> str:
            # In large print a line rather ends at a no-break space than within a word.
            loose = tables.loosened(spans) if self.theme.large else spans
            return self.paragraph(loose, style, keep=keep, extra=_CELL_SPACE)

        caption = (Text(block.caption),)
        above = self.paragraph(caption, "caption", keep=True) if block.caption else ""
        return above + tables.table(block, self.theme, cell, within=within, onward=onward)

    def _box(self, block: Box) -> str:
        names = [plain(inner.spans) for inner in block.blocks if isinstance(inner, Heading)]
        inside = self.blocks(block.blocks) or "<w:p/>"
        return tables.box(inside, names[0] if names else "Box", self.theme)

    def _banner(self, block: Banner) -> str:
        """The code floats at the right of the first paragraph; a rule closes the last."""
        code = ""
        if block.code is not None:
            code = self.picture_run(
                qr_png(block.code.text), _QR_MM, _QR_MM, block.code.alternative, floating=True
            )
        parts = []
        last = len(block.blocks) - 1
        for number, inner in enumerate(block.blocks):
            if not isinstance(inner, Heading | Paragraph):
                parts.append(self._block(inner, True, True))
                continue
            here, rule = (
                code if number == 0 else "",
                rule_below(self.theme) if number == last else "",
            )
            if isinstance(inner, Heading):
                parts.append(self.heading(inner, before=here, extra=rule, beside=bool(code)))
            else:
                parts.append(
                    self.paragraph(
                        inner.spans, inner.style, keep=True, anchor=inner.anchor, before=here,
                        extra=rule,
                    )
                )  # fmt: skip
        return "".join(parts)

    def _columns(self, block: Columns) -> str:
        if self.theme.large or min(block.count, len(block.blocks)) < 2:
            return self.blocks(block.blocks)
        before = column_section(self.theme, 1)
        # Bound to each other, as many as there are columns would all stand in the first.
        inside = self.blocks(block.blocks, bind=len(block.blocks) > block.count)
        return before + inside + column_section(self.theme, block.count)

    def _contents(self, block: Contents) -> str:
        head = self.paragraph((Text(block.title),), "section", keep=True)
        style = self.ids[STYLES["entry"]]
        bound = kept_with_next(len(block.entries), CONTENTS_LINES)
        return head + "".join(
            contents_line(
                entry, self.pages.get(entry.anchor, 0), style, self.theme, number in bound
            )
            for number, entry in enumerate(block.entries)
        )
