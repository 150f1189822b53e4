"""HTML to a tree, with its nesting checked before a parser sees it."""

from __future__ import annotations

import re
from typing import Any

from briefings.corpus.wordlists import words

DEEPEST = 400
MOST_TAGS = 40_000  # some pages of 150,000 take over 20 s, those of 40,000 two to four
# An element that opens: how deep they nest is counted before a parser sees them.
TAGS = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>")


class NoStoryError(ValueError):
    """The page has no text that could be an article."""


def parse(text: str) -> Any:
    """The page's tree. Raises NoStoryError where it is empty or nested beyond reason."""
    from lxml import etree, html

    if text.count("<") > MOST_TAGS:
        raise NoStoryError(f"more than {MOST_TAGS:,} tags; save its text as .txt")
    if nesting(text.encode("utf-8", "replace")) > DEEPEST:
        raise NoStoryError(f"elements nested more than {DEEPEST} deep; save its text as .txt")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, huge_tree=False, encoding="utf-8"
    )
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NoStoryError("an empty or broken page; save it again") from error


def nesting(content: bytes) -> int:
    """How deep elements nest, roughly: those that may stay open are not counted."""
    depth = deepest = 0
    open_ones = words("html_open")
    for closing, name, alone in TAGS.findall(content):
        if alone or name.decode().lower() in open_ones:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest
