"""Timelines and charts as plain shapes, which every format draws in its own way.

Lengths are points; x runs to the right, y down from the top left corner.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefings.document import Bars, Timeline

# The radius of a dot beside labels of the common size.
_RADIUS, _COMMON_SIZE = 3.2, 9.0
# The tallest pile of dots; with more at one place the dots become smaller.
_PILE = 54.0
# The width of a letter in ems, on average.
_LETTER = 0.55


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    colour: str


@dataclass(frozen=True, slots=True)
class Circle:
    """A dot, filled or open."""

    x: float
    y: float
    radius: float
    colour: str
    filled: bool
    thickness: float = 1.1
    title: str = ""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Label:
    """A short text; `y` is its base line."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    anchor: Literal["start", "middle", "end"] = "middle"


Shape: TypeAlias = Line | Circle | Rectangle | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def timeline(block: Timeline, width: float, size: float) -> Drawing:
    """Dots piled above an axis with its divisions; planned events are open dots."""
    piles, radius = _piles(block, width, size)
    axis = max(len(pile) for pile in piles.values()) * 2 * radius + 8
    dots = [
        Circle(
            x * 2 * radius + radius,
            axis - 5 - radius - height * 2 * radius,
            radius - 0.55,
            "accent",
            not is_open,
            title=label,
        )
        for x, pile in piles.items()
        for height, (label, is_open) in enumerate(pile)
    ]
    shapes: list[Shape] = [Line(0, axis, width, axis, 1.0, "ink")]
    labels = _tick_labels(block, width, axis, size)
    return Drawing(width, axis + 8 + size, (*shapes, *labels, *dots))


def _piles(
    block: Timeline, width: float, size: float
) -> tuple[dict[int, list[tuple[str, bool]]], float]:
    """The dots of each slot of the axis, and the radius at which the tallest pile fits."""
    radius = _RADIUS * size / _COMMON_SIZE
    while True:
        slots = max(1, int(width / (2 * radius)))
        heights = Counter(min(slots - 1, int(mark.place * slots)) for mark in block.marks)
        if max(heights.values(), default=1) * 2 * radius <= _PILE or radius < 0.8:
            break
        radius *= 0.9
    piles: dict[int, list[tuple[str, bool]]] = {}
    for mark in block.marks:
        piles.setdefault(min(slots - 1, int(mark.place * slots)), []).append(
            (mark.label, mark.open)
        )
    return piles, radius


def _tick_labels(block: Timeline, width: float, axis: float, size: float) -> list[Shape]:
    """A short line and a label for each tick; where labels would touch, every other is left."""
    small = size * 0.9
    widest = max((len(tick.label) for tick in block.ticks), default=1) * small * _LETTER
    space = width / max(1, len(block.ticks))
    step = max(1, round(widest / space + 0.5))
    shapes: list[Shape] = []
    for number, tick in enumerate(block.ticks):
        x = tick.place * width
        shapes.append(Line(x, axis, x, axis + 4, 0.8, "ink"))
        if number % step == 0:
            side = _side(x, widest, width)
            place = {"start": 0.0, "middle": x, "end": width}[side]
            shapes.append(Label(place, axis + 5 + small, tick.label, small, "grey", side))
    return shapes


def _side(x: float, widest: float, width: float) -> Literal["start", "middle", "end"]:
    """How a label at `x` is set so that it stays on the sheet."""
    if x < widest / 2:
        return "start"
    return "end" if x > width - widest / 2 else "middle"


def bars(block: Bars, width: float, size: float) -> Drawing:
    """Columns side by side with their numbers above and their labels below."""
    small, tall = size * 0.9, 46.0
    most = max((bar.value for bar in block.bars), default=1) or 1
    slot = width / max(1, len(block.bars))
    widest = max((len(bar.label) for bar in block.bars), default=1) * small * _LETTER
    step = max(1, math.ceil(widest / slot))
    base = tall + small + 4
    shapes: list[Shape] = [Line(0, base, width, base, 1.0, "ink")]
    for number, bar in enumerate(block.bars):
        x, height = (number + 0.5) * slot, tall * bar.value / most
        thick = min(slot * 0.6, 26.0)
        shapes.append(Rectangle(x - thick / 2, base - height, thick, height, "accent"))
        if bar.value:
            shapes.append(Label(x, base - height - 3, str(bar.value), small, "ink"))
        if number % step == 0:
            side = _side(x, widest, width)
            place = {"start": 0.0, "middle": x, "end": width}[side]
            shapes.append(Label(place, base + small + 3, bar.label, small, "grey", side))
    return Drawing(width, base + small + 8, tuple(shapes))
