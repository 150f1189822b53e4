"""Lines that say by a label what they are: "Headline: …", "Source: …", "First published in …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.corpus.draft import ALONE, LABELLED, Block, Claim, Draft
from briefings.corpus.origin.bylines import people
from briefings.corpus.origin.dates import first_date, month_and_year
from briefings.corpus.origin.housenames import is_house
from briefings.corpus.origin.outlets import may_be_house
from briefings.corpus.passes.houses import LAST_LINES, NAME
from briefings.corpus.passes.lines import is_sentence
from briefings.corpus.passes.telling import is_told_of
from briefings.words.months import ANY_MONTH

TITLE = re.compile(r"(?:Title|Headline|TITLE|HEADLINE)\s*[:：]\s*(?P<title>\S.{8,})")
# Labels of an outlet, those first that name nothing else.
OUTLET = re.compile(
    r"(?P<label>(?i:outlet|publication|publisher|newspaper|magazine|published (?:by|in)|"
    rf"source|from|via))\s*(?P<colon>[:：|])?\s*(?P<house>{NAME})\.?"
)
UNSURE = frozenset({"from", "source", "via"})
# "This article was first published in the Volta Lantern on 3 May 2024."
REPRINTED = re.compile(
    r"(?:(?:This|The) (?:article|story|report|piece) )?(?:(?:was|has been) )?"
    r"(?i:originally|first) (?:appeared|published|ran|printed)(?: online)? (?:in|by|on|at) "
    rf"(?P<house>{NAME}?)(?P<when>(?:,| on| in) [^.]*\d{{4}})?[.]?"
)
# "Published in the Volta Lantern on 3 May 2024", "Published on 3 May 2024 in the Volta Lantern"
PUBLISHED = tuple(
    re.compile(form)
    for form in (
        rf"(?i:published|printed) (?:in|by) (?:the )?(?P<house>{NAME}?)(?:,| on|,? dated)? "
        rf"(?P<when>(?:\d|{ANY_MONTH}|[A-Z][a-z]+day\b).*\d.*)",
        r"(?i:published|printed)(?: on)? (?P<when>[^.]*\d{4}),? "
        rf"(?:in|by) (?:the )?(?P<house>{NAME})\.?",
    )
)
# "Ana Ruiz is a reporter at the Volta Lantern.", "— Ana Ruiz, Volta Lantern"
WRITER = re.compile(
    rf"(?P<writer>{NAME}) (?:is|was|works as|writes|covers|reports)\b[^.]*? (?:at|for|of|with) "
    rf"(?P<house>{NAME}?)(?: in {NAME})?\.?"
)
SIGNATURE = re.compile(rf"[—–-]+\s*(?:(?P<writer>{NAME}), )?(?P<house>{NAME})")
# "Packaging Weekly, May 2024": a magazine's month.
ISSUE = re.compile(rf"(?P<house>{NAME}?)\s*[,|·–—-]\s*(?P<when>(?:{ANY_MONTH}) \d{{4}})(?: issue)?")
LONGEST = 160  # characters of such a line


def take_labels(draft: Draft) -> Draft:
    """Turn labelled lines at the edges of the story into claims."""
    blocks = draft.blocks
    edge = next((i for i, b in enumerate(blocks) if is_sentence(b.text)), 8)
    above = [_unlabelled(b.text) for b in blocks[: edge + 1] if len(b.text) <= LONGEST]
    authors = {*draft.all_of("author"), *(name for line in above for name in people(line).authors)}
    kept: list[Block] = []
    claims: list[Claim] = []
    for index, block in enumerate(blocks):
        last = index >= max(len(blocks) - LAST_LINES, edge + 1)
        apart = block.label in ("unknown", "body") and len(block.text) <= LONGEST
        found = _claims(block.text, authors, index < edge, last) if apart else ()
        if found and not authors and (writer := WRITER.fullmatch(block.text.strip(" *_"))):
            found = () if is_told_of(writer["writer"], blocks, index) else found
        claims += found
        if not found:
            kept.append(block)
    return Draft(tuple(kept), draft.claims).claiming(claims)


def _unlabelled(line: str) -> str:
    return re.sub(r"^\W*(?:by|author|writer|reporter)\b\s*:?\s*", "", line, flags=re.IGNORECASE)


def _claims(line: str, authors: set[str], above: bool, last: bool) -> Sequence[Claim]:
    line = line.strip(" *_|")
    if above and (title := TITLE.fullmatch(line)):
        return (Claim("title", title["title"], LABELLED),)
    if (above or last) and (found := REPRINTED.fullmatch(line)):
        return _reprinted(found)
    for form in PUBLISHED if above or last else ():
        if (found := form.fullmatch(line)) and first_date(found["when"]):
            return _reprinted(found)
    match = OUTLET.fullmatch(line) if above or last else None
    if match and _is_labelled(match, last):
        return (Claim("outlet", _bare(match["house"]), LABELLED),)
    if (issue := ISSUE.fullmatch(line)) and is_house(issue["house"]):
        month = Claim("published", month_and_year(issue["when"]) or "", ALONE)
        return (Claim("outlet", issue["house"], LABELLED), month)
    house = _signing(line, authors) if last else None
    return (Claim("outlet", house, ALONE),) if house else ()


def _reprinted(found: re.Match[str]) -> Sequence[Claim]:
    """The house of a reprint, and the day that stands with it."""
    day = first_date(found["when"] or "")
    dated = (Claim("published", day, ALONE),) if day else ()
    house = _bare(found["house"])
    return (Claim("outlet", house, LABELLED), *dated) if may_be_house(house) else ()


def _bare(house: str) -> str:
    return re.sub(r"^the ", "", house).rstrip(".,")


def _is_labelled(match: re.Match[str], last: bool) -> bool:
    """Whether a label names an outlet: a chart's "Source: Ana Ruiz" below the story does not."""
    label, house = match["label"].casefold(), _bare(match["house"])
    plain = label not in UNSURE or (match["colon"] and not last)
    if label.startswith("published") or match["colon"]:
        return may_be_house(house) if plain else is_house(house)
    return is_house(house) and label in UNSURE


def _signing(line: str, authors: set[str]) -> str | None:
    """The house in a line about the writer, or that signs a story; none for anything else."""
    match = WRITER.fullmatch(line) or SIGNATURE.fullmatch(line)
    if match:
        house = _bare(match["house"])
        known = match["writer"] in authors and may_be_house(house)
        return house if known or (is_house(house) and not people(house).authors) else None
    return line if is_house(line) else None
