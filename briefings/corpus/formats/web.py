"""Saved web pages: trafilatura finds the story, the page's own markup says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefings.corpus.decoding import tidy
from briefings.corpus.draft import Block, Draft, Label
from briefings.corpus.formats.markup import claims_of_page

PARAGRAPHS = {"p", "item", "quote", "cell", "code"}
DEEPEST = 400
# An element that opens: how deep they nest is counted before a parser sees them.
TAGS = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>")
VOID = {b"br", b"img", b"hr", b"meta", b"link", b"input", b"area", b"base", b"col", b"embed",
        b"source", b"track", b"wbr", b"p", b"li", b"td", b"tr", b"th", b"option", b"dt", b"dd"}  # fmt: skip


class NoStoryError(ValueError):
    """The page has no text that could be an article."""


def web(text: str, url: str | None = None) -> Draft:
    """The draft of a page. Raises NoStoryError for a page without a story."""
    tree = parse(text)
    claims = claims_of_page(tree, url)
    captions = tuple(_captions(tree))
    blocks = tuple(_blocks(tree))
    if not any(block.text for block in blocks):
        raise NoStoryError("no story in this page; save its text as .txt")
    return Draft((*blocks, *captions), claims)


def parse(text: str) -> Any:
    """The page's tree. Raises NoStoryError where it is empty or nested beyond reason."""
    from lxml import etree, html

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
    for closing, name, alone in TAGS.findall(content):
        if name.lower() in VOID or alone:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _blocks(tree: Any) -> Iterator[Block]:
    from copy import deepcopy

    from trafilatura import bare_extraction

    document = bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False
    )
    body = getattr(document, "body", None)
    if body is None:
        return
    for element in body.iter():
        if element.tag == "head":
            yield from _block(element, "heading")
        elif element.tag in PARAGRAPHS and not _within_paragraph(element):
            yield from _block(element, "unknown")


def _within_paragraph(element: Any) -> bool:
    return any(
        parent.tag in PARAGRAPHS or parent.tag == "head" for parent in element.iterancestors()
    )


def _block(element: Any, label: Label) -> Iterator[Block]:
    for line in tidy(_text(element)).splitlines():
        if line.strip():
            yield Block(line.strip(), label)


def _text(element: Any) -> str:
    """An element's text, with a line end where the page breaks the line."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            if child.tag in ("lb", "p", "item", "row", "head"):
                parts.append("\n")
            parts.append(_text(child))
        parts.append(child.tail or "")
    return re.sub(r"[^\S\n]*\n[^\S\n]*", "\n", "".join(parts))


def _captions(tree: Any) -> Iterator[Block]:
    """The captions under the story's pictures: those of its article element, if it has one."""
    places = tree.xpath("//article//figcaption | //main//figcaption") or tree.xpath("//figcaption")
    for place in places:
        text = tidy(" ".join(place.text_content().split()))
        if len(text.split()) >= 5:
            yield Block(text, "caption")
