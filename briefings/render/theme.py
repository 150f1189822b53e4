"""How documents look: page, colours, fonts and styles, read from theme.toml.

The shipped templates/theme.toml holds every key with its value; a theme of one's own
holds the keys that differ.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, cast

from briefings.config.handwritten import table_of
from briefings.errors import SettingsError
from briefings.shipped import shipped

# ISO 216 and ANSI/ASME Y14.1, in millimetres.
PAPER = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
# Large print: at least 18 points (American Printing House for the Blind, 2019).
LARGE_PRINT_SIZE = 18.0
_LARGE_PRINT_LEADING = 4 / 3
# Sizes above the body's grow less, or a title would fill the page.
_LARGE_PRINT_TITLE = 30.0


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet and its margins, in millimetres."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of paragraph is set. Sizes and spaces are points."""

    name: str
    font: str = "serif"
    size: float = 10.5
    leading: float = 14.5
    before: float = 0.0
    after: float = 0.0
    colour: str = "ink"
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A school's or an office's own: a logo for the PDF, a .docx for the DOCX."""

    logo: str = ""
    logo_height: float = 12.0
    docx: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A whole look. Paths are as in the file, to be taken from `folder`."""

    page: Page
    colours: Mapping[str, str]
    fonts: Mapping[str, str]
    styles: Mapping[str, Style]
    letterhead: Letterhead
    folder: Path
    large: bool = False

    def large_print(self) -> Theme:
        """The same look with all type at 18 points or more, on one column."""
        styles = {name: _enlarged(style) for name, style in self.styles.items()}
        page = replace(self.page, right=20.0, left=20.0)
        return replace(self, styles=styles, page=page, large=True)


def load_theme(path: Path | None) -> Theme:
    """The shipped theme, with what the file at `path` says instead.

    Raises SettingsError for a file that is no TOML and for an unknown key, which it names.
    """
    ours = shipped("templates") / "theme.toml"
    table = table_of(ours, SettingsError)
    if path is not None:
        table = _merged(table, table_of(path, SettingsError), str(path), "")
    return _theme(table, (path or ours).parent, str(path or ours))


def _enlarged(style: Style) -> Style:
    size = max(LARGE_PRINT_SIZE, min(style.size * 1.5, _LARGE_PRINT_TITLE))
    leading = size * (1.15 if size > LARGE_PRINT_SIZE + 4 else _LARGE_PRINT_LEADING)
    return replace(
        style,
        size=size,
        leading=round(leading, 1),
        before=style.before * 1.4,
        after=max(4.0, style.after * 1.4),
    )


def _merged(base: Mapping[str, Any], own: Mapping[str, Any], file: str, at: str) -> dict[str, Any]:
    """`base` with the values of `own`, key by key."""
    merged = dict(base)
    for key, value in own.items():
        name = f"{at}{key}"
        known = {**_STYLE_KEYS, **base} if at.startswith("styles.") else base
        if key not in known:
            raise SettingsError(f"{file}: there is no key {name!r}; known: {', '.join(known)}")
        if problem := _unfit(value, known[key]):
            raise SettingsError(f"{file}: {name}: {problem}")
        merged[key] = (
            _merged(base[key], value, file, f"{name}.") if isinstance(value, dict) else value
        )
    return merged


# The keys of a style, each with a value of its kind.
_STYLE_KEYS = {field.name: field.default for field in fields(Style) if field.name != "name"}
# The largest number that a theme can say: longer than any page, in millimetres or points.
_MOST = 1000
# What a page keeps for its text at least, each way, in millimetres.
_ROOM = 60


def _unfit(value: object, like: object) -> str:
    """What is wrong with a value that stands in the place of one `like` it, or ""."""
    match like:
        case dict():
            return "" if isinstance(value, dict) else "is a table with keys"
        case bool():
            return "" if isinstance(value, bool) else "write true or false"
        case str():
            return "" if isinstance(value, str) else "write text in quotation marks"
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not 0 <= cast("float", value) <= _MOST:
        return f"write a number from 0 to {_MOST}"
    return ""


def _theme(table: dict[str, Any], folder: Path, file: str) -> Theme:
    return Theme(
        page=_page(table["page"], file),
        colours=_colours(table["colours"], file),
        fonts=cast("dict[str, str]", table["fonts"]),
        styles={name: _style(name, style, table, file) for name, style in table["styles"].items()},
        letterhead=Letterhead(**table["letterhead"]),
        folder=folder,
    )


def _page(table: Mapping[str, Any], file: str) -> Page:
    """A sheet of paper whose margins leave room."""
    margins = dict(table)
    size = margins.pop("size")
    if size not in PAPER:
        raise SettingsError(f"{file}: page.size is {size!r}; it can be {' or '.join(PAPER)}")
    width, height = PAPER[size]
    page = Page(width, height, **{name: float(value) for name, value in margins.items()})
    if min(page.measure, height - page.top - page.bottom) < _ROOM:
        raise SettingsError(f"{file}: page: margins that leave {_ROOM} mm for the text, at least")
    return page


def _style(name: str, style: Mapping[str, Any], table: Mapping[str, Any], file: str) -> Style:
    """A style whose type can be set, in a font and a colour that the theme has."""
    made = Style(name, **style)
    for key, known in (("font", table["fonts"]), ("colour", table["colours"])):
        if getattr(made, key) not in known:
            found = f"styles.{name}.{key}: {getattr(made, key)!r} is none of {', '.join(known)}"
            raise SettingsError(f"{file}: {found}")
    if min(made.size, made.leading) < 1:
        raise SettingsError(f"{file}: styles.{name}: size and leading are 1 at least")
    return made


def _colours(table: Mapping[str, str], file: str) -> dict[str, str]:
    for name, value in table.items():
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
            raise SettingsError(f'{file}: colours.{name} is {value!r}; write it as "#1a2b3c"')
    return dict(table)
