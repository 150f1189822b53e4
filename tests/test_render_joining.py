"""Several PDFs as one."""

from __future__ import annotations

import pypdfium2

from briefings.document import Document, PageBreak, Paragraph, Text
from briefings.render import RENDERERS, joined_pdf, load_theme


def pdf(*words: str) -> bytes:
    blocks = [b for w in words for b in (Paragraph((Text(w),)), PageBreak())][:-1]
    return RENDERERS["pdf"](Document("Sheet", tuple(blocks), "2026-03-02"), load_theme(None))


def test_every_document_begins_on_the_front_of_a_leaf():
    whole = joined_pdf([pdf("one"), pdf("two", "three"), pdf("four", "five", "six"), pdf("last")])
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(whole)]
    words = ("one", "", "two", "three", "four", "five", "six", "", "last")
    assert len(pages) == len(words)
    assert [
        next((w for w in words if w and f"{w}\r" in f"{page}\r"), "") for page in pages
    ] == list(words)


def test_the_same_documents_give_the_same_bytes():
    parts = [pdf("one"), pdf("two")]
    whole = joined_pdf(parts)
    assert whole == joined_pdf(parts)
    assert b"D:20000101000000" in whole
