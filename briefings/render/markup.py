"""The XML subset of the templates → a Document.

docs/templates.md lists the elements. What is unknown, misplaced or dangling is a
TemplateError with template, line and tag.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from lxml import etree

from briefings.document import (
    Banner,
    Block,
    Box,
    Columns,
    Contents,
    ContentsEntry,
    Document,
    Heading,
    Text,
    Together,
    anchors_of,
    plain,
    spans_of,
    walk,
)
from briefings.errors import TemplateError
from briefings.render.elements import read_blocks
from briefings.render.reading import Node, place_of
from briefings.render.template import PLACE

_ATTRIBUTES = ("title", "subject", "author", "running", "edition", "foot", "issued", "language")
# The words of about six pages of a brief.
_LONG = 2400
# No word is longer; what is (an address, a line without spaces) would not fit on one.
_WORD = 30
_PLACES = re.compile(rf'{PLACE}="([^"]*)"')


def read_document(xml: str, template: str) -> Document:
    """The document that a filled template says.

    Raises TemplateError with template, line and tag.
    """
    root = Node(_parsed(xml, template), template)
    if root.tag != "document":
        raise root.fail("the outermost element must be <document>")
    root.allow(*_ATTRIBUTES)
    blocks = _with_contents(_with_anchors(read_blocks(root)))
    _check_anchors(blocks, template)
    _check_levels(blocks, template)
    said = {name: root.get(name) for name in _ATTRIBUTES if root.element.get(name) is not None}
    root.need("title")
    root.need("issued")
    return Document(blocks=blocks, **said)


def _parsed(xml: str, template: str) -> etree._Element:
    # No entities, no DTD, no network: a template is text, and stays text.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=True,
    )  # fmt: skip
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        name, line = _place_before(xml, error.position, template)
        raise TemplateError(name, line, error.msg.split(", line")[0]) from error


def _place_before(xml: str, position: tuple[int, int], template: str) -> tuple[str, int | None]:
    """The template's place of the last tag before `position` of the filled text."""
    lines = xml.split("\n")
    read = "\n".join([*lines[: position[0] - 1], lines[position[0] - 1][: position[1]]])
    marks = _PLACES.findall(read)
    return place_of(marks[-1], template) if marks else (template, None)


def _with_anchors(blocks: tuple[Block, ...], counter: Counter[str] | None = None) -> (
    tuple[Block, ...]
):  # fmt: skip
    """The blocks with an anchor on each heading that has none: "heading-3"."""
    seen = Counter[str]() if counter is None else counter
    return tuple(_anchored(block, seen) for block in blocks)


def _anchored(block: Block, seen: Counter[str]) -> Block:
    match block:
        case Heading():
            seen["heading"] += 1
            return block if block.anchor else replace(block, anchor=f"heading-{seen['heading']}")
        case Banner() | Box() | Columns() | Together():
            return replace(block, blocks=_with_anchors(block.blocks, seen))
        case _:
            return block


def _with_contents(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with the document's headings in each Contents."""
    if not any(isinstance(block, Contents) for block in blocks):
        return blocks
    entries = tuple(
        ContentsEntry(_listed(plain(block.spans)), block.anchor, block.level)
        for block in walk(blocks)
        if isinstance(block, Heading) and block.style in ("section", "topic")
    )
    words = sum(len(plain(tuple(spans_of(block))).split()) for block in walk(blocks))
    long = words > _LONG
    return tuple(
        replace(block, entries=entries, long=long) if isinstance(block, Contents) else block
        for block in blocks
    )


def _listed(title: str) -> str:
    """A title for a list of contents: what is longer than any word is cut to one."""
    words = title.split(" ")
    return " ".join(f"{w[:_WORD]}…" if len(w) > _WORD else w for w in words)


def _check_levels(blocks: tuple[Block, ...], template: str) -> None:
    """The first heading is <h1>, and none skips a level (ISO 14289-1 §7.4.2)."""
    before = 0
    for block in walk(blocks):
        if isinstance(block, Heading):
            if block.level > before + 1:
                said = f"<h{block.level}>: {plain(block.spans)[:40]!r} has no <h{before + 1}> above"
                raise TemplateError(template, None, said)
            before = block.level


def _check_anchors(blocks: tuple[Block, ...], template: str) -> None:
    """Each anchor is set once, and each link within the document arrives."""
    counts = Counter(anchor for block in walk(blocks) for anchor in anchors_of(block) if anchor)
    twice = [anchor for anchor, count in counts.items() if count > 1]
    if twice:
        raise TemplateError(template, None, f"the id {twice[0]!r} stands twice")
    targets = (
        span.target
        for block in walk(blocks)
        for span in spans_of(block)
        if isinstance(span, Text) and span.target.startswith("#")
    )
    lost = next((target for target in targets if target[1:] not in counts), "")
    if lost:
        raise TemplateError(template, None, f"<a>: nothing has the id {lost!r}")
