"""The passes over a story's edges: the dateline before it, the agency's tail behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.corpus.draft import ABOVE, Block, Claim, Draft
from briefings.corpus.origin.bylines import people
from briefings.corpus.origin.datelines import agency_line, dateline_of
from briefings.corpus.origin.housenames import is_agency
from briefings.corpus.origin.order import order_of
from briefings.corpus.passes.lines import is_sentence

TAIL = re.compile(
    r"\s*[(\[—–-]?\s*(?P<kind>(?:additional |extra )?reporting|writing|editing|compiled|"
    r"with (?:inputs?|files|reporting|additional reporting))\s+"
    r"(?:by|(?<=with \w{5} )from|(?<=with \w{6} )from|(?<=reporting )from|(?<=compiled )from)\s+"
    r"(?P<who>(?-i:[A-Z])[^.;()]{2,120})"
    r"(?:[^.()]|\.\s*"
    r"(?=(?:additional |extra )?(?:reporting|writing|editing|compiled|graphics?|photo))){0,240}"
    r"[)\].]*$",
    re.IGNORECASE,
)
# One of them stands in every tail.
TAIL_WORDS = ("reporting", "writing", "editing", "compiled", "with input", "with files")
LONGEST_TAIL = 500  # characters
HOUSE = re.compile(r"\s*[\[(]\s*([A-Z][\w/ .-]{1,30})\s*[\])]\.?$")


def take_dateline(draft: Draft) -> Draft:
    """Cut the dateline off the first paragraphs, and claim its date and agency.

    Behind the first sentence, which may be a caption's, only an agency's is one.
    """
    order, find = order_of(draft), dateline_of
    blocks = list(draft.blocks)
    for index, block in enumerate(blocks[:8]):
        if block.label in ("unknown", "body") and is_sentence(block.text):
            if found := find(block.text, order) or agency_line(block.text, order):
                blocks[index] = replace(block, text=found[1])
                return replace(draft, blocks=tuple(blocks)).claiming(found[0])
            find = agency_line
    return draft


def take_tails(draft: Draft) -> Draft:
    """Cut an agency's tail off the paragraphs: "(Reporting by …; Editing by …)", "(AP)"."""
    blocks: list[Block] = []
    claims: list[Claim] = []
    for block in draft.blocks:
        text, credited = _without_credits(block.text)
        if block.label != "caption":
            text, house = _without_house(text)
            credited = (*credited, *house)
        claims += credited
        if text:
            blocks.append(replace(block, text=text))
    return replace(draft, blocks=tuple(blocks)).claiming(claims)


def _without_credits(text: str) -> tuple[str, tuple[Claim, ...]]:
    """A paragraph without the names of those who reported and edited it."""
    last = text[-LONGEST_TAIL:].casefold()
    if not any(word in last for word in TAIL_WORDS):
        return text, ()
    match = TAIL.search(text, max(0, len(text) - LONGEST_TAIL))
    if not match or (match.start() and text[match.start() :].lstrip()[:1] not in "([—–"):
        return text, ()
    found = people(match["who"])
    reported = match["kind"].casefold() in ("reporting", "compiled")
    claims = [Claim("author", name, ABOVE) for name in found.authors if reported]
    claims += [Claim("agency", name, ABOVE) for name in found.agencies]
    return text[: match.start()].rstrip(), tuple(claims)


def _without_house(text: str) -> tuple[str, tuple[Claim, ...]]:
    """A paragraph without the agency in brackets at its end; a lone agency gives ""."""
    if len(text.split(maxsplit=4)) <= 4 and is_agency(text):
        return "", (Claim("agency", text.strip(" ()-–—"), ABOVE),)
    match = HOUSE.search(text)
    if not match or not is_agency(match[1]):
        return text, ()
    return text[: match.start()].rstrip(), (Claim("agency", match[1].strip(), ABOVE),)
