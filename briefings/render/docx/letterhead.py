"""A letterhead: somebody's own .docx, whose head, foot, margins and styles are kept."""

from __future__ import annotations

import copy
import zipfile
from dataclasses import replace
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from briefings.errors import SettingsError
from briefings.render.docx.base import modernize, open_base
from briefings.render.theme import Page, Theme


def open_letterhead(theme: Theme) -> tuple[Any, Theme]:
    """The letterhead without its text, and the theme on its page.

    Styles that the letterhead has stay as they are; those it lacks come from the theme.
    Raises SettingsError for a file that is no .docx.
    """
    path = theme.folder / theme.letterhead.docx
    try:
        package = Document(str(path))
    except (OSError, PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise SettingsError(f"letterhead.docx: {path} cannot be read as a .docx") from error
    _add_styles(package, open_base(theme))
    _empty(package)
    modernize(package)
    return package, replace(theme, page=_page(package.sections[-1]))


def _add_styles(package: Any, base: Any) -> None:
    names = {style.name.casefold() for style in package.styles}
    ids = {style.style_id for style in package.styles}
    for style in base.styles:
        if style.name.casefold() not in names and style.style_id not in ids:
            package.styles.element.append(copy.deepcopy(style.element))


def _empty(package: Any) -> None:
    body = package.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)


def _page(section: Any) -> Page:
    lengths = (
        section.page_width, section.page_height, section.top_margin, section.right_margin,
        section.bottom_margin, section.left_margin,
    )  # fmt: skip
    return Page(*(round(length.mm, 2) for length in lengths))
