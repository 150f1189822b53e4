"""Paragraphs that know their structure element, their anchor and their outline entry."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Paragraph

from briefings.render.pdf.breaking import breakable
from briefings.render.pdf.structure import Element


class TaggedParagraph(Paragraph):  # type: ignore[misc]
    """A paragraph that draws into its structure element, and remembers how it was wrapped."""

    element: Element
    frags: list[Any]
    label_element: Element | None = None
    anchor = ""
    outline: tuple[str, int] | None = None
    once = False
    leads = False
    _wrapped: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height; the same width is not measured twice."""
        if self._wrapped is None or self._wrapped[0] != width or not hasattr(self, "blPara"):
            self._wrapped = (width, super().wrap(width, height))
        self.width, self.height = width, self._wrapped[1][1]
        return self._wrapped[1]

    def breakLines(self, width: list[float]) -> Any:  # noqa: N802
        """The lines on these widths; a word wider than the narrowest breaks where it may."""
        self.frags = breakable(self.frags, min(width))
        return super().breakLines(width)

    def lines(self, width: float) -> int:
        """How many lines it takes on this width."""
        self.wrap(width, 1e6)
        return len(self.blPara.lines)

    def draw(self) -> None:
        """Draw the text, its label before it, and set its anchor and outline entry."""
        if self.anchor:
            self.canv.tagging.pages[self.anchor] = self.canv.getPageNumber()
            self.canv.bookmarkHorizontal(self.anchor, 0, self.height + 4)
            if self.outline is not None:
                title, level = self.outline
                self.canv.addOutlineEntry(title, self.anchor, level, 0)
        if not (self.once and self.element.kids):  # a table's head is tagged on its first page
            labels = [self.label_element] if self.bulletText and self.label_element else []
            self.canv.await_text(*labels, self.element)
        super().draw()
        self.canv.await_text()

    def split(self, width: float, height: float) -> list[TaggedParagraph]:
        """The parts above and below a page break; both belong to one element."""
        parts: list[TaggedParagraph] = super().split(width, height)
        for number, part in enumerate(parts):
            part.element, part.label_element, part.once = (
                self.element, self.label_element, self.once,
            )  # fmt: skip
            if number == 0:
                part.anchor, part.outline = self.anchor, self.outline
        return parts


class BalancedParagraph(TaggedParagraph):
    """A heading whose lines are of about equal length."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size on the least width that needs no more lines than the whole width."""
        if self._wrapped is not None and self._wrapped[0] == width and hasattr(self, "blPara"):
            return self._wrapped[1]
        _, tall = Paragraph.wrap(self, width, height)
        low, high = min(max(width / 2, self.minWidth()), width), width
        while high - low > 2 and len(self.blPara.lines) > 1:
            middle = (low + high) / 2
            fits = Paragraph.wrap(self, middle, height)[1] <= tall + 0.01
            low, high = (low, middle) if fits else (middle, high)
        Paragraph.wrap(self, high, height)
        self.width, self.height = width, tall
        self._wrapped = (width, (width, tall))
        return self._wrapped[1]
