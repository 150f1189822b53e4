"""Blocks → flowables, each with its place in the structure tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, assert_never

from reportlab.platypus import PageBreak as NewPage

from briefings.document import (
    Banner,
    Bars,
    Block,
    Box,
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
    plain,
)
from briefings.render.keeping import kept_with_next, last_but_one
from briefings.render.pdf import figures
from briefings.render.pdf.columns import Beside
from briefings.render.pdf.columns import Columns as ColumnFlow
from briefings.render.pdf.contents import contents
from briefings.render.pdf.flow import Boxed, EntryStack, Gap, QuestionStack, Stack, bound
from briefings.render.pdf.paragraph import TaggedParagraph
from briefings.render.pdf.structure import Element
from briefings.render.pdf.tabular import Tabular
from briefings.render.pdf.text import Setter

# Indents in ems: where the text of an entry begins, and where its label ends.
# ReportLab leaves at least 0.6 em between the two.
_INDENTS = {
    "bullet": (1.25, 0.6),
    "number": (2.1, 1.45),
    "source": (2.3, 1.65),
    "fact": (1.25, 0.6),
}
_STEM, _CHOICE = (2.0, 1.35), (3.4, 2.75)
_NUMBERING = {"bullet": "Disc", "number": "Decimal", "source": "Decimal", "fact": "Disc"}
_COLUMN_GAP = 22.0
# A title of more than two lines is set smaller; a code at its right takes its size and a gap.
_TITLE_SCALES, _CODE_GAP = (1.0, 0.9, 0.8, 0.7), 14.0


class Builder:
    """Makes the flowables of one document on a measure of `width` points."""

    def __init__(
        self, setter: Setter, width: float, pages: Mapping[str, int] | None = None
    ) -> None:
        self.setter = setter
        self.width = width
        self.pages = pages
        self._questions: tuple[Element, Element] | None = None
        self._room = width

    def flowables(self, blocks: Sequence[Block], parent: Element) -> list[Any]:
        """The flowables of `blocks`, each heading bound to what follows.

        The last question of a part is bound to the one before: it never stands alone on a page.
        """
        parts = [part for block in blocks for part in self._block(block, parent)]
        for place in last_but_one([isinstance(part, QuestionStack) for part in parts]):
            parts[place].leads_on = True
        return bound(parts)

    def _block(self, block: Block, parent: Element) -> list[Any]:  # noqa: C901  one arm a block
        if not isinstance(block, Question):
            self._questions = None
        match block:
            case Heading():
                return [self._heading(block, parent)]
            case Paragraph():
                return [self._paragraph(block, parent)]
            case Listing():
                return self._listing(block, parent)
            case Table():
                return Tabular(self.setter, self.width).table(block, parent)
            case Question():
                return [QuestionStack(self._question(block, parent), whole=True)]
            case Banner():
                return self._banner(block, parent)
            case Box():
                return [self._box(block, parent)]
            case Columns():
                return self._columns(block, parent)
            case Together():
                return [Stack(self.flowables(block.blocks, parent), whole=True)]
            case PageBreak():
                return [NewPage()]
            case QrCode():
                return [figures.QrFigure(block, parent)]
            case Fields():
                return [figures.FieldRow(block, self.setter, parent)]
            case Timeline() | Bars():
                return [figures.Picture(block, self.setter, parent)]
            case Contents():
                return self._contents(block, parent)
            case _:
                assert_never(block)

    def _heading(self, block: Heading, parent: Element) -> TaggedParagraph:
        element = Element(f"H{block.level}", parent)
        scales = _TITLE_SCALES if block.style == "title" else (1.0,)
        paragraph = self._scaled(block, element, scales)
        paragraph.anchor = block.anchor
        paragraph.outline = (plain(block.spans), block.level - 1)
        paragraph.leads = True
        return paragraph

    def _scaled(self, block: Heading, element: Element, scales: Sequence[float]) -> TaggedParagraph:
        """The heading at the first of `scales` at which it takes two lines at most."""
        for scale in scales:
            paragraph = self.setter.paragraph(block.spans, block.style, element, scale=scale)
            if paragraph.lines(self._room) <= 2:
                break
        return paragraph

    def _paragraph(self, block: Paragraph, parent: Element, **options: Any) -> TaggedParagraph:
        paragraph = self.setter.paragraph(block.spans, block.style, Element("P", parent), **options)
        paragraph.anchor = block.anchor
        paragraph.leads = self.setter.theme.styles[block.style].keep
        return paragraph

    def _contents(self, block: Contents, parent: Element) -> list[Any]:
        """The list, once it is known on which page each heading stands."""
        if self.pages is None:
            return []
        return contents(block, self.pages, self.setter, self._heading, parent)

    # -- lists and questions

    def _listing(self, block: Listing, parent: Element) -> list[Any]:
        numbering = f"/{_NUMBERING[block.style]}"
        tree = Element("L", parent, table={"O": "/List", "ListNumbering": numbering})
        style = "source" if block.style == "source" else "entry"
        stacks = [self._entry(entry, tree, style, _INDENTS[block.style]) for entry in block.entries]
        for place in kept_with_next(len(stacks)):
            stacks[place].leads_on = True
        return list(stacks)

    def _entry(
        self, entry: Entry, tree: Element, style: str, indents: tuple[float, float]
    ) -> Stack:
        item = Element("LI", tree)
        label, body = Element("Lbl", item), Element("LBody", item)
        em = self.setter.theme.styles[style].size
        parts = []
        for number, block in enumerate(entry.blocks):
            paragraph = self.setter.paragraph(
                block.spans,
                style if block.style == "body" else block.style,
                body if len(entry.blocks) == 1 else Element("P", body),
                label=entry.label if number == 0 else "",
                label_element=label,
                indent=indents[0] * em,
                label_end=indents[1] * em,
            )
            parts.append(paragraph)
        parts[0].anchor = entry.anchor
        for place in kept_with_next(len(parts)):
            parts[place].leads = True
        return EntryStack(parts)

    def _question(self, block: Question, parent: Element) -> list[Any]:
        item = Element("LI", self._question_list(parent))
        label, body = Element("Lbl", item), Element("LBody", item)
        em = self.setter.theme.styles["stem"].size
        stem = self.setter.paragraph(
            block.stem, "stem", Element("P", body), label=block.label, label_element=label,
            indent=_STEM[0] * em, label_end=_STEM[1] * em,
        )  # fmt: skip
        stem.leads = True
        parts = [stem, *self._choices(block, body)]
        if block.lines:
            ink = self.setter.colour("ink")
            parts.append(figures.WritingLines(block.lines, _STEM[0] * em, ink))
        return [*parts, Gap(7.0)]

    def _question_list(self, parent: Element) -> Element:
        """One list for all questions that follow each other."""
        if self._questions is None or self._questions[0] is not parent:
            numbering = {"O": "/List", "ListNumbering": "/Decimal"}
            self._questions = (parent, Element("L", parent, table=numbering))
        return self._questions[1]

    def _choices(self, block: Question, body: Element) -> list[Any]:
        if not block.choices:
            return []
        tree = Element("L", body, table={"O": "/List", "ListNumbering": "/UpperAlpha"})
        em = self.setter.theme.styles["choice"].size
        parts = []
        for choice in block.choices:
            item = Element("LI", tree)
            label = Element("Lbl", item)
            parts.append(
                self.setter.paragraph(
                    choice.blocks[0].spans,
                    "choice",
                    Element("LBody", item),
                    label=choice.label,
                    label_element=label,
                    indent=_CHOICE[0] * em,
                    label_end=_CHOICE[1] * em,
                )
            )
        return parts

    # -- what holds other blocks

    def _banner(self, block: Banner, parent: Element) -> list[Any]:
        self._room = self.width - (figures.QR_SIZE + _CODE_GAP if block.code else 0.0)
        inner: list[Any] = list(self.flowables(block.blocks, parent))
        if block.code is not None:
            inner = [Beside(Stack(inner), figures.QrFigure(block.code, parent), _CODE_GAP)]
        return [*inner, figures.Rule(1.2, self.setter.colour("ink"), 5.0, 8.0)]

    def _box(self, block: Box, parent: Element) -> Boxed:
        inner = self.flowables(block.blocks, Element("Sect", parent))
        return Boxed(inner, self.setter.colour("tint"), self.setter.colour("accent"))

    def _columns(self, block: Columns, parent: Element) -> list[Any]:
        if self.setter.theme.large or min(block.count, len(block.blocks)) < 2:
            return self.flowables(block.blocks, parent)
        units = [Stack(self._block(inner, parent), whole=True) for inner in block.blocks]
        return [ColumnFlow(units, block.count, _COLUMN_GAP, self.setter.colour("hair"))]
