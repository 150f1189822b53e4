"""A letterhead of one's own: head, foot, margins and styles of a .docx; a logo; colours."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import docx
import page as validation
import pytest
from docx.shared import Mm, RGBColor
from lxml import html
from PIL import Image

from briefings.errors import SettingsError
from briefings.render import RENDERERS, Theme, brief, load_theme, quiz_sheet
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD, QUIZ


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A folder with a letterhead, a logo and a theme that names both."""
    Image.new("RGBA", (300, 60), (20, 110, 60, 200)).save(tmp_path / "logo.png")
    letter = docx.Document()
    section = letter.sections[0]
    section.left_margin, section.right_margin = Mm(31), Mm(29)
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.header.paragraphs[0].add_run().add_picture(str(tmp_path / "logo.png"), width=Mm(40))
    section.footer.paragraphs[0].text = "12 Quay Street · Brøndvik School"
    letter.styles["Heading 2"].font.color.rgb = RGBColor(0x14, 0x6E, 0x3C)
    letter.add_paragraph("Dear parents,")
    letter.save(str(tmp_path / "school.docx"))
    (tmp_path / "theme.toml").write_text(
        '[letterhead]\nlogo = "logo.png"\ndocx = "school.docx"\n[colours]\naccent = "#146e3c"\n'
    )
    return tmp_path


def sheet(theme: Theme) -> bytes:
    """A quiz on the letterhead."""
    return RENDERERS["docx"](quiz_sheet(QUIZ, MASTHEAD, theme), theme)


def test_head_foot_margins_and_styles_of_the_letterhead_are_kept(school: Path) -> None:
    made = docx.Document(io.BytesIO(sheet(load_theme(school / "theme.toml"))))
    first = made.sections[0]
    assert first.footer.paragraphs[0].text == "12 Quay Street · Brøndvik School"
    assert first.header._element.xpath(".//w:drawing")
    assert (round(first.left_margin.mm), round(first.right_margin.mm)) == (31, 29)
    assert made.styles["Heading 2"].font.color.rgb == RGBColor(0x14, 0x6E, 0x3C)
    assert "Dear parents," not in [p.text for p in made.paragraphs]
    assert any(p.style.name == "Question" for p in made.paragraphs)


def test_a_document_on_a_letterhead_needs_no_repair(school: Path, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    theme = load_theme(school / "theme.toml")
    path = tmp_path / "made.docx"
    path.write_bytes(RENDERERS["docx"](brief(DIGEST, ARTICLES, MASTHEAD, theme), theme))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_a_logo_stands_on_the_first_page_with_its_name(school: Path) -> None:
    theme = load_theme(school / "theme.toml")
    document = brief(DIGEST, ARTICLES, MASTHEAD, theme)
    data = RENDERERS["pdf"](document, theme)
    plain = RENDERERS["pdf"](
        document, replace(theme, letterhead=replace(theme.letterhead, logo=""))
    )
    assert data.count(b"/Subtype /Image") > plain.count(b"/Subtype /Image")
    for profile in ("ua1", "2a"):
        assert validation.validate_pdf_bytes(data, profile=profile).failures == []
    page = html.fromstring(RENDERERS["html"](document, theme))
    assert page.xpath("//img/@alt") == [f"Logo of {MASTHEAD.title}"]


def test_a_logo_stands_in_a_docx_that_has_no_letterhead(school: Path) -> None:
    theme = load_theme(school / "theme.toml")
    theme = replace(theme, letterhead=replace(theme.letterhead, docx=""))
    made = docx.Document(io.BytesIO(sheet(theme)))
    assert made.paragraphs[0]._p.xpath(".//wp:docPr/@descr") == [f"Logo of {MASTHEAD.title}"]


def test_the_same_letterhead_gives_the_same_bytes(school: Path) -> None:
    theme = load_theme(school / "theme.toml")
    assert sheet(theme) == sheet(theme)


@pytest.mark.parametrize("key", ["logo", "docx"])
@pytest.mark.parametrize("value", ["missing.file", "theme.toml"])
def test_a_letterhead_that_cannot_be_read_is_named(school: Path, key: str, value: str) -> None:
    theme = load_theme(school / "theme.toml")
    document = quiz_sheet(QUIZ, MASTHEAD, theme)
    theme = replace(theme, letterhead=replace(theme.letterhead, **{key: value}))
    kind = {"logo": "pdf", "docx": "docx"}[key]
    with pytest.raises(SettingsError, match=f"letterhead.{key}: .*{value}"):
        RENDERERS[kind](document, theme)
