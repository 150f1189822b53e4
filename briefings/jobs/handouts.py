"""What goes before a sheet: a page to read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefings.config import Settings
from briefings.document import (
    Banner,
    Block,
    Box,
    Columns,
    Document,
    Heading,
    PageBreak,
    Together,
)
from briefings.errors import NothingToPrint
from briefings.jobs.documents import brief_document
from briefings.jobs.reading import Corpus
from briefings.jobs.subjects import digest_of, only
from briefings.model import Masthead


def reading_page(
    settings: Settings, found: Corpus, day: date, masthead: Masthead, subject: str | None
) -> Document:
    """The digest of a subject, or of everything, to be read before its quiz.

    Raises NothingToPrint when nothing is sure enough to be read.
    """
    whole = digest_of(settings, found, day, subject=subject)
    if not whole.articles:
        raise NothingToPrint("--reading: nothing on this is sure enough to print")
    digest = only(whole, ("bottom-line", "topics"))
    return brief_document(settings, found, digest, replace(masthead, title=digest.title))


def with_front(front: Document | None, sheet: Document) -> Document:
    """The sheet on a new page after what is to be read; alone when there is none."""
    if front is None:
        return sheet
    own = (_renamed(block) for block in sheet.blocks)
    return replace(sheet, blocks=(*front.blocks, PageBreak(), *own))


def _renamed(block: Block) -> Block:
    """The block with anchors of its own, since front and sheet both count their headings,
    and under the front's title."""
    if isinstance(block, Heading):
        return replace(block, anchor=f"sheet-{block.anchor}", level=block.level + 1)
    if isinstance(block, Banner | Box | Columns | Together):
        return replace(block, blocks=tuple(_renamed(part) for part in block.blocks))
    return block
