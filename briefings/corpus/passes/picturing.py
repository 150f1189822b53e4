"""The passes over captions and over what stands twice."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from briefings.corpus.draft import Block, Claim, Draft
from briefings.corpus.passes.captions import is_marker, shows, without_credit
from briefings.corpus.passes.squeezing import squeezed

LONGEST_CAPTION = 1_000  # characters
MOST_CAPTIONS, MOST_BLOCKS = 200, 2_000  # beyond them no article is: repeats may stay


def mark_twice_told(draft: Draft) -> Draft:
    """A line that stands twice in a row is a caption: the picture's text and its own."""
    blocks = list(draft.blocks)
    texts = [squeezed(block.text) for block in blocks]
    for index, (one, other) in enumerate(pairwise(texts)):
        here, there = blocks[index], blocks[index + 1]
        if here.label == "unknown" and one == other:
            blocks[index] = replace(here, label="caption")
            blocks[index + 1] = replace(there, label="caption")
    return replace(draft, blocks=tuple(blocks))


def mark_captions(draft: Draft) -> Draft:
    """Label captions, cut their credits off, and keep what stands twice once."""
    blocks: list[Block] = []
    claims: list[Claim] = []
    after_marker = False
    for block in draft.blocks:
        if is_marker(block.text):
            after_marker = True
            continue
        parted = without_credit(block.text) if _may_be_caption(block) else None
        if parted:
            claims += parted[1]
            block = Block(parted[0], "caption")
        elif _may_be_caption(block) and shows(block.text):
            block = replace(block, label="caption")
        elif after_marker and block.text.endswith("|"):
            block = Block(block.text.strip(" |"), "caption")
        after_marker = False
        text = block.text.strip(" |")
        blocks.append(block if text == block.text else replace(block, text=text))
    return replace(draft, blocks=tuple(b for b in blocks if b.text)).claiming(claims)


def _may_be_caption(block: Block) -> bool:
    short = len(block.text) <= LONGEST_CAPTION and len(block.text.split()) <= 120
    return short and block.label in ("unknown", "caption")


def drop_repeats(draft: Draft) -> Draft:
    """Keep once what stands twice: captions, also reworded in order, and pull quotes."""
    kept: list[Block] = []
    seen: set[str] = set()
    bags: list[frozenset[str]] = []
    story = _story(draft)
    for block in draft.blocks:
        key = squeezed(block.text)
        if (key in seen and len(block.text.split()) >= 4) or _is_pull_quote(block, key, story):
            continue
        seen.add(key)
        if block.label == "caption" and len(bags) < MOST_CAPTIONS:
            bag = frozenset(re.findall(r"\w+", block.text.casefold()))
            if any(len(bag & other) >= 0.9 * len(bag | other) for other in bags):
                continue
            bags.append(bag)
        kept.append(block)
    return replace(draft, blocks=tuple(kept))


def _story(draft: Draft) -> str:
    """The long paragraphs, squeezed, one a line; nothing of a text too long to be an article."""
    long = [block.text for block in draft.blocks if len(block.text.split()) > 12]
    return "\n".join(map(squeezed, long)) if len(draft.blocks) <= MOST_BLOCKS else ""


def _is_pull_quote(block: Block, key: str, story: str) -> bool:
    """True for a short quotation or heading that stands within a longer paragraph too."""
    quoted = block.text[:1] in "\"“‘'«" or block.label == "heading"
    if not quoted or not 5 <= len(block.text.split()) <= 60:
        return False
    whole = len(block.text.split()) > 12 and f"\n{key}\n" in f"\n{story}\n"
    return story.count(key) > (1 if whole else 0)
