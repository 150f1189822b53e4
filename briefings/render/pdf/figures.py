"""What is drawn and not set: QR codes, lines to write on, timelines, bars, rules."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from briefings.document import Bars, Fields, QrCode, Timeline
from briefings.render.drawing import Circle, Drawing, Label, Line, Rectangle, bars, timeline
from briefings.render.logo import Logo
from briefings.render.pdf.structure import Element
from briefings.render.pdf.text import Setter
from briefings.render.qr import modules

QR_SIZE = 17 * mm


class Rule(Flowable):  # type: ignore[misc]
    """A line over the whole measure."""

    def __init__(self, thickness: float, colour: Any, before: float, after: float) -> None:
        super().__init__()
        self._thickness, self._colour = thickness, colour
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The whole width."""
        self.width, self.height = width, self._thickness
        return width, self._thickness

    def draw(self) -> None:
        """Draw it."""
        self.canv.saveState()
        self.canv.setStrokeColor(self._colour)
        self.canv.setLineWidth(self._thickness)
        self.canv.line(0, 0, self.width, 0)
        self.canv.restoreState()


class QrFigure(Flowable):  # type: ignore[misc]
    """A QR code."""

    def __init__(self, code: QrCode, parent: Element) -> None:
        super().__init__()
        self._rows = modules(code.text)
        self._element = Element("Figure", parent, attributes={"Alt": code.alternative})
        self.width = self.height = QR_SIZE

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """A square."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw each run of dark modules as one rectangle."""
        canvas, rows = self.canv, self._rows
        canvas.begin_figure(self._element)
        canvas.saveState()
        canvas.scale(self.width / len(rows), self.height / len(rows))
        canvas.setFillColorRGB(0, 0, 0)
        # One path in whole numbers: hundreds of rectangles would each cost a call.
        runs = (
            f"{start} {len(rows) - 1 - y} {length} 1 re"
            for y, row in enumerate(rows)
            for start, length in row
        )
        canvas._code.append(" ".join(runs) + " f")
        canvas.restoreState()
        canvas.end_figure()


class LogoFigure(Flowable):  # type: ignore[misc]
    """The logo above the first page's masthead."""

    def __init__(self, logo: Logo, alternative: str, parent: Element) -> None:
        super().__init__()
        self._logo = logo
        self._element = Element("Figure", parent, attributes={"Alt": alternative})
        self.width, self.height = logo.width * mm, logo.height * mm
        self.spaceAfter = 8.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size, or what fits on the measure."""
        share = min(1.0, width / self.width)
        self.width, self.height = self.width * share, self.height * share
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        picture = ImageReader(io.BytesIO(self._logo.data))
        self.canv.begin_figure(self._element)
        self.canv.drawImage(picture, 0, 0, self.width, self.height, mask="auto")
        self.canv.end_figure()


class FieldRow(Flowable):  # type: ignore[misc]
    """Labels, each with a line to write on."""

    def __init__(self, fields: Fields, setter: Setter, parent: Element) -> None:
        super().__init__()
        self._setter = setter
        self._fields = fields.fields
        self._elements = [Element("P", parent) for _ in fields.fields]
        self._look = setter.theme.styles["field"]
        self.spaceBefore, self.spaceAfter = 2.0, 6.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Room to write by hand: at least 8 mm. Two rows where one would be too narrow."""
        self.width = width
        self._rows = self._lines(width)
        self._tall = max(8 * mm, self._look.leading * 1.6)
        self.height = self._tall * len(self._rows)
        return width, self.height

    def _lines(self, width: float) -> list[list[int]]:
        wide = [self._setter.width(field.label, "field") + 18 * mm for field in self._fields]
        fits = all(need <= width * f.share for need, f in zip(wide, self._fields, strict=True))
        numbers = list(range(len(self._fields)))
        return [numbers] if fits or len(numbers) < 2 else [numbers[:1], numbers[1:]]

    def draw(self) -> None:
        """Draw the labels and the lines."""
        for row, numbers in enumerate(self._rows):
            y = self.height - (row + 1) * self._tall
            total = sum(self._fields[number].share for number in numbers)
            x = 0.0
            for number in numbers:
                share = self.width * self._fields[number].share / total
                last = number == numbers[-1]
                self._field(number, x, y, share - (0 if last else 10))
                x += share

    def _field(self, number: int, x: float, y: float, width: float) -> None:
        canvas, label = self.canv, self._fields[number].label
        font = self._setter.faces.name(self._look.font)
        canvas.await_text(self._elements[number])
        text = canvas.beginText(x, y + 5)
        text.setFont(font, self._look.size)
        text.setFillColor(self._setter.colour(self._look.colour))
        text.textOut(label)
        canvas.drawText(text)
        canvas.await_text()
        canvas.saveState()
        canvas.setStrokeColor(self._setter.colour("ink"))
        canvas.setLineWidth(0.6)
        canvas.line(x + self._setter.width(label, "field") + 4, y + 3, x + width, y + 3)
        canvas.restoreState()


