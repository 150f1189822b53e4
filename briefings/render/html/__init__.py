"""Document → HTML: one file that needs nothing else, for screens and for printing."""

from __future__ import annotations

from briefings.document import Document
from briefings.render.theme import Theme


def html(document: Document, theme: Theme) -> bytes:
    """The bytes of the page, UTF-8."""
    from briefings.render.html.page import build

    return build(document, theme)
