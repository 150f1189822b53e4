"""QR codes and drawings as PNG files, for formats that want a picture."""

from __future__ import annotations

import io
from typing import Any

from briefings.render.drawing import Circle, Drawing, Label, Line, Rectangle
from briefings.render.fontfiles import font_file
from briefings.render.qr import modules
from briefings.render.theme import Theme

# Pixels for a module of a QR code, and the quiet zone around it (ISO/IEC 18004 wants 4;
# the page's white makes up the rest).
_MODULE, _QUIET = 8, 1
# Pixels for a point: 288 dpi.
_SCALE = 4


def qr_png(text: str) -> bytes:
    """A QR code in black on white."""
    from PIL import Image, ImageDraw

    rows = modules(text)
    side = (len(rows) + 2 * _QUIET) * _MODULE
    image = Image.new("1", (side, side), 1)
    draw = ImageDraw.Draw(image)
    for y, row in enumerate(rows):
        for start, length in row:
            left, top = (start + _QUIET) * _MODULE, (y + _QUIET) * _MODULE
            draw.rectangle((left, top, left + length * _MODULE - 1, top + _MODULE - 1), fill=0)
    return _png(image)


def drawing_png(drawing: Drawing, theme: Theme) -> bytes:
    """A drawing at 288 dots per inch."""
    from PIL import Image, ImageDraw

    size = (round(drawing.width * _SCALE), round(drawing.height * _SCALE))
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        _draw(draw, shape, theme)
    return _png(image)


def _draw(draw: Any, shape: Line | Circle | Rectangle | Label, theme: Theme) -> None:
    colour = theme.colours[shape.colour]
    match shape:
        case Line():
            ends = (shape.x1 * _SCALE, shape.y1 * _SCALE, shape.x2 * _SCALE, shape.y2 * _SCALE)
            draw.line(ends, fill=colour, width=max(1, round(shape.thickness * _SCALE)))
        case Circle():
            x, y, radius = shape.x * _SCALE, shape.y * _SCALE, shape.radius * _SCALE
            draw.ellipse(
                (x - radius, y - radius, x + radius, y + radius),
                fill=colour if shape.filled else "white",
                outline=colour,
                width=max(1, round(shape.thickness * _SCALE)),
            )
        case Rectangle():
            left, top = shape.x * _SCALE, shape.y * _SCALE
            right, bottom = left + shape.width * _SCALE, top + shape.height * _SCALE
            draw.rectangle((left, top, right, bottom), fill=colour)
        case Label():
            _write(draw, shape, colour, theme)


def _write(draw: Any, label: Label, colour: str, theme: Theme) -> None:
    from PIL import ImageFont

    font = ImageFont.truetype(
        str(font_file(theme, "sans")), label.size * _SCALE, layout_engine=ImageFont.Layout.BASIC
    )
    anchor = {"start": "ls", "middle": "ms", "end": "rs"}[label.anchor]
    place = (label.x * _SCALE, label.y * _SCALE)
    draw.text(place, label.text, fill=colour, font=font, anchor=anchor)


def _png(image: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, format="PNG", optimize=False)
    return file.getvalue()
