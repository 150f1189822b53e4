"""Flowables that know what may be parted by the end of a page, and what may not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Table
from reportlab.platypus.doctemplate import NullActionFlowable

# Two heights that differ by less are the same (points).
_HAIR = 0.01
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
        if self.height <= height + _HAIR:
            return [self]
        top = _at_top(self)
        whole = self.whole and not top
        above, below = ([], self.content) if whole else self._parted(width, height)
        if above:
            return [self._again(above), self._again(below)]
        return _loose(self.content) if top else []

    def _again(self, content: Sequence[Any]) -> Any:
        return Stack(content)

    def _parted(self, width: float, height: float) -> tuple[list[Any], list[Any]]:
        room, fitting = height, 0
        for gap, tall in self._heights:
            if gap + tall > room + _HAIR:
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


class Columns(Flowable):  # type: ignore[misc]
    """Stacks that are not parted, set down columns of equal height, and on over pages."""

    def __init__(self, units: Sequence[Stack], count: int, gap: float, rule: Any) -> None:
        super().__init__()
        self.units = list(units)
        self.count, self.gap, self.rule = count, gap, rule
        self._columns: list[list[int]] = []
        self._tall: list[float] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width, and the least height in which all units find room."""
        self.width = width
        self._width = (width - self.gap * (self.count - 1)) / self.count
        self._tall = [unit.wrapOn(self.canv, self._width, height)[1] for unit in self.units]
        low = max(sum(self._tall) / self.count, *self._tall) if self._tall else 0.0
        while self._pack(low)[1] < len(self.units):
            low += max(1.0, min(self._tall) / 8)
        self._columns = self._pack(low)[0]
        self.height = max(sum(self._tall[index] for index in column) for column in self._columns)
        return width, self.height

    def _pack(self, height: float) -> tuple[list[list[int]], int]:
        """The units of each column of `height`, and how many found room."""
        columns: list[list[int]] = []
        index = 0
        for _ in range(self.count):
            column, used = [], 0.0
            while index < len(self._tall) and used + self._tall[index] <= height + _HAIR:
                column.append(index)
                used += self._tall[index]
                index += 1
            columns.append(column)
        return columns, index

    def split(self, width: float, height: float) -> list[Any]:
        """The units that find room on this page, and the rest."""
        self.wrap(width, height)
        fitting = self._pack(height)[1]
        if fitting >= len(self.units):
            return [self]
        if fitting == 0:
            return _loose([*self.units[0].content, *self._rest(1)]) if _at_top(self) else []
        return [
            Columns(self.units[:fitting], self.count, self.gap, self.rule),
            *self._rest(fitting),
        ]

    def _rest(self, start: int) -> list[Any]:
        units = self.units[start:]
        return [Columns(units, self.count, self.gap, self.rule)] if units else []

    def draw(self) -> None:
        """Draw the units, and a fine rule between columns."""
        for number, column in enumerate(self._columns):
            x, y = number * (self._width + self.gap), self.height
            for index in column:
                y -= self._tall[index]
                self.units[index].drawOn(self.canv, x, y)
        self.canv.saveState()
        self.canv.setStrokeColor(self.rule)
        self.canv.setLineWidth(0.35)
        for number in range(1, self.count):
            x = number * (self._width + self.gap) - self.gap / 2
            self.canv.line(x, 4, x, self.height)
        self.canv.restoreState()


class Beside(Flowable):  # type: ignore[misc]
    """A stack with a figure at its right, both ending at the same line."""

    def __init__(self, left: Stack, right: Any, gap: float) -> None:
        super().__init__()
        self._left, self._right, self._gap = left, right, gap

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and the greater height."""
        right_width, right_height = self._right.wrapOn(self.canv, width, height)
        rest = width - right_width - self._gap
        left_height = self._left.wrapOn(self.canv, rest, height)[1]
        self.width, self._x = width, width - right_width
        self.height = max(left_height, right_height)
        self._left_height = left_height
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """Never beside each other over a page's end: then one under the other."""
        return _loose([self._left, self._right]) if _at_top(self) else []

    def draw(self) -> None:
        """Draw both."""
        self._left.drawOn(self.canv, 0, max(0.0, self.height - self._left_height))
        self._right.drawOn(self.canv, self._x, self.height - self._right.height)


class RowTable(Table):  # type: ignore[misc]
    """A table whose rows stay whole, unless one is taller than a page."""

    leads = False

    def split(self, width: float, height: float) -> list[Any]:
        """Parts above and below the end of a page."""
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
            return super().split(width, kept + _HAIR)  # type: ignore[no-any-return]
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


def _loose(content: Sequence[Any]) -> list[Any]:
    """What does not fit on any page, to flow by itself and be split further.

    The first of the list is a mere sign: ReportLab wants the first part to fit as it is.
    """
    return [NullActionFlowable(), *content]


def _at_top(flowable: Any) -> bool:
    """Whether nothing stands above on the page, so that waiting for the next is no use."""
    frame = getattr(flowable, "_frame", None)
    return frame is not None and bool(frame._atTop)
