"""A list of contents with the pages on which the headings stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.platypus import Flowable

from briefings.document import Contents, ContentsEntry, Heading, Text
from briefings.render.keeping import CONTENTS_LINES, kept_with_next
from briefings.render.pdf.structure import Element
from briefings.render.pdf.text import Setter

# A document of more pages than this has a list of contents.
LONGER_THAN = 6
_INDENT = 14.0
_STYLE = "body"


class ContentsLine(Flowable):  # type: ignore[misc]
    """A linked heading, dots, and its page at the right margin."""

    leads = False

    def __init__(self, entry: ContentsEntry, page: str, setter: Setter, parent: Element) -> None:
        super().__init__()
        self._setter, self._page = setter, page
        self._indent = _INDENT * (entry.level - 2)
        item = Element("TOCI", parent)
        link = Text(entry.title, target=f"#{entry.anchor}")
        self._title = setter.paragraph((link,), _STYLE, Element("Reference", item))
        self._number = Element("P", item)
        self._look = setter.theme.styles[_STYLE]
        self.spaceAfter = 2.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The title leaves room for three digits."""
        self.width = width
        self._room = self._setter.width("0000", _STYLE)
        title = width - self._indent - self._room - 12
        self.height = self._title.wrapOn(self.canv, title, height)[1]
        return width, self.height

    def draw(self) -> None:
        """Draw title, dots and page; the dots are an artifact."""
        self._title.drawOn(self.canv, self._indent, 0)
        base = self._look.leading - self._look.size
        end = self.width - self._setter.width(self._page, _STYLE)
        start = self._indent + self._last_line() + 6
        canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(self._setter.colour("rule"))
        canvas.setLineWidth(0.8)
        canvas.setLineCap(1)
        canvas.setDash([0.01, 4])
        if start < end - 8:
            canvas.line(start, base, end - 6, base)
        canvas.restoreState()
        canvas.await_text(self._number)
        text = canvas.beginText(end, base)
        text.setFont(self._setter.faces.name(self._look.font), self._look.size)
        text.setFillColor(self._setter.colour("ink"))
        text.textOut(self._page)
        canvas.drawText(text)
        canvas.await_text()

    def _last_line(self) -> float:
        widths = self._title.getActualLineWidths0()
        return float(widths[-1]) if widths else 0.0


def contents(
    block: Contents, pages: Mapping[str, int], setter: Setter, heading: Any, parent: Element
) -> list[Any]:
    """The heading and a line for each entry."""
    tree = Element("TOC", parent)
    head = Heading(2, (Text(block.title),), "contents", "section")
    lines = [
        ContentsLine(entry, str(pages.get(entry.anchor, 0)), setter, tree)
        for entry in block.entries
    ]
    for place in kept_with_next(len(lines), CONTENTS_LINES):
        lines[place].leads = True
    return [heading(head, parent), *lines]
