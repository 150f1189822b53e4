"""The passes that tell the story from what stands around it.

Each takes a Draft and gives a Draft: blocks are dropped or labelled, and what the
dropped ones say (a byline, a date) becomes claims. `PASSES` is their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from briefings.corpus.draft import ALONE, LABELLED, Block, Claim, Draft
from briefings.corpus.origin.bylines import byline_of, people
from briefings.corpus.origin.datelines import split_edge_date, with_labels_joined
from briefings.corpus.origin.dates import first_date
from briefings.corpus.origin.housenames import is_outlet
from briefings.corpus.origin.metadata import claims_of
from briefings.corpus.passes.edges import take_dateline, take_tails
from briefings.corpus.passes.furniture import is_furniture, without_advertisement, without_tails
from briefings.corpus.passes.heads import take_metadata
from briefings.corpus.passes.houses import take_houses, without_site
from briefings.corpus.passes.labels import take_labels
from briefings.corpus.passes.lines import is_heading, is_headline, is_kicker, is_sentence
from briefings.corpus.passes.picturing import drop_repeats, mark_captions, mark_twice_told
from briefings.corpus.passes.squeezing import squeezed
from briefings.corpus.passes.telling import is_told_of
from briefings.corpus.passes.writers import take_writers

# A labelled date behind a paragraph's last sentence.
STAMP = re.compile(
    r"(?<=[.!?\"”)])\s+((?:[A-Z][a-z]+\s+)?(?:[Uu]pdated|[Mm]odified|[Pp]ublished|[Pp]osted)"
    r"(?:\s+on)?\s*:\s*[^.:]{6,30}(?::\d\d[^.:]{0,12})?)$"
)


def join_labels(draft: Draft) -> Draft:
    """Put a label and the date on the line below it on one line."""
    lines = [block.text for block in draft.blocks]
    joined = with_labels_joined(lines)
    if len(joined) == len(lines):
        return draft
    known = {block.text: block.label for block in draft.blocks}
    return replace(draft, blocks=tuple(Block(line, known.get(line, "unknown")) for line in joined))


def split_dates(draft: Draft) -> Draft:
    """Part a long date from a headline before it or a lede behind it."""
    blocks: list[Block] = []
    for index, block in enumerate(draft.blocks):
        parted = split_edge_date(block.text) if index < 4 and not draft.best("published") else None
        if parted and block.text.startswith(parted[0]):
            blocks += [Block(parted[0]), replace(block, text=parted[1])]
        elif parted:
            blocks += [replace(block, text=parted[1]), Block(parted[0])]
        else:
            blocks.append(block)
    return replace(draft, blocks=tuple(blocks))


def split_stamps(draft: Draft) -> Draft:
    """Part a labelled date ("Last Updated: May 4, 2021") from the end of the last paragraphs."""
    blocks: list[Block] = []
    for index, block in enumerate(draft.blocks):
        stamp = STAMP.search(block.text) if index >= len(draft.blocks) - 3 else None
        if stamp and first_date(stamp[1]):
            blocks += [replace(block, text=block.text[: stamp.start()]), Block(stamp[1])]
        else:
            blocks.append(block)
    return replace(draft, blocks=tuple(blocks))


def drop_furniture(draft: Draft) -> Draft:
    """Leave out the site's furniture, and the teasers behind "Most viewed" and its like."""
    blocks = (replace(b, text=without_advertisement(b.text)) for b in without_tails(draft.blocks))
    return replace(draft, blocks=tuple(b for b in blocks if not is_furniture(b.text)))


def take_title(draft: Draft) -> Draft:
    """Find the headline among the lines above the story, and leave it out of the text."""
    known = draft.best("title")
    blocks = list(draft.blocks)
    claims: list[Claim] = []
    marked = [index for index, block in enumerate(blocks) if block.label == "title"]
    if marked:
        claims = [Claim("title", blocks[index].text, LABELLED) for index in marked[:1]]
    elif not known:
        marked = _headline(blocks)[:1]
        for index in marked:
            title, house = without_site(blocks[index].text)
            claims = [Claim("title", title, ALONE)]
            claims += [Claim("outlet", house, ALONE)] if house else []
            blocks[index] = replace(blocks[index], text=title)
    titles = {squeezed(claim.value) for claim in (*claims, *draft.claims) if claim.field == "title"}
    places = [i for i, block in enumerate(blocks[:20]) if squeezed(block.text) in titles]
    kept = (
        block
        for index, block in enumerate(blocks)
        if index not in marked
        and index not in places
        and not (places and index < places[0] and not is_sentence(block.text))
    )
    return replace(draft, blocks=tuple(kept)).claiming(claims)


