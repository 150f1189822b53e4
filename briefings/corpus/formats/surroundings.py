"""What stands around a page's story: its date and its byline, above it and below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefings.corpus.draft import ABOVE, ALONE, GUESSED, Block, Claim, Draft
from briefings.corpus.formats.fragment import blocks_of_tree
from briefings.corpus.origin.bylines import people
from briefings.corpus.origin.datelines import dateline_of, with_labels_joined
from briefings.corpus.origin.dates import Order, first_date
from briefings.corpus.origin.metadata import metadata_of
from briefings.corpus.origin.order import order_in, order_of_locale
from briefings.corpus.passes.houses import copyright_house
from briefings.corpus.passes.squeezing import squeezed

TIME_BEHIND_HEADLINE = "(//h1)[1]/following::time[@datetime][1] | //header//time[@datetime]"
ABOVE_TITLE, BELOW_STORY, LONGEST_HEAD = 4, 8, 20
FOOTER = 15  # lines at the end of a page, where its copyright stands


def claims_around(tree: Any, story: Sequence[Block], claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of the lines between headline and story, just above, and just below."""
    lines = with_labels_joined([block.text for block in blocks_of_tree(tree)])
    order = _order(story, claims)
    start, first, last = _places(lines, story, claims)
    if first is None:
        return
    for line in lines[max(0, (start or 0) - ABOVE_TITLE) : start or 0]:
        yield from metadata_of(line, order, True, around=False) or ()
    top = first - LONGEST_HEAD // 2 if start is None else start
    near = lines[max(0, top) : first][:LONGEST_HEAD]
    beside = tuple(_between(near, order))
    yield from beside
    for line in lines[last + 1 : last + 1 + BELOW_STORY]:
        for claim in metadata_of(line, order, False) or ():
            if claim.field != "published" or claim.rank > ALONE:
                yield claim
    writers = [each.value for each in (*claims, *beside) if each.field == "author"]
    for line in lines[max(last + 1, len(lines) - FOOTER) :]:
        house = copyright_house(line, writers, foot=True)
        if house and (" " in house or not any(house in block.text for block in story)):
            yield Claim("outlet", house, ALONE)
    yield from _first_time(tree, near)


def _between(lines: Sequence[str], order: Order | None) -> Iterator[Claim]:
    """The claims of the lines between headline and story; a name beside a date is a byline."""
    found = [metadata_of(line, order, False) for line in lines]
    for index, (line, claims) in enumerate(zip(lines, found, strict=True)):
        beside = [*found[max(0, index - 1) : index], *found[index + 1 : index + 2]]
        if claims:
            yield from claims
        elif dateline := dateline_of(line, order):
            yield from dateline[0]
        elif len(line.split()) <= 4 and any(
            claim.field == "published" for claims in beside for claim in claims or ()
        ):
            yield from (Claim("author", name, ALONE) for name in people(line).authors)


def _order(story: Sequence[Block], claims: Sequence[Claim]) -> Order | None:
    locale = Draft((), tuple(claims)).best("language")
    return order_of_locale(locale.value if locale else "") or order_in(
        "\n".join(block.text for block in story)
    )


def _places(
    lines: Sequence[str], story: Sequence[Block], claims: Sequence[Claim]
) -> tuple[int | None, int | None, int]:
    """Where, among the page's lines, the headline stands, and the story's ends."""
    titles = {squeezed(claim.value) for claim in claims if claim.field == "title"}
    bodies = [squeezed(block.text) for block in story if len(block.text.split()) >= 8]
    keys = [squeezed(line) for line in lines]
    first = next((i for i, key in enumerate(keys) if bodies and key[:60] == bodies[0][:60]), None)
    openings = {body[:60] for body in bodies}
    last = max((i for i, key in enumerate(keys) if key[:60] in openings), default=0)
    before = keys[:first] if first is not None else keys
    start = max((i for i, key in enumerate(before) if key in titles), default=None)
    return start, first, last


def _first_time(tree: Any, near: Sequence[str]) -> Iterator[Claim]:
    """The first time element behind the headline, unless it is marked as a change.

    It must be among the lines near the story: teasers have times too.
    """
    for time in tree.xpath(TIME_BEHIND_HEADLINE)[:1]:
        shown = " ".join(time.text_content().split())
        if shown and not any(shown in line for line in near):
            continue
        around = " ".join((time.getparent().text_content() or "").split())[:80].casefold()
        marks = f"{around} {time.get('class') or ''} {time.get('itemprop') or ''}".casefold()
        changed = any(word in marks for word in ("updated", "modified", "edited"))
        if (date := first_date(time.get("datetime"))) and not (changed and "publish" not in around):
            yield Claim("published", date, ALONE - 2)


def by_htmldate(text: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """htmldate's finding, where nothing else gave a date, unless it is a change's or a visit's."""
    if any(claim.field == "published" and claim.rank >= ABOVE for claim in claims):
        return
    from htmldate import find_date

    found = find_date(text, extensive_search=False, original_date=True, min_date="1990-01-01")
    others = {claim.value for claim in claims if claim.field in ("modified", "seen")}
    if found and found not in others and not found.endswith("-01-01"):
        yield Claim("published", found, GUESSED)
