"""What is said of characters that no font at hand has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from briefings.document import (
    Bars,
    Block,
    Document,
    Fields,
    Paragraph,
    Text,
    Timeline,
    spans_of,
    walk,
)
from briefings.render.fontfiles import EXTRA, FIRST_EAST_ASIAN
from briefings.render.pdf.fonts import UNSET, Faces
from briefings.render.theme import Theme

# How many are named before the rest is counted.
_NAMED = 8


def unset_characters(document: Document, theme: Theme) -> tuple[str, ...]:
    """The characters of `document` that a PDF in `theme` cannot show, in order of appearance."""
    faces = Faces(theme)
    for block in walk(document.blocks):
        for span in spans_of(block):
            if isinstance(span, Text):
                list(faces.runs(span.text, "serif", span.bold, span.italic))
    return _with_the_rest(document, faces)


def _with_the_rest(document: Document, faces: Faces) -> tuple[str, ...]:
    """What `faces` misses, with what stands in heads, feet, fields and drawings."""
    labels = [label for block in walk(document.blocks) for label in _labels(block)]
    for text in (document.running, document.edition, document.foot, *labels):
        list(faces.runs(text, "sans", False, False))
    return tuple(faces.missing)


def _labels(block: Block) -> Iterator[str]:
    """The words of `block` that are no spans."""
    match block:
        case Fields():
            yield from (each.label for each in block.fields)
        case Timeline():
            yield from (mark.label for mark in block.marks)
            yield from (tick.label for tick in block.ticks)
        case Bars():
            yield from (each.label for each in block.bars)
        case _:
            return


def unset_note(characters: Sequence[str]) -> str:
    """One line for readers, "" where nothing is missing."""
    if not characters:
        return ""
    names = [f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip() for char in characters]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    east = any(char >= FIRST_EAST_ASIAN and char < "\U0001f000" for char in characters)
    hint = f" Fonts for Chinese, Japanese and Korean come with {EXTRA}." if east else ""
    return (
        f"{UNSET} stands for characters that the fonts at hand do not have: "
        f"{', '.join(names[:_NAMED])}{more}.{hint}"
    )


def unset_blocks(document: Document, faces: Faces) -> tuple[Paragraph, ...]:
    """The same as the last block of a document, whose text was set in `faces`."""
    said = unset_note(_with_the_rest(document, faces))
    return (Paragraph((Text(said),), "note"),) if said else ()
