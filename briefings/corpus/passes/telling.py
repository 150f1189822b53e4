"""Whether the story speaks of a name that stands in a line above or below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.corpus.draft import Block
from briefings.corpus.passes.edges import LONGEST_TAIL, TAIL
from briefings.corpus.passes.lines import is_sentence

LAST_LINES = 4


def tells(name: str, blocks: Sequence[Block], own: int) -> bool:
    """True where a name stands in the story, outside the line at `own`."""
    return any(
        name in block.text
        for index, block in enumerate(blocks)
        if index != own and is_sentence(block.text)
    )


def is_told_of(name: str, blocks: Sequence[Block], own: int) -> bool:
    """True where the story speaks of a person, except in what it says of its writer at its end.

    `own` is the place of the line that names the person.
    """
    last = name.removesuffix(" Jr.").split()[-1]
    spoken = re.compile(rf"\b{re.escape(last)}\b", re.IGNORECASE)
    return any(
        spoken.search(_told(block.text))
        for index, block in enumerate(blocks)
        if is_sentence(block.text)
        and block.label != "caption"
        and index != own
        and not (index >= len(blocks) - LAST_LINES and block.text.startswith(name))
    )


def _told(line: str) -> str:
    """A paragraph without an agency's tail."""
    place = max(0, len(line) - LONGEST_TAIL)
    return line[:place] + TAIL.sub("", line[place:])
