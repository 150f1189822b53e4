"""Flowables set side by side: questions in columns, a code beside a title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from briefings.render.pdf.flow import HAIR, Stack, at_top, loose


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
            while index < len(self._tall) and used + self._tall[index] <= height + HAIR:
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
        if fitting == len(self.units) - 1 > self.count:
            fitting -= 1  # the last is not alone on its page
        if fitting == 0:
            return loose([*self.units[0].content, *self._rest(1)]) if at_top(self) else []
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
        return loose([self._left, self._right]) if at_top(self) else []

    def draw(self) -> None:
        """Draw both."""
        self._left.drawOn(self.canv, 0, max(0.0, self.height - self._left_height))
        self._right.drawOn(self.canv, self._x, self.height - self._right.height)
