"""One document says the same in every format: the same words in the same order."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import html

from briefings.document import Document
from briefings.render import RENDERERS, Theme, answer_key, brief, load_theme, quiz_sheet
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD, QUIZ, QUIZ_B

THEME = load_theme(None)
LARGE = THEME.large_print()
GOLDEN = Path(__file__).parent / "golden" / "render"
POINTS_PER_MM = 72 / 25.4
# Three moments are not drawn: the ticks of a drawing are text in one format alone.
UNDRAWN = replace(DIGEST, timeline=DIGEST.timeline[:3])
CASES: dict[str, tuple[Document, Theme]] = {
    "brief": (brief(UNDRAWN, ARTICLES, MASTHEAD, THEME), THEME),
    "brief in large print": (brief(UNDRAWN, ARTICLES, MASTHEAD, LARGE), LARGE),
    "quiz": (quiz_sheet(QUIZ, MASTHEAD, THEME), THEME),
    "quiz in large print": (quiz_sheet(QUIZ, MASTHEAD, LARGE), LARGE),
    "key": (answer_key([QUIZ, QUIZ_B], MASTHEAD, THEME), THEME),
}


def pdf_text(document: Document, theme: Theme) -> str:
    """The text between the running head and the foot, page after page."""
    page = theme.page
    area = {
        "left": 0,
        "bottom": page.bottom * POINTS_PER_MM - 4,
        "right": page.width * POINTS_PER_MM,
        "top": (page.height - page.top) * POINTS_PER_MM + 4,
    }
    opened = pypdfium2.PdfDocument(RENDERERS["pdf"](document, theme))
    return "\n".join(sheet.get_textpage().get_text_bounded(**area) for sheet in opened)


def docx_text(document: Document, theme: Theme) -> str:
    """The text of the body."""
    opened = docx.Document(io.BytesIO(RENDERERS["docx"](document, theme)))
    return "".join(element.text or "" for element in opened.element.body.iter(qn("w:t")))


def html_text(document: Document, theme: Theme) -> str:
    """The text of the main part, without what is there for those who listen."""
    root = html.fromstring(RENDERERS["html"](document, theme))
    for unseen in root.xpath("//*[@class='unseen'] | //svg"):
        unseen.drop_tree()
    return str(root.xpath("string(//main)"))


def letters(text: str) -> str:
    """The text without white space."""
    return "".join(text.split()).replace("\u00a0", "").replace("\ufffe", "")


@pytest.mark.parametrize("name", CASES)
def test_pdf_docx_and_html_say_the_same(name: str) -> None:
    document, theme = CASES[name]
    expected = letters(html_text(document, theme))
    # Gaps are low lines in a DOCX and drawn lines elsewhere.
    assert letters(docx_text(document, theme)).replace("_", "") == expected
    assert letters(pdf_text(document, theme)) == expected


@pytest.mark.parametrize("name", CASES)
def test_what_is_printed_is_what_it_was(name: str) -> None:
    """Golden text. After a change that is meant: UPDATE_GOLDEN=1, and read the difference."""
    document, theme = CASES[name]
    path = GOLDEN / f"{name.replace(' ', '-')}.txt"
    text = "\n".join(line.rstrip() for line in pdf_text(document, theme).splitlines()) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