def _headline(blocks: list[Block]) -> list[int]:
    """The places, above the first sentence, of lines that can be a headline."""
    places: list[int] = []
    for index, block in enumerate(blocks[:12]):
        if block.label == "caption":
            continue
        if is_kicker(block.text):
            continue
        if is_headline(block.text) and block.label in ("unknown", "heading"):
            places.append(index)
        elif is_sentence(block.text):
            break
    return places if any(is_sentence(block.text) for block in blocks) else []


def mark_headings(draft: Draft) -> Draft:
    """Label what is left: headings above a paragraph, a standfirst above all, and the body."""
    blocks = list(draft.blocks)
    told = (i for i, b in enumerate(blocks) if b.label != "caption" and is_sentence(b.text))
    first = next(told, 0)
    last = max((i for i, b in enumerate(blocks) if b.label in ("unknown", "body")), default=0)
    for index, block in enumerate(blocks):
        if block.label in ("unknown", "title"):
            standfirst = index < first and is_headline(block.text)
            heading = index < last and (standfirst or is_heading(block.text))
            blocks[index] = replace(block, label="heading" if heading else "body")
    return replace(draft, blocks=tuple(blocks))


def take_names(draft: Draft) -> Draft:
    """A line above the story that is a name and a job, or a paper's name, is a byline too."""
    blocks: list[Block] = []
    claims: list[Claim] = []
    told = (i for i, b in enumerate(draft.blocks) if is_sentence(b.text) and b.label != "caption")
    head, tail = next(told, len(draft.blocks)), len(draft.blocks) - 2
    for index, block in enumerate(draft.blocks):
        at_edge = 0 < index <= head or index >= max(1, tail)
        found = _name_and_job(block.text) if at_edge and _is_short(block) else ()
        names = [claim.value for claim in found if claim.field == "author"]
        if names and all(is_told_of(name, draft.blocks, index) for name in names):
            found = ()
        if found:
            claims += found
        else:
            blocks.append(block)
    return replace(draft, blocks=tuple(blocks)).claiming(claims)


def _is_short(block: Block) -> bool:
    few = len(block.text.split()) <= 10
    return few and block.label == "unknown" and not is_sentence(block.text)


def _name_and_job(line: str) -> tuple[Claim, ...]:
    head, separator, job = line.partition(",")
    byline = people(head)
    if (
        separator
        and byline.authors
        and not people(job)
        and byline_of(f"By {job.strip()}") is not None
    ):
        return claims_of(byline)
    if separator and byline.authors and is_outlet(job.strip()):
        return (*claims_of(byline), Claim("outlet", job.strip(), LABELLED))
    parts = [part for part in re.split(r"\s*[/|•·]\s*", line) if part]
    if len(parts) > 1 and all(people(p) or is_outlet(p) or first_date(p) for p in parts):
        return claims_of(people(line))
    return ()


PASSES: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("join labels", join_labels),
    ("split dates", split_dates),
    ("split stamps", split_stamps),
    ("mark lines that stand twice", mark_twice_told),
    ("take the writer's own lines", take_writers),
    ("take labelled lines", take_labels),
    ("take the house's own lines", take_houses),
    ("drop furniture", drop_furniture),
    ("take bylines and dates", take_metadata),
    ("mark captions", mark_captions),
    ("take names", take_names),
    ("take tails", take_tails),
    ("take the dateline", take_dateline),
    ("drop repeats", drop_repeats),
    ("take the title", take_title),
    ("mark headings", mark_headings),
)


def clean(draft: Draft) -> Draft:
    """The draft after all passes: only body, headings and captions are left."""
    for _, each in PASSES:
        draft = each(draft)
    return draft
