"""Saved web pages: trafilatura finds the story, the page's own markup says what it is."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from typing import Any

from briefings.corpus.draft import Block, Draft, Label
from briefings.corpus.files.decoding import tidy
from briefings.corpus.formats.breaks import join_lines
from briefings.corpus.formats.markup import claims_of_page
from briefings.corpus.formats.surroundings import by_htmldate, claims_around
from briefings.corpus.formats.tree import NoStoryError, parse
from briefings.corpus.limits import Limits

SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?P<address>https?://[^\s>]+)"
)
PARAGRAPHS = {"p", "item", "quote", "cell", "code"}


def web(
    text: str,
    limits: Limits | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Draft:
    """The draft of a page. Raises NoStoryError for a page without a story.

    The time is looked at between the steps; the number of tags bounds each of them.
    """
    limits = limits or Limits()
    until = clock() + limits.seconds
    tree = parse(text)
    blocks = tuple(_blocks(tree))
    _in_time(clock() < until, limits)
    if not any(block.text for block in blocks):
        raise NoStoryError("no story in this page; save its text as .txt")
    claims = list(claims_of_page(tree, _saved_from(text)))
    claims += claims_around(tree, blocks, claims)
    _in_time(clock() < until, limits)
    claims += by_htmldate(text, claims)
    return Draft((*blocks, *_captions(tree)), tuple(claims))


def _in_time(kept: bool, limits: Limits) -> None:
    if not kept:
        raise NoStoryError(f"it took longer than {limits.seconds:g} s; save its text as .txt")


def _saved_from(text: str) -> str | None:
    """The address that a browser wrote into the page when it saved it."""
    match = SAVED.search(text[:4_000])
    return match["address"] if match else None


def _blocks(tree: Any) -> Iterator[Block]:
    from copy import deepcopy

    from trafilatura import bare_extraction

    copy = deepcopy(tree)
    join_lines(copy)
    document = bare_extraction(
        copy, include_comments=False, include_tables=True, with_metadata=False
    )
    body = getattr(document, "body", None)
    if body is None:
        return
    for element in body.iter():
        if element.tag == "head":
            yield from _block(element, "heading")
        elif element.tag in PARAGRAPHS and not _within_paragraph(element):
            yield from _block(element, "body" if element.tag == "item" else "unknown")


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
