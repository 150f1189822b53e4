"""The HTML page around the blocks."""

from __future__ import annotations

import base64
from xml.sax.saxutils import escape, quoteattr

from briefings.document import Document
from briefings.render.html.blocks import blocks
from briefings.render.html.css import stylesheet
from briefings.render.logo import logo_of
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
{logo}{body}
</main>
<footer><p class="running">{foot}</p></footer>
</body>
</html>
"""


def _logo(document: Document, theme: Theme) -> str:
    logo = logo_of(theme)
    if logo is None:
        return ""
    data = base64.b64encode(logo.data).decode("ascii")
    return (
        f'<p><img src="data:image/{logo.kind};base64,{data}" '
        f'alt={quoteattr("Logo of " + document.author)} style="height:{logo.height:g}mm"></p>\n'
    )


def build(document: Document, theme: Theme) -> bytes:
    """The bytes of the page."""
    page = _PAGE.format(
        language=quoteattr(document.language),
        title=escape(document.title),
        subject=quoteattr(document.subject),
        author=quoteattr(document.author),
        issued=quoteattr(document.issued),
        css=stylesheet(theme),
        logo=_logo(document, theme),
        body="\n".join(blocks(document.blocks, theme)),
        foot=escape(document.foot),
    )
    return page.encode("utf-8")
