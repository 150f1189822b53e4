"""The pages of a PDF: frames, running heads, folios, and the building of the whole."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.doctemplate import LayoutError

from briefings import __version__
from briefings.document import Contents, Document
from briefings.errors import RenderError
from briefings.render.logo import logo_of
from briefings.render.pdf.blocks import Builder
from briefings.render.pdf.canvas import TaggedCanvas, Tagging
from briefings.render.pdf.conformance import Particulars, conform
from briefings.render.pdf.contents import LONGER_THAN
from briefings.render.pdf.figures import LogoFigure
from briefings.render.pdf.measured import remember_numbers
from briefings.render.pdf.text import Setter
from briefings.render.pdf.unset import unset_blocks
from briefings.render.theme import Theme


def build(document: Document, theme: Theme) -> bytes:
    """The bytes of the PDF.

    A long document with a place for its contents is set three times: to see how long it is,
    to see where its headings come to stand, and with their pages.
    """
    conform()
    file, tagging = _set(document, theme, None)
    listed = any(isinstance(block, Contents) for block in document.blocks)
    if listed and max(tagging.pages.values(), default=0) > LONGER_THAN:
        _, tagging = _set(document, theme, tagging.pages)
        file, _ = _set(document, theme, tagging.pages)
    return file


def heading_pages(document: Document, theme: Theme) -> Mapping[str, int]:
    """The page on which each anchor comes to stand, with the contents in their place."""
    conform()
    _, tagging = _set(document, theme, None)
    if max(tagging.pages.values(), default=0) > LONGER_THAN:
        _, tagging = _set(document, theme, tagging.pages)
    return tagging.pages


def _set(
    document: Document, theme: Theme, pages: Mapping[str, int] | None
) -> tuple[bytes, Tagging]:
    """The file, and what its canvas learnt; `pages` are those of the contents."""
    remember_numbers()
    tagging = Tagging(_about(document))
    setter = Setter(theme, tagging)
    builder = Builder(setter, theme.page.measure * mm, pages)
    logo = logo_of(theme)
    story = [LogoFigure(logo, f"Logo of {document.author}", tagging.root)] if logo else []
    story += builder.flowables(document.blocks, tagging.root)
    story += builder.flowables(unset_blocks(document, setter.faces), tagging.root)
    furniture = Furniture(document, setter)
    tagging.folio = furniture.folio
    canvas = type("DocumentCanvas", (TaggedCanvas,), {"tagging": tagging})
    file = io.BytesIO()
    try:
        _template(file, document, theme, furniture).build(story, canvasmaker=canvas)
    except LayoutError as error:
        raise RenderError(f"{document.title}: a part does not fit on a page ({error})") from error
    return file.getvalue(), tagging


def _about(document: Document) -> Particulars:
    return Particulars(
        title=document.title,
        author=document.author,
        subject=document.subject,
        language=document.language,
        producer=f"briefings {__version__}",
        issued=document.issued,
    )


class Furniture:
    """What stands on each page around the text: all of it artifacts."""

    def __init__(self, document: Document, setter: Setter) -> None:
        self._document, self._setter = document, setter
        self._page = setter.theme.page
        self._look = setter.theme.styles["running"]
        self._left, self._right = self._page.left * mm, (self._page.width - self._page.right) * mm

    def first(self, canvas: Any, _: Any) -> None:
        """The foot of page one."""
        self._foot(canvas)

    def later(self, canvas: Any, _: Any) -> None:
        """Running head and foot of every other page."""
        y = (self._page.height - self._page.top) * mm + 12
        edition = self._document.edition
        room = self._right - self._left - self._setter.width(edition, "running") - 20
        self._write(canvas, self._left, y, self._fitted(self._document.running, room))
        self._write(canvas, self._right - self._setter.width(edition, "running"), y, edition)
        self._rule(canvas, y - 5)
        self._foot(canvas)

    def folio(self, canvas: Any, number: int, total: int) -> None:
        """ "Page x of y", ending at the right margin."""
        words = f"Page {number} of {total}"
        x = self._right - self._setter.width(words, "running")
        self._write(canvas, x, self._foot_line, words)

    @property
    def _foot_line(self) -> float:
        return float(self._page.bottom * mm - 10 - self._look.leading)

    def _foot(self, canvas: Any) -> None:
        self._rule(canvas, self._page.bottom * mm - 10)
        room = (self._right - self._left) * 0.7
        foot = self._fitted(self._document.foot, room)
        self._write(canvas, self._left, self._foot_line, foot)
        canvas.doForm(f"folio{canvas.getPageNumber()}")

    def _write(self, canvas: Any, x: float, y: float, text: str) -> None:
        canvas.setFillColor(self._setter.colour(self._look.colour))
        for font, run in self._setter.faces.runs(text, self._look.font, False, False):
            canvas.setFont(font, self._look.size)
            canvas.drawString(x, y, run)
            x += canvas.stringWidth(run, font, self._look.size)

    def _rule(self, canvas: Any, y: float) -> None:
        canvas.setStrokeColor(self._setter.colour("rule"))
        canvas.setLineWidth(0.5)
        canvas.line(self._left, y, self._right, y)

    def _fitted(self, text: str, room: float) -> str:
        """`text`, cut with an ellipsis where it is wider than `room`, at a word if it can be."""
        if self._setter.width(text, "running") <= room:
            return text
        ends = [place for place, char in enumerate(text) if char == " "]
        if kept := self._fitting(text, " …", ends, room):
            return kept
        return self._fitting(text, "…", range(1, len(text)), room) or "…"

    def _fitting(self, text: str, rest: str, ends: Sequence[int], room: float) -> str:
        """The longest beginning of `text` before one of `ends` that fits with `rest`, or ""."""
        fitting = bisect_right(
            ends, room, key=lambda end: self._setter.width(text[:end] + rest, "running")
        )
        return text[: ends[fitting - 1]] + rest if fitting else ""


def _template(
    file: io.BytesIO, document: Document, theme: Theme, furniture: Furniture
) -> BaseDocTemplate:
    page = theme.page
    template = BaseDocTemplate(
        file,
        pagesize=(page.width * mm, page.height * mm),
        title=document.title,
        author=document.author,
        subject=document.subject,
        creator=f"briefings {__version__}",
        producer=f"briefings {__version__}",
        lang=document.language,
        initialFontName=furniture._setter.faces.name("sans"),
        invariant=1,
    )

    def frame(name: str) -> Frame:
        height = (page.height - page.top - page.bottom) * mm
        return Frame(
            page.left * mm, page.bottom * mm, page.measure * mm, height, id=name,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip

    template.addPageTemplates(
        [
            PageTemplate(
                "first", [frame("a")], onPage=furniture.first, autoNextPageTemplate="later"
            ),
            PageTemplate("later", [frame("b")], onPage=furniture.later),
        ]
    )
    return template
