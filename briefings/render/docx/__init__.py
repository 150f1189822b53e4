"""Document → DOCX: python-docx owns the package, the body is WordprocessingML of our own."""

from __future__ import annotations

from briefings.document import Document
from briefings.render.theme import Theme


def docx(document: Document, theme: Theme) -> bytes:
    """The bytes of the DOCX, the same for the same document."""
    from briefings.render.docx.package import build

    return build(document, theme)
