"""Document → PDF: tagged, PDF/UA-1 and PDF/A-2a, the same bytes for the same document."""

from __future__ import annotations

from briefings.document import Document
from briefings.render.theme import Theme


def pdf(document: Document, theme: Theme) -> bytes:
    """The bytes of the PDF. Raises RenderError for a document that cannot be set."""
    from briefings.render.pdf.page import build

    return build(document, theme)
