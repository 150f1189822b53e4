"""What is said of characters that no font at hand has."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from briefings.document import Document, Paragraph, Text, spans_of, walk
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
    return tuple(faces.missing)


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


def unset_blocks(faces: Faces) -> tuple[Paragraph, ...]:
    """The same as the last block of a document."""
    said = unset_note(tuple(faces.missing))
    return (Paragraph((Text(said),), "note"),) if said else ()
