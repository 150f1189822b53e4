"""HTML without a page around it, as feeds and newsletters have it, to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefings.corpus.draft import Block, Label
from briefings.corpus.files.decoding import tidy
from briefings.corpus.formats.breaks import join_lines
from briefings.corpus.formats.tree import NoStoryError, parse
from briefings.corpus.wordlists import words

LABELS: dict[str, Label] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "figcaption": "caption",
}  # fmt: skip


def blocks_of_html(html: str) -> tuple[Block, ...]:
    """The paragraphs, headings and captions of a piece of HTML, in their order."""
    if not html.strip():
        return ()
    try:
        tree = parse(f"<div>{html}</div>" if "<body" not in html.casefold() else html)
    except NoStoryError:
        return ()
    join_lines(tree)
    return blocks_of_tree(tree)


def blocks_of_tree(tree: Any) -> tuple[Block, ...]:
    """The same of a tree that is parsed already."""
    pieces: list[tuple[str, Label]] = []
    _gather(tree, "unknown", pieces)
    return tuple(_joined(pieces))


def _gather(element: Any, label: Label, pieces: list[tuple[str, Label]]) -> None:
    """Text runs with the label of the element they stand in; a break is an empty run."""
    if (
        not isinstance(element.tag, str)
        or element.tag in words("html_hidden")
        or _is_hidden(element)
    ):
        return
    label = LABELS.get(element.tag, label)
    if element.tag in words("html_breaks"):
        pieces.append(("", label))
    pieces.append((element.text or "", label))
    for child in element:
        _gather(child, label, pieces)
        pieces.append((child.tail or "", label))
    if element.tag in words("html_breaks"):
        pieces.append(("", label))


def _is_hidden(element: Any) -> bool:
    style = re.sub(r"\s", "", element.get("style") or "").casefold()
    return "display:none" in style or element.get("hidden") is not None


def _joined(pieces: list[tuple[str, Label]]) -> Iterator[Block]:
    line, label = "", "unknown"
    kept: Label = "unknown"
    for text, label in [*pieces, ("", "unknown")]:
        if text:
            kept = label if not line.strip() else kept
            line += text
        elif line.strip():
            if tidied := " ".join(tidy(line).split()):
                yield Block(tidied, kept)
            line = ""
