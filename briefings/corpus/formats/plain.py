"""Plain text, as people save it from a page: the passes find out what is what."""

from __future__ import annotations

from briefings.corpus.draft import Block, Draft
from briefings.corpus.passes.lines import paragraphs


def plain(text: str) -> Draft:
    """The draft of a text file's (tidied) text."""
    return Draft(tuple(Block(line) for line in paragraphs(text)))
