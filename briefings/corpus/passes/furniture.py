"""The site around the story: menus, share bars, calls to subscribe, lists of other stories."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.corpus.draft import Block
from briefings.corpus.passes.lines import TERMINAL
from briefings.corpus.wordlists import expressions

SIGNS = ' \t*#|>»›•·-–—_=~:[](){}…"“”'
LONGEST = 320
_ADVERTISEMENT = "ADVERTISEMENT"
_MARK = re.compile(rf"\s*\b{_ADVERTISEMENT}\b\s*")
# "Town closes bridge Share Pin It More Galleries ADVERTISEMENT", before the story's own words.
_BAR = re.compile(rf"^.{{0,200}}?\b(?:Share|Tweet|Pin It|Print)\b.{{0,80}}?\b{_ADVERTISEMENT}\b\s*")
QUOTES = re.compile(r"[\"“”]|\b(?:said|says|told|according to|added)\b")


def is_furniture(line: str) -> bool:
    """True for a line that is the site's and not the story's; a line that quotes is the story's."""
    if not any(sign.isalnum() for sign in line):
        return True
    if len(line) <= 2 * LONGEST and expressions("corrections").fullmatch(line.strip(SIGNS)):
        return True
    if len(line) > LONGEST or (QUOTES.search(line) and line.count(" ") > 5):
        return False
    return expressions("furniture").fullmatch(line.strip(SIGNS)) is not None


def without_advertisement(line: str) -> str:
    """The line without the mark of an advertisement that was glued into it, and without the share
    bar that stands before the mark."""
    if _ADVERTISEMENT not in line:
        return line
    return _MARK.sub(" ", _BAR.sub("", line)).strip()


def is_tail(line: str) -> bool:
    """True for the heading of a list of other stories ("Most viewed articles")."""
    return len(line) <= 80 and expressions("tails").fullmatch(line.strip(SIGNS)) is not None


def is_ending(line: str) -> bool:
    """True for the heading of the readers' comments."""
    return len(line) <= 80 and expressions("endings").fullmatch(line.strip(SIGNS)) is not None


def without_tails(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without such headings and the teasers behind them.

    A list of other stories ends where the story goes on: at two paragraphs in a row, or
    at one when no more than three short lines stood before it in the list. Behind the
    heading of the comments nothing comes back.
    """
    kept: list[Block] = []
    skipped: int | None = None
    for index, block in enumerate(blocks):
        if is_ending(block.text) and any(_is_paragraph(b.text) for b in kept):
            break
        if is_tail(block.text):
            skipped = 0 if index else None
            continue
        if skipped is not None and _is_paragraph(block.text):
            after = blocks[index + 1].text if index + 1 < len(blocks) else ""
            if _is_paragraph(after) or (skipped <= 3 and 0 < index < 0.6 * len(blocks)):
                skipped = None
            else:
                skipped += 1
        elif skipped is not None:
            skipped += 1
        if skipped is None:
            kept.append(block)
    return tuple(kept)


def _is_paragraph(line: str) -> bool:
    return len(line.split()) >= 18 and TERMINAL.search(line) is not None