class WritingLines(Flowable):  # type: ignore[misc]
    """Ruled lines for a written answer."""

    def __init__(self, count: int, indent: float, colour: Any) -> None:
        super().__init__()
        self._count, self._indent, self._colour = count, indent, colour
        self.spaceAfter = 4.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """8.5 mm for each line."""
        self.width, self.height = width, self._count * 8.5 * mm
        return width, self.height

    def draw(self) -> None:
        """Draw the lines."""
        self.canv.saveState()
        self.canv.setStrokeColor(self._colour)
        self.canv.setLineWidth(0.5)
        for number in range(self._count):
            y = self.height - (number + 1) * 8.5 * mm + 2
            self.canv.line(self._indent, y, self.width, y)
        self.canv.restoreState()


class Picture(Flowable):  # type: ignore[misc]
    """A drawing of drawing.py: a timeline, a chart."""

    def __init__(self, block: Timeline | Bars, setter: Setter, parent: Element) -> None:
        super().__init__()
        self._block, self._setter = block, setter
        self._element = Element("Figure", parent, attributes={"Alt": block.alternative})
        self.spaceBefore, self.spaceAfter = 4.0, 8.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The whole width."""
        size = self._setter.theme.styles["cell"].size
        block = self._block
        self._drawing: Drawing = (
            timeline(block, width, size)
            if isinstance(block, Timeline)
            else bars(block, width, size)
        )
        self.width, self.height = self._drawing.width, self._drawing.height
        return self.width, self.height

    def draw(self) -> None:
        """Draw its shapes; y runs down in a drawing and up on a page."""
        self.canv.begin_figure(self._element)
        self.canv.saveState()
        self._shapes(self._drawing.shapes)
        self.canv.restoreState()
        self.canv.end_figure()

    def _shapes(self, shapes: Sequence[Any]) -> None:
        for shape in shapes:
            match shape:
                case Line():
                    self._line(shape)
                case Circle():
                    self._circle(shape)
                case Rectangle():
                    self.canv.setFillColor(self._setter.colour(shape.colour))
                    self.canv.rect(
                        shape.x, self.height - shape.y - shape.height, shape.width, shape.height,
                        stroke=0, fill=1,
                    )  # fmt: skip
                case Label():
                    self._label(shape)

    def _line(self, line: Line) -> None:
        self.canv.setStrokeColor(self._setter.colour(line.colour))
        self.canv.setLineWidth(line.thickness)
        self.canv.line(line.x1, self.height - line.y1, line.x2, self.height - line.y2)

    def _circle(self, circle: Circle) -> None:
        self.canv.setStrokeColor(self._setter.colour(circle.colour))
        self.canv.setLineWidth(circle.thickness)
        self.canv.setFillColor(self._setter.colour(circle.colour) if circle.filled else _WHITE)
        self.canv.circle(circle.x, self.height - circle.y, circle.radius, stroke=1, fill=1)

    def _label(self, label: Label) -> None:
        canvas = self.canv
        canvas.setFillColor(self._setter.colour(label.colour))
        canvas.setFont(self._setter.faces.name("sans"), label.size)
        write = {"start": canvas.drawString, "middle": canvas.drawCentredString,
                 "end": canvas.drawRightString}[label.anchor]  # fmt: skip
        write(label.x, self.height - label.y, label.text)


_WHITE = (1, 1, 1)
