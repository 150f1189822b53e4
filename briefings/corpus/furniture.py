"""The site around the story: menus, share bars, calls to subscribe, lists of other stories."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.corpus.draft import Block
from briefings.corpus.lines import TERMINAL
from briefings.corpus.wordlists import expressions

SIGNS = ' \t*#|>»›•·-–—_=~:[](){}…"“”'
LONGEST = 320


def is_furniture(line: str) -> bool:
    """True for a line that is the site's and not the story's."""
    if not any(sign.isalnum() for sign in line):
        return True
    return (
        len(line) <= LONGEST and expressions("furniture").fullmatch(line.strip(SIGNS)) is not None
    )


def is_tail(line: str) -> bool:
    """True for the heading of a list of other stories ("Most viewed articles")."""
    return len(line) <= 80 and expressions("tails").fullmatch(line.strip(SIGNS)) is not None


def without_tails(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without such headings and the teasers behind them, up to a full paragraph.

    In the last third of the page nothing comes back after one.
    """
    kept: list[Block] = []
    in_tail = False
    for index, block in enumerate(blocks):
        if is_tail(block.text):
            in_tail = True
        elif in_tail and index < 0.67 * len(blocks) and _is_paragraph(block.text):
            in_tail = False
        if not in_tail:
            kept.append(block)
    return tuple(kept)


def _is_paragraph(line: str) -> bool:
    return len(line.split()) >= 20 and TERMINAL.search(line) is not None
