"""The HTML page around the blocks."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from briefings.document import Document
from briefings.render.html.blocks import blocks
from briefings.render.html.css import stylesheet
from briefings.render.theme import Theme

_PAGE = """<!DOCTYPE html>
<html lang={language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content={subject}>
<meta name="author" content={author}>
<meta name="date" content={issued}>
<style>
{css}</style>
</head>
<body>
<main>
{body}
</main>
<footer><p class="running">{foot}</p></footer>
</body>
</html>
"""


def build(document: Document, theme: Theme) -> bytes:
    """The bytes of the page."""
    page = _PAGE.format(
        language=quoteattr(document.language),
        title=escape(document.title),
        subject=quoteattr(document.subject),
        author=quoteattr(document.author),
        issued=quoteattr(document.issued),
        css=stylesheet(theme),
        body="\n".join(blocks(document.blocks, theme)),
        foot=escape(document.foot),
    )
    return page.encode("utf-8")
