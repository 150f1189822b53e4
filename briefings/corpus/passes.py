"""The passes that tell the story from what stands around it.

Each takes a Draft and gives a Draft: blocks are dropped or labelled, and what the
dropped ones say (a byline, a date) becomes claims. `PASSES` is their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from briefings.corpus.bylines import byline_of, is_agency, is_outlet, people
from briefings.corpus.captions import is_marker, without_credit
from briefings.corpus.datelines import dateline_of, split_edge_date, with_labels_joined
from briefings.corpus.dates import first_date
from briefings.corpus.draft import ABOVE, ALONE, LABELLED, Block, Claim, Draft
from briefings.corpus.furniture import is_furniture, without_tails
from briefings.corpus.lines import is_heading, is_headline, is_sentence
from briefings.corpus.metadata import claims_of, metadata_of
from briefings.corpus.order import order_of
from briefings.corpus.squeezing import squeezed

TAIL = re.compile(
    r"\s*[(\[]?\s*(?P<kind>(?:additional |extra )?reporting|writing|editing|compiled|"
    r"with (?:inputs?|files|reporting|additional reporting))\s+"
    r"(?:by|(?<=with \w{5} )from|(?<=with \w{6} )from|(?<=reporting )from|(?<=compiled )from)\s+"
    r"(?P<who>(?-i:[A-Z])[^.;()]{2,120})[^.()]{0,240}[)\].]*$",
    re.IGNORECASE,
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


def drop_furniture(draft: Draft) -> Draft:
    """Leave out the site's furniture, and the teasers behind "Most viewed" and its like."""
    blocks = without_tails(draft.blocks)
    return replace(draft, blocks=tuple(b for b in blocks if not is_furniture(b.text)))


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
        elif after_marker and block.text.endswith("|"):
            block = Block(block.text.strip(" |"), "caption")
        after_marker = False
        blocks.append(replace(block, text=block.text.strip(" |")))
    return replace(draft, blocks=tuple(b for b in blocks if b.text)).claiming(claims)


def _may_be_caption(block: Block) -> bool:
    return block.label in ("unknown", "caption") and len(block.text.split()) <= 120


def take_metadata(draft: Draft) -> Draft:
    """Turn bylines and lines of dates into claims."""
    order = order_of(draft)
    blocks: list[Block] = []
    claims: list[Claim] = []
    head = next((i for i, b in enumerate(draft.blocks) if is_sentence(b.text)), 8)
    for index, block in enumerate(draft.blocks):
        before_all = not any(b.label != "caption" for b in blocks)
        around = index <= head or index >= len(draft.blocks) - 3
        skipped = block.label == "title"
        found = () if skipped else metadata_of(block.text, order, before_all, around)
        if found is None or (not found and block.label == "title"):
            blocks.append(block)
        elif not found and index:
            continue
        else:
            claims += found
    return replace(draft, blocks=tuple(blocks)).claiming(claims)


def take_dateline(draft: Draft) -> Draft:
    """Cut the dateline off the first paragraphs, and claim its date and agency."""
    order = order_of(draft)
    blocks = list(draft.blocks)
    for index, block in enumerate(blocks[:8]):
        if block.label in ("unknown", "body") and is_sentence(block.text):
            if found := dateline_of(block.text, order):
                blocks[index] = replace(block, text=found[1])
                return replace(draft, blocks=tuple(blocks)).claiming(found[0])
            break
    return draft


