"""Fonts for the PDF: registered once, and a stand-in for each character that one lacks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from briefings.render.fontfiles import east_asian_files, font_file
from briefings.render.pdf.measured import MeasuredFont
from briefings.render.theme import Theme

# What stands for a character that no font has; `Faces.missing` says which it was.
UNSET = "☐"
# Spaces of other widths are set as plain ones; hyphens as the hyphen of every font.
_PLAIN = {
    **dict.fromkeys(map(chr, (*range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x1680)), " "),
    "\u2010": "-", "\u2011": "-", "\u2212": "−", "\t": " ",
}  # fmt: skip
# Marks without a shape of their own: joiners, variation selectors.
_SHAPELESS = frozenset("\u200c\u200d\ufe0e\ufe0f")


class Faces:
    """The fonts of a theme, by their names in it; remembers what none of them could set."""

    def __init__(self, theme: Theme) -> None:
        self._names = {name: register(font_file(theme, name)) for name in _wanted(theme)}
        self.missing: dict[str, None] = {}
        self._dresses: dict[tuple[str, bool, bool], str] = {}
        self._holders: dict[tuple[tuple[str, ...], str], tuple[str, str]] = {}

    def name(self, font: str, bold: bool = False, italic: bool = False) -> str:
        """ReportLab's name of a font of the theme in a dress: ("serif", bold) → serif_bold."""
        dress = (font, bold, italic)
        if dress not in self._dresses:
            upright = font.removesuffix("_italic")
            bold = bold or upright.endswith("_bold")
            slant = "_italic" * (italic or upright != font)
            self._dresses[dress] = self._names[
                upright.removesuffix("_bold") + "_bold" * bold + slant
            ]
        return self._dresses[dress]

    def runs(self, text: str, font: str, bold: bool, italic: bool) -> Iterator[tuple[str, str]]:
        """`text` cut into (font name, text) so that each font has all its characters."""
        first = self.name(font, bold, italic)
        text = unicodedata.normalize("NFC", text)
        if characters(first).issuperset(text):
            yield first, text
            return
        chain = (first, self.name(font, bold), self.name("sans", bold))
        run, current = "", first
        for char, name in self._placed(text, chain):
            if name != current and run:
                yield current, run
                run = ""
            run, current = run + char, name
        if run:
            yield current, run

    def _placed(self, text: str, chain: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Each character with the first font that has it, or its stand-in."""
        for char in text:
            if char in _SHAPELESS:
                continue
            place = (chain, char)
            if place not in self._holders:
                self._holders[place] = self._found(char, chain)
            yield self._holders[place]

    def _found(self, char: str, chain: tuple[str, ...]) -> tuple[str, str]:
        """What is set for `char`, and in which font."""
        known = char if _holder(chain, char) else _PLAIN.get(char, char)
        name = _holder(chain, known) or _east_asian(known)
        if name is None:
            self.missing[known] = None
            return UNSET, self.name("sans")
        return known, name


def _holder(chain: Iterable[str], char: str) -> str | None:
    """The first font that has the character."""
    return next((name for name in chain if char in characters(name)), None)


def _east_asian(char: str) -> str | None:
    """An installed East Asian font that has the character."""
    return _holder(map(register, east_asian_files(char)), char)


def _wanted(theme: Theme) -> list[str]:
    return [name for name in theme.fonts if not name.startswith("word_")]


def register(file: Path) -> str:
    """ReportLab's name of the font in `file`, which is read at the first call."""
    name = file.stem
    known = pdfmetrics.getRegisteredFontNames()
    if name in known and pdfmetrics.getFont(name).face.filename != str(file):
        name = f"{name}-{file.stat().st_size}"
    if name not in known:
        pdfmetrics.registerFont(MeasuredFont(name, str(file)))
    return name


@cache
def characters(name: str) -> frozenset[str]:
    """The characters that a registered font has."""
    return frozenset(map(chr, pdfmetrics.getFont(name).face.charToGlyph)) - {"\0"}
