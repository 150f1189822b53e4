"""The pass over bylines and dates: above the story also those that say nothing of themselves.

A name that stands alone is its writer's only below a headline, beside other such lines or right
above the story, and only where the story does not speak of that person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.corpus.draft import ALONE, LABELLED, Block, Claim, Draft
from briefings.corpus.origin.bylines import byline_of
from briefings.corpus.origin.dates import Order
from briefings.corpus.origin.housenames import is_house, recased
from briefings.corpus.origin.jobs import is_job_line, is_nobody
from briefings.corpus.origin.metadata import claims_of, metadata_of
from briefings.corpus.origin.order import order_of
from briefings.corpus.origin.signatures import house_with_section, masthead_below, signature_of
from briefings.corpus.passes.houses import house_below
from briefings.corpus.passes.lines import is_headline, is_sentence
from briefings.corpus.passes.telling import is_told_of, tells

NO_SENTENCE = 8  # so many lines are the head of a page without a sentence
LONGEST_STANDFIRST, LONGEST_HEADING = 40, 6  # words
AND = re.compile(r"\b(?:and|with)\b|&", re.IGNORECASE)
LABEL = re.compile(r"\b(?:by|author)\b", re.IGNORECASE)
SMALL = re.compile(r"(?<!^)\b[a-z]{4,}")
Claims = tuple[Claim, ...]


def take_metadata(draft: Draft) -> Draft:
    """Turn bylines and lines of dates, jobs and houses into claims."""
    order = order_of(draft)
    blocks: list[Block] = []
    claims: list[Claim] = []
    head = _head(draft, order)
    before_all, signed = True, False
    for index, block in enumerate(draft.blocks):
        around = index <= head or index >= len(draft.blocks) - 3
        found = _metadata(draft, index, order, before_all, around)
        if found is None and index <= head and block.label == "unknown":
            found = _signed(draft, index, order)
        if found is None and around and (signed or _is_above_byline(draft.blocks, index)):
            house = house_below(block.text)
            found = (Claim("outlet", house, LABELLED),) if house else None
        if found is None and index <= head and block.label == "unknown":
            found = _beside(draft, index, order, signed)
        if found is None:
            blocks.append(block)
            before_all = before_all and block.label == "caption"
        claims += found or ()
        signed = any(claim.field == "author" for claim in found or ())
    return replace(draft, blocks=tuple(blocks)).claiming(claims)


def _head(draft: Draft, order: Order | None) -> int:
    """The place of the first sentence; behind a standfirst, of the last line that signs."""
    blocks = draft.blocks
    first = next((i for i, b in enumerate(blocks) if is_sentence(b.text)), NO_SENTENCE)
    if first >= len(blocks) or len(blocks[first].text.split()) > LONGEST_STANDFIRST:
        return first
    last = first
    for index in range(first + 1, min(first + 5, len(blocks) - 1)):
        if not _says(blocks, index, order) and not _signed(draft, index, order):
            break
        last = index
    return last


def _metadata(
    draft: Draft, index: int, order: Order | None, before_all: bool, around: bool
) -> Claims | None:
    """What a line says of itself; a name beside a date may be one that the story tells of."""
    block = draft.blocks[index]
    found = None if block.label == "title" else metadata_of(block.text, order, before_all, around)
    if not found:
        return found
    authors = [claim.value for claim in found if claim.field == "author"]
    if byline_of(block.text) is not None or LABEL.search(block.text):
        behind = () if AND.search(block.text) else authors[1:]
        wrong = [name for name in behind if tells(name, draft.blocks, index)]
    else:
        named = any(byline_of(each.text) is not None for each in draft.blocks[: index + 4])
        wrong = [name for name in authors if named or is_told_of(name, draft.blocks, index)]
    return tuple(claim for claim in found if claim.value not in wrong)


def _is_above_byline(blocks: Sequence[Block], index: int) -> bool:
    """True for a line below a headline and just above a byline."""
    below = blocks[index + 1].text if index + 1 < len(blocks) else ""
    return index > 0 and bool(below) and byline_of(below) is not None


def _says(blocks: Sequence[Block], index: int, order: Order | None) -> bool:
    """True where a line is a byline, a date, a job or a house, whatever stands around it."""
    if not 0 <= index < len(blocks) or blocks[index].label not in ("unknown", "body"):
        return False
    line = blocks[index].text
    if metadata_of(line, order, False) is not None or is_job_line(line):
        return True
    house, signature = house_with_section(line), signature_of(line)
    return bool(house and is_house(recased(house))) or bool(signature and signature.sure)


def _is_beside(blocks: Sequence[Block], index: int, order: Order | None) -> bool:
    return _says(blocks, index - 1, order) or _says(blocks, index + 1, order)


def _is_below_headline(draft: Draft, index: int) -> bool:
    above = draft.blocks[:index]
    return any(b.label == "title" or is_headline(b.text) for b in above) or (
        draft.best("title") is not None
    )


def _signed(draft: Draft, index: int, order: Order | None) -> Claims | None:
    """The claims of a line that signs the story by names, jobs and places alone."""
    line = draft.blocks[index].text
    if not _is_below_headline(draft, index) or (signature := signature_of(line)) is None:
        return None
    told = [name for name in signature.byline.authors if is_told_of(name, draft.blocks, index)]
    if told and (signature.byline.authors[0] in told or AND.search(line)):
        return None
    found = tuple(c for c in claims_of(signature.byline) if c.value not in told)
    if signature.sure:
        return found
    if any(byline_of(b.text) is not None for b in draft.blocks[: index + 4]):
        return None
    beside = _is_beside(draft.blocks, index, order)
    return found if beside or _is_alone(draft, index) else None


def _is_alone(draft: Draft, index: int) -> bool:
    """True for a name right above the story, below a headline of small letters.

    Where another name stands so within the story, it is a heading.
    """
    blocks = draft.blocks
    below = blocks[index + 1 : index + 2]
    others = (b.text for b in blocks[index + 1 :] if len(b.text.split()) <= LONGEST_HEADING)
    return (
        _has_small_headline(draft, index)
        and not blocks[index].text.isupper()
        and bool(below)
        and is_sentence(below[0].text)
        and not any(signature_of(other) for other in others)
    )


def _has_small_headline(draft: Draft, index: int) -> bool:
    """True below a headline in which only names have capitals."""
    title = draft.best("title")
    above = [b.text for b in draft.blocks[:index] if b.label == "title" or is_headline(b.text)]
    heads = [title.value, *above] if title else above
    return any(len(SMALL.findall(head)) > 1 for head in heads)


def _beside(draft: Draft, index: int, order: Order | None, signed: bool) -> Claims | None:
    """A house or a job that stands among a story's bylines and dates; none for anything else."""
    line = draft.blocks[index].text.strip(" *_")
    if not index or is_sentence(line) or not _is_below_headline(draft, index):
        return None
    if is_nobody(line) or (signed and is_job_line(line)):
        return ()
    house = house_with_section(line)
    if house and is_house(recased(house)):
        return (Claim("outlet", recased(house), LABELLED),)
    name = masthead_below(line)
    if name and _is_masthead(draft, index, order) and not tells(name, draft.blocks, index):
        return (Claim("outlet", name, ALONE),)
    return None


def _is_masthead(draft: Draft, index: int, order: Order | None) -> bool:
    """True right below a headline of small letters and right above a byline or a date."""
    blocks = draft.blocks
    below = _says(blocks, index + 1, order) or (
        index + 2 < len(blocks)
        and signature_of(blocks[index + 1].text) is not None
        and _says(blocks, index + 2, order)
    )
    above = blocks[index - 1]
    head = above.label == "title" or is_headline(above.text)
    return below and head and _has_small_headline(draft, index)
