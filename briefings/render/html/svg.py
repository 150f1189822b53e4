"""Drawings and QR codes as SVG within the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never
from xml.sax.saxutils import escape, quoteattr

from briefings.document import QrCode
from briefings.render.drawing import Circle, Drawing, Label, Line, Rectangle, Shape
from briefings.render.qr import modules
from briefings.render.theme import Theme

# The widths at which drawings are laid out: that of a page, and that of a phone.
_WIDTHS = {"wide": 640.0, "slim": 340.0}


def qr_svg(code: QrCode) -> str:
    """A QR code; each run of dark modules is one stroke of its path."""
    rows = modules(code.text)
    path = "".join(
        f"M{start} {y}h{length}v1h-{length}z" for y, row in enumerate(rows) for start, length in row
    )
    return (
        f'<svg class="qr" role="img" aria-label={quoteattr(code.alternative)} '
        f'viewBox="0 0 {len(rows)} {len(rows)}" shape-rendering="crispEdges">'
        f'<path d="{path}"/></svg>'
    )


def drawings(draw: Callable[[float], Drawing], alternative: str, theme: Theme) -> str:
    """What `draw` makes of a width: for a page, and for a phone, where no type is too small.

    The style sheet shows one of the two.
    """
    return "".join(
        _drawing_svg(draw(width), name, alternative, theme) for name, width in _WIDTHS.items()
    )


def _drawing_svg(drawing: Drawing, name: str, alternative: str, theme: Theme) -> str:
    """A drawing; it scales with the page."""
    shapes = "".join(_shape(shape, theme) for shape in drawing.shapes)
    return (
        f'<svg class="drawing {name}" role="img" aria-label={quoteattr(alternative)} '
        f'viewBox="0 0 {drawing.width:g} {drawing.height:g}">{shapes}</svg>'
    )


def _shape(shape: Shape, theme: Theme) -> str:
    colour = theme.colours[shape.colour]
    match shape:
        case Line():
            return (
                f'<line x1="{shape.x1:.2f}" y1="{shape.y1:.2f}" x2="{shape.x2:.2f}" '
                f'y2="{shape.y2:.2f}" stroke="{colour}" stroke-width="{shape.thickness:g}"/>'
            )
        case Circle():
            fill = colour if shape.filled else "#fff"
            return (
                f'<circle cx="{shape.x:.2f}" cy="{shape.y:.2f}" r="{shape.radius:.2f}" '
                f'fill="{fill}" stroke="{colour}" stroke-width="{shape.thickness:g}">'
                f"<title>{escape(shape.title)}</title></circle>"
            )
        case Rectangle():
            return (
                f'<rect x="{shape.x:.2f}" y="{shape.y:.2f}" width="{shape.width:.2f}" '
                f'height="{shape.height:.2f}" fill="{colour}"/>'
            )
        case Label():
            return (
                f'<text x="{shape.x:.2f}" y="{shape.y:.2f}" font-size="{shape.size:g}" '
                f'text-anchor="{shape.anchor}" fill="{colour}">{escape(shape.text)}</text>'
            )
        case _:
            assert_never(shape)
