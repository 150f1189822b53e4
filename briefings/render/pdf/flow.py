"""Flowables that know what may be parted by the end of a page, and what may not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Table
from reportlab.platypus.doctemplate import NullActionFlowable

# Two heights that differ by less are the same (points).
HAIR = 0.01
# A page ends with two rows of a table at least, and begins with two; where there is less
# room than this (points), the table rather begins on the next page.
_LONELY, _LITTLE_ROOM = 2, 300.0


class Stack(Flowable):  # type: ignore[misc]
    """Flowables one under the other.

    A page may end between two of them or within one, but never after one that `leads`
    (a heading), and nowhere in a stack that is `whole` and fits on a page.
    """

    whole = False

    def __init__(self, content: Sequence[Any], *, whole: bool = False) -> None:
        super().__init__()
        self.content = list(content)
        self.whole = whole
        self._heights: list[tuple[float, float]] = []

    @property
    def leads(self) -> bool:
        """Whether the last of them must not end a page."""
        return bool(self.content) and getattr(self.content[-1], "leads", False)

    def getSpaceBefore(self) -> float:  # noqa: N802
        """The space above the first."""
        return float(self.content[0].getSpaceBefore()) if self.content else 0.0

    def getSpaceAfter(self) -> float:  # noqa: N802
        """The space below the last."""
        return float(self.content[-1].getSpaceAfter()) if self.content else 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height of the whole stack."""
        self.width = width
        self._heights, after = [], 0.0
        for index, part in enumerate(self.content):
            gap = max(0.0, part.getSpaceBefore() - after) if index else 0.0
            tall = part.wrapOn(self.canv, width, height)[1]
            self._heights.append((gap + (after if index else 0.0), tall))
            after = part.getSpaceAfter()
        self.height = sum(gap + tall for gap, tall in self._heights)
        return width, self.height

    def draw(self) -> None:
        """Draw each in its place."""
        y = self.height
        for part, (gap, tall) in zip(self.content, self._heights, strict=True):
            y -= gap + tall
            part.drawOn(self.canv, 0, y)

    def split(self, width: float, height: float) -> list[Any]:
        """What fits in `height`, and the rest; [] where nothing may be parted."""
        self.wrap(width, height)
        if self.height <= height + HAIR:
            return [self]
        top = at_top(self)
        whole = self.whole and not top
        above, below = ([], self.content) if whole else self._parted(width, height)
        if above:
            return [self._again(above), self._again(below)]
        return loose(self.content) if top else []

    def _again(self, content: Sequence[Any]) -> Any:
        return Stack(content)

    def _parted(self, width: float, height: float) -> tuple[list[Any], list[Any]]:
        room, fitting = height, 0
        for gap, tall in self._heights:
            if gap + tall > room + HAIR:
                break
            room, fitting = room - gap - tall, fitting + 1
        above, below = self.content[:fitting], self.content[fitting:]
        if below:
            room -= self._heights[fitting][0]
            parts = below[0].splitOn(self.canv, width, room) if room > 0 else []
            if len(parts) > 1:
                above, below = [*above, parts[0]], [*parts[1:], *below[1:]]
        while above and getattr(above[-1], "leads", False):
            below.insert(0, above.pop())
        return above, below


class Boxed(Stack):
    """A stack on a tint, with a bar at its left."""

    def __init__(self, content: Sequence[Any], tint: Any, bar: Any) -> None:
        super().__init__(content)
        self._tint, self._bar = tint, bar
        self.padding, self.sides = 9.0, 13.0
        self.spaceBefore, self.spaceAfter = 6.0, 8.0

    def getSpaceBefore(self) -> float:  # noqa: N802
        """The space above the box."""
        return self.spaceBefore

    def getSpaceAfter(self) -> float:  # noqa: N802
        """The space below the box."""
        return self.spaceAfter

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height with the padding."""
        super().wrap(width - 2 * self.sides, height)
        self.width, self.height = width, self.height + 2 * self.padding
        return width, self.height

    def draw(self) -> None:
        """Draw the tint, the bar and the content."""
        canvas = self.canv
        canvas.saveState()
        canvas.setFillColor(self._tint)
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.setFillColor(self._bar)
        canvas.rect(0, 0, 3, self.height, stroke=0, fill=1)
        canvas.restoreState()
        y = self.height - self.padding
        for part, (gap, tall) in zip(self.content, self._heights, strict=True):
            y -= gap + tall
            part.drawOn(canvas, self.sides, y)

    def _again(self, content: Sequence[Any]) -> Any:
        return Boxed(content, self._tint, self._bar)

    def _parted(self, width: float, height: float) -> tuple[list[Any], list[Any]]:
        return super()._parted(width - 2 * self.sides, height - 2 * self.padding)


class EntryStack(Stack):
    """An entry of a list; `leads_on` binds it to the next."""

    leads_on = False

    @property
    def leads(self) -> bool:
        """Whether the next entry must stand on the same page."""
        return self.leads_on


class QuestionStack(EntryStack):
    """A question."""


class Gap(Stack):
    """Empty space that stays with what stands above it."""

    def __init__(self, height: float) -> None:
        super().__init__([])
        self._gap = height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its height."""
        self.width, self.height = width, self._gap
        return width, self._gap


class RowTable(Table):  # type: ignore[misc]
    """A table whose rows stay whole, unless one is taller than a page."""

    leads = False
    # The last rows of a table, which stand together on the next page.
    waits = False

    def split(self, width: float, height: float) -> list[Any]:
        """Parts above and below the end of a page."""
        if self.waits and not at_top(self):
            return []
        frame = getattr(self, "_frame", None)
        if frame is not None and max(self._rowHeights) > frame._height - 2 * 14:
            self.splitInRow = 1
        parts: list[Any] = super().split(width, height)
        if len(parts) != 2 or self._nrows <= _LONELY * 2 or self.splitInRow:
            return parts
        above, below = (part._nrows - self.repeatRows for part in parts)
        if above < _LONELY and height < _LITTLE_ROOM:
            return []
        if below < _LONELY <= above - 1:
            kept = sum(self._rowHeights[: self._nrows - _LONELY])
            parts = super().split(width, kept + HAIR)
            parts[-1].waits = True
        return parts


def bound(flowables: Sequence[Any]) -> list[Any]:
    """The same, with each heading bound to what follows it."""
    out: list[Any] = []
    heads: list[Any] = []
    for flowable in flowables:
        heads.append(flowable)
        if not getattr(flowable, "leads", False):
            out.append(Stack(heads) if len(heads) > 1 else flowable)
            heads = []
    return [*out, *heads]


def loose(content: Sequence[Any]) -> list[Any]:
    """What does not fit on any page, to flow by itself and be split further.

    The first of the list is a mere sign: ReportLab wants the first part to fit as it is.
    """
    return [NullActionFlowable(), *content]


def at_top(flowable: Any) -> bool:
    """Whether nothing stands above on the page, so that waiting for the next is no use."""
    frame = getattr(flowable, "_frame", None)
    return frame is not None and bool(frame._atTop)
