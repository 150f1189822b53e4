"""DOCX, read straight from its zip with every size checked: no macro, no link is followed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from briefings.corpus.draft import Block, Draft, Label
from briefings.corpus.files.decoding import tidy
from briefings.corpus.limits import Limits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STORY = "word/document.xml"
STYLES = "word/styles.xml"
RATIO = 200  # a part that unpacks to more than this many times its size is a bomb
MOST_PARTS = 5_000
LABELS: tuple[tuple[re.Pattern[str], Label], ...] = (
    (re.compile(r"^title$", re.IGNORECASE), "title"),
    (re.compile(r"^(?:heading|überschrift|titre)\s*1$", re.IGNORECASE), "title"),
    (re.compile(r"^(?:heading|überschrift|titre|subtitle)\b", re.IGNORECASE), "heading"),
    (re.compile(r"caption", re.IGNORECASE), "caption"),
)


def word(content: bytes, limits: Limits) -> Draft:
    """The draft of a DOCX. Raises ValueError, with what to do, for one that cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check(package, limits)
            story = _parse(_part(package, STORY, limits))
            names = _styles(package, limits)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, EOFError) as error:
        raise ValueError("no Word document, or a broken one; save it again as .docx") from error
    except RuntimeError as error:  # zipfile's word for an encrypted part
        raise ValueError("this document has a password; save a copy without it") from error
    blocks = _one_title(tuple(_blocks(story, names)))
    if not blocks:
        raise ValueError("no text in this document; save its text as .txt")
    return Draft(blocks)


def _check(package: zipfile.ZipFile, limits: Limits) -> None:
    parts = package.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if unpacked > limits.unpacked or len(parts) > MOST_PARTS:
        raise ValueError(
            f"it unpacks to {unpacked:,} bytes, over the limit of {limits.unpacked:,}; remove it"
        )
    if unpacked > 10_000_000 and unpacked > RATIO * max(1, packed):
        raise ValueError(f"it unpacks to {unpacked // max(1, packed)} times its size; remove it")


def _part(package: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """A part of the package; what its header says of its size is not trusted."""
    with package.open(name) as stream:
        content = stream.read(limits.unpacked + 1)
    if len(content) > limits.unpacked:
        raise ValueError(f"{name} unpacks to more than {limits.unpacked:,} bytes; remove it")
    return content


def _parse(content: bytes) -> Any:
    from lxml import etree

    if b"<!DOCTYPE" in content[:2048] or b"<!ENTITY" in content:
        raise ValueError("it declares XML entities, as no Word document does; remove it")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError("a broken Word document; save it again as .docx") from error


def _styles(package: zipfile.ZipFile, limits: Limits) -> dict[str, str]:
    """The names of paragraph styles by their ids."""
    if STYLES not in package.namelist():
        return {}
    root = _parse(_part(package, STYLES, limits))
    named = ((s.get(f"{W}styleId"), s.find(f"{W}name")) for s in root.iter(f"{W}style"))
    return {str(key): str(name.get(f"{W}val")) for key, name in named if name is not None}


def _blocks(story: Any, names: dict[str, str]) -> Iterator[Block]:
    for paragraph in story.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        key = "" if style is None else str(style.get(f"{W}val"))
        label = _label(names.get(key, key))
        for line in tidy(_text(paragraph)).splitlines():
            if line.strip():
                yield Block(line.strip(), label)


def _label(style: str) -> Label:
    return next((label for form, label in LABELS if form.search(style)), "unknown")


def _text(paragraph: Any) -> str:
    """A paragraph's text; deleted text is left out, a line break is a line end."""
    parts: list[str] = []
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen"):
        if any(
            parent.tag == f"{W}p" and parent is not paragraph for parent in _up(element, paragraph)
        ):
            continue
        if element.tag == f"{W}t":
            parts.append(element.text or "")
        else:
            parts.append({f"{W}tab": " ", f"{W}noBreakHyphen": "-"}.get(element.tag, "\n"))
    return "".join(parts)


def _up(element: Any, stop: Any) -> Iterator[Any]:
    parent = element.getparent()
    while parent is not None and parent is not stop:
        yield parent
        parent = parent.getparent()


def _one_title(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Only the first title is one; others are headings."""
    titles = [index for index, block in enumerate(blocks) if block.label == "title"]
    return tuple(
        Block(block.text, "heading") if index in titles[1:] else block
        for index, block in enumerate(blocks)
    )
