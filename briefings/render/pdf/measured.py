"""What ReportLab works out anew for each word and number, worked out once.

The results are the same, so the bytes are. The stores are bounded: thousands of sheets in
one process need no more memory than a few.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportlab.lib import colors, rl_accel
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas, pathobject, textobject
from reportlab.platypus import flowables, tables

# How many words are remembered for each font, numbers in all, and cuts of a font.
_WORDS, _NUMBERS, _CUTS = 8192, 8192, 8
_WRITERS = (canvas, textobject, pathobject, pdfdoc, colors, tables, flowables)
_figure = lru_cache(_NUMBERS)(rl_accel.fp_str)


def numbers(*values: Any) -> str:
    """The numbers, or those of the one sequence given, as a PDF writes them."""
    if len(values) == 1 and isinstance(values[0], tuple | list):
        values = tuple(values[0])
    return " ".join(map(_figure, values))


def remember_numbers() -> None:
    """Let ReportLab write numbers with `numbers`; a second call changes nothing."""
    for module in _WRITERS:
        module.fp_str = numbers


class MeasuredFont(TTFont):  # type: ignore[misc]
    """A font that remembers the widths of words and the subsets cut from its file."""

    def __init__(self, name: str, file: str) -> None:
        # Shaping would lose ligatures' letters in extracted text.
        super().__init__(name, file, shapable=False)
        self.stringWidth = lru_cache(_WORDS)(super().stringWidth)
        cut = lru_cache(_CUTS)(self.face.makeSubset)
        self.face.makeSubset = lambda codes: cut(tuple(codes))
