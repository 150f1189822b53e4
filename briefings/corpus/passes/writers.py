"""The pass over what stands below a story about its writer: a sign-off, lines about the writer.

Such a line goes only where it names who signs the story, or where it says a journalist's post at a
house: "Ana Ruiz is the director of the port" stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.corpus.draft import ABOVE, ALONE, LABELLED, Block, Claim, Draft
from briefings.corpus.origin.bylines import byline_of, people
from briefings.corpus.origin.housenames import is_house
from briefings.corpus.origin.jobs import is_job
from briefings.corpus.origin.outlets import may_be_house
from briefings.corpus.origin.signatures import signature_of
from briefings.corpus.passes.houses import NAME, WORD
from briefings.corpus.passes.lines import is_sentence
from briefings.corpus.passes.telling import LAST_LINES, is_told_of

LONGEST, LONGEST_LINE = 60, 600  # words, signs
PERSON = rf"{WORD}(?:\s+(?:(?:de|la|van|der|von|bin|al|el)\s+)?{WORD}){{1,3}}"
# "Ana Ruiz covers ports for the Volta Lantern. She lives in Lima."
ABOUT = re.compile(
    rf"(?P<writer>{PERSON}) (?:is|was|has (?:covered|written|reported|worked|been)|covers|writes|"
    r"reports|works|lives|joined|can be (?:reached|contacted))\b(?P<rest>.*)"
)
AT_HOUSE = re.compile(rf"\b(?:at|for|of|with|joined) (?:the )?(?P<house>{NAME}?)(?=[.,;]| in\b|$)")
OWNED = re.compile(rf"\s*(?:the )?(?P<house>{NAME})['’]s? (?P<post>[^.,]+)")
POST = re.compile(r"\s*(?:an?|the|our)?\s*(?P<post>[\w -]+?) (?:at|for|of|with|in|on)\b")
SIGN_OFF = re.compile(rf"\s*[—–-]+\s*(?P<writer>{PERSON})\s*")


def take_writers(draft: Draft) -> Draft:
    """Turn sign-offs and lines about the writer, at the story's end, into claims."""
    blocks = draft.blocks
    signed = {*draft.all_of("author"), *_signers(blocks)}
    kept: list[Block] = []
    claims: list[Claim] = []
    start = max(len(blocks) - LAST_LINES, 2)
    for index, block in enumerate(blocks):
        last = index >= start and block.label in ("unknown", "body")
        found = _claims(block.text.strip(" *_"), signed, blocks, index) if last else None
        claims += found or ()
        if found is None:
            kept.append(block)
    return Draft(tuple(kept), draft.claims).claiming(claims)


def _signers(blocks: Sequence[Block]) -> set[str]:
    """Who signs above the story."""
    edge = next((i for i, b in enumerate(blocks) if is_sentence(b.text)), 0)
    lines = [block.text for block in blocks[: edge + 1] if len(block.text) <= LONGEST_LINE]
    found: set[str] = set()
    for line in lines:
        byline, signature = byline_of(line), signature_of(line)
        found.update(byline.authors if byline else ())
        found.update(signature.byline.authors if signature else ())
        found.update(people(line).authors if len(line.split()) <= 12 else ())
    return found


def _claims(
    line: str, signed: set[str], blocks: Sequence[Block], index: int
) -> tuple[Claim, ...] | None:
    """What a last line says of the writer, or none where it may be the story's."""
    if len(line) > LONGEST_LINE:
        return None
    if sign := SIGN_OFF.fullmatch(line):
        name = sign["writer"]
        if not people(name).authors or is_told_of(name, blocks, index):
            return None
        return () if signed else (Claim("author", name, LABELLED),)
    match = ABOUT.fullmatch(line)
    if not match or len(line.split()) > LONGEST:
        return None
    name, house = match["writer"], _house(match["rest"])
    works = house or _post(match["rest"]) or re.match(r"\S+ \S+ (?:covers|writes|reports)\b", line)
    if name in signed and works:
        return (Claim("outlet", house, ALONE),) if house else ()
    journalist = _post(match["rest"]) and house and people(name).authors
    if signed or not journalist or is_told_of(name, blocks, index):
        return None
    return (Claim("author", name, ABOVE), Claim("outlet", house or "", ALONE))


def _house(rest: str) -> str | None:
    """The house in the rest of a line about a writer."""
    owned = OWNED.match(rest)
    houses = [owned["house"]] if owned else []
    houses += [match["house"] for match in AT_HOUSE.finditer(rest)]
    named = (house.removeprefix("the ").rstrip(".,") for house in houses)
    return next((name for name in named if is_house(name)), None) or next(
        (name for name in houses if owned and may_be_house(name)), None
    )


def _post(rest: str) -> bool:
    """True where the rest of such a line begins with a journalist's post."""
    found = OWNED.match(rest) or POST.match(rest)
    return found is not None and is_job(found["post"])
