"""Several PDFs as one: complete, in order, accessible, the same every time."""

from __future__ import annotations

from dataclasses import replace

import page as validation
import pypdfium2
import pytest

from briefings.document import Document, PageBreak, Paragraph, Text
from briefings.errors import RenderError
from briefings.render import RENDERERS, answer_key, brief, joined_pdf, load_theme, quiz_sheet
from briefings.render.pdf.objects import read_file
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD, QUIZ, QUIZ_B

THEME = load_theme(None)


def pdf(*words: str) -> bytes:
    blocks = [b for w in words for b in (Paragraph((Text(w),)), PageBreak())][:-1]
    return RENDERERS["pdf"](Document("Sheet", tuple(blocks), "2026-03-02"), THEME)


def sheets(*documents: Document) -> bytes:
    return joined_pdf([RENDERERS["pdf"](document, THEME) for document in documents])


VERSIONS = sheets(quiz_sheet(QUIZ, MASTHEAD, THEME), quiz_sheet(QUIZ_B, MASTHEAD, THEME))


def test_every_document_begins_on_the_front_of_a_leaf() -> None:
    whole = joined_pdf([pdf("one"), pdf("two", "three"), pdf("four", "five", "six"), pdf("last")])
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(whole)]
    words = ("one", "", "two", "three", "four", "five", "six", "", "last")
    assert len(pages) == len(words)
    assert [
        next((w for w in words if w and f"{w}\r" in f"{page}\r"), "") for page in pages
    ] == list(words)


def test_the_same_documents_give_the_same_bytes() -> None:
    parts = [pdf("one"), pdf("two")]
    assert joined_pdf(parts) == joined_pdf(parts)
    assert joined_pdf(parts) != joined_pdf(parts[::-1])


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize(
    "whole",
    [
        VERSIONS,
        sheets(
            brief(DIGEST, ARTICLES, MASTHEAD, THEME),
            quiz_sheet(QUIZ, MASTHEAD, THEME),
            answer_key([QUIZ, QUIZ_B], MASTHEAD, THEME),
        ),
        sheets(*(quiz_sheet(replace(QUIZ, title=f"Quiz {n}"), MASTHEAD, THEME) for n in range(9))),
    ],
    ids=["versions", "brief, quiz, key", "nine sheets"],
)
def test_what_is_joined_is_as_accessible_as_its_parts(whole: bytes, profile: str) -> None:
    assert validation.validate_pdf_bytes(whole, profile=profile).failures == []


def test_each_part_keeps_its_tags_and_its_bookmarks() -> None:
    marks = [mark.get_title() for mark in pypdfium2.PdfDocument(VERSIONS).get_toc()]
    assert marks.count(QUIZ.title) == 2
    assert VERSIONS.count(b"/S/Part/") == 2
    assert VERSIONS.count(b"/S/Document/") == 1


def test_the_whole_is_named_after_what_its_parts_have_in_common() -> None:
    said = pypdfium2.PdfDocument(VERSIONS).get_metadata_dict()
    assert said["Title"] == f"{QUIZ.title}: quiz"


def test_fonts_that_are_alike_stand_once() -> None:
    sheet = RENDERERS["pdf"](quiz_sheet(QUIZ, MASTHEAD, THEME), THEME)
    assert len(joined_pdf([sheet] * 5)) < 3.5 * len(sheet)


@pytest.mark.parametrize(
    "title",
    ["Room (5 0 R) and 6 0 R", "/StructParent 7 >> stream", "a \\ b ) c ( d", "endobj 3 0 obj"],
)
def test_a_title_that_looks_like_a_part_of_a_pdf_stays_a_title(title: str) -> None:
    whole = sheets(
        quiz_sheet(replace(QUIZ, title=title), MASTHEAD, THEME), quiz_sheet(QUIZ, MASTHEAD, THEME)
    )
    assert validation.validate_pdf_bytes(whole, profile="ua1").failures == []
    marks = [mark.get_title() for mark in pypdfium2.PdfDocument(whole).get_toc()]
    assert marks[0] == title


def test_a_file_of_another_kind_is_refused_by_its_name() -> None:
    with pytest.raises(RenderError, match="no PDF of ours"):
        read_file(b"PK\x03\x04 a package")