def take_tails(draft: Draft) -> Draft:
    """Cut an agency's tail off the last paragraphs: "(Reporting by …; Editing by …)"."""
    blocks: list[Block] = []
    claims: list[Claim] = []
    for block in draft.blocks:
        match = TAIL.search(block.text)
        if match and (match.start() == 0 or block.text[match.start() :].lstrip()[:1] in "(["):
            if match["kind"].casefold() in ("reporting", "compiled"):
                claims += (Claim("author", n, ABOVE) for n in people(match["who"]).authors)
            claims += (Claim("agency", n, ABOVE) for n in people(match["who"]).agencies)
            block = replace(block, text=block.text[: match.start()].rstrip())
        house = re.search(r"\s*[\[(]\s*([A-Z][\w/ .-]{1,30})\s*[\])]\.?$", block.text)
        if house and is_agency(house[1]) and block.label != "caption":
            claims.append(Claim("agency", house[1].strip(), ABOVE))
            block = replace(block, text=block.text[: house.start()].rstrip())
        if is_agency(block.text) and len(block.text.split()) <= 4:
            claims.append(Claim("agency", block.text.strip(" ()-–—"), ABOVE))
            continue
        blocks.append(block)
    return replace(draft, blocks=tuple(b for b in blocks if b.text)).claiming(claims)


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
        claims = [Claim("title", blocks[index].text, ALONE) for index in marked]
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
        if is_headline(block.text) and block.label in ("unknown", "heading"):
            places.append(index)
        elif is_sentence(block.text):
            break
    return places if any(is_sentence(block.text) for block in blocks) else []


def drop_repeats(draft: Draft) -> Draft:
    """Keep once what stands twice: captions, also reworded in order, and pull quotes."""
    kept: list[Block] = []
    seen: set[str] = set()
    bags: list[frozenset[str]] = []
    long_texts = [squeezed(b.text) for b in draft.blocks if len(b.text.split()) > 12]
    for block in draft.blocks:
        key = squeezed(block.text)
        if key in seen and len(block.text.split()) >= 4:
            continue
        seen.add(key)
        if block.label == "caption":
            bag = frozenset(re.findall(r"\w+", block.text.casefold()))
            if any(len(bag & other) >= 0.9 * len(bag | other) for other in bags):
                continue
            bags.append(bag)
        elif _is_pull_quote(block, key, long_texts):
            continue
        kept.append(block)
    return replace(draft, blocks=tuple(kept))


def _is_pull_quote(block: Block, key: str, long_texts: list[str]) -> bool:
    quoted = block.text[:1] in "\"“‘'«" or block.label == "heading"
    return (
        quoted
        and 5 <= len(block.text.split()) <= 60
        and any(key in text and key != text for text in long_texts)
    )


def mark_twice_told(draft: Draft) -> Draft:
    """A line that stands twice in a row is a caption: the picture's text and its own."""
    blocks = list(draft.blocks)
    for index in range(len(blocks) - 1):
        here, there = blocks[index], blocks[index + 1]
        if here.label == "unknown" and squeezed(here.text) == squeezed(there.text):
            blocks[index] = replace(here, label="caption")
            blocks[index + 1] = replace(there, label="caption")
    return replace(draft, blocks=tuple(blocks))


def mark_headings(draft: Draft) -> Draft:
    """Label what is left: headings above a paragraph, and the body."""
    blocks = list(draft.blocks)
    for index, block in enumerate(blocks):
        if block.label in ("unknown", "title"):
            followed = any(b.label in ("unknown", "body") for b in blocks[index + 1 :])
            heading = followed and is_heading(block.text)
            blocks[index] = replace(block, label="heading" if heading else "body")
    return replace(draft, blocks=tuple(blocks))


def take_names(draft: Draft) -> Draft:
    """A line above the story that is a name and a job, or a paper's name, is a byline too."""
    blocks: list[Block] = []
    claims: list[Claim] = []
    for index, block in enumerate(draft.blocks):
        in_head = not any(
            is_sentence(b.text) and b.label != "caption" for b in draft.blocks[:index]
        )
        in_tail = index >= len(draft.blocks) - 2
        short = (
            len(block.text.split()) <= 10
            and block.label == "unknown"
            and not is_sentence(block.text)
        )
        found = _name_and_job(block.text) if short and (in_head or in_tail) and index else ()
        if found:
            claims += found
        else:
            blocks.append(block)
    return replace(draft, blocks=tuple(blocks)).claiming(claims)


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
    parts = [part for part in re.split(r"\s*[/|•·]\s*", line) if part]
    if len(parts) > 1 and all(people(p) or is_outlet(p) or first_date(p) for p in parts):
        return claims_of(people(line))
    return ()


PASSES: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("join labels", join_labels),
    ("split dates", split_dates),
    ("mark lines that stand twice", mark_twice_told),
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
