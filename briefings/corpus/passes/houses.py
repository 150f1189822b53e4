"""Lines that name the house: mastheads, staff reports, sign-offs, copyright lines, credits.

What somebody told a paper, an address and a company's form name no outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.corpus.draft import ABOVE, ALONE, GUESSED, LABELLED, Block, Claim, Draft
from briefings.corpus.origin.bylines import byline_of
from briefings.corpus.origin.datelines import whole_line_date
from briefings.corpus.origin.housenames import (
    LONGEST_HOUSE,
    is_agency,
    is_house,
    is_outlet,
    recased,
)
from briefings.corpus.origin.outlets import may_be_house
from briefings.corpus.passes.lines import is_headline, is_sentence
from briefings.corpus.wordlists import words

WORD = r"[A-ZÀ-Þ][\w.&'’-]*"
NAME = rf"(?:[Tt]he\s+)?{WORD}(?:\s+(?:of\s+(?:the\s+)?|and\s+|&\s+)?{WORD}){{0,4}}"
# Lines that say of themselves whose they are; the name stands in the group.
SIGNED = tuple(
    re.compile(form)
    for form in (
        rf"(?:By\s+)?(?P<house>{NAME})\s+[Ss]taff\s+(?:[Rr]eports?|[Ww]riters?|[Rr]eporters?)\.?",
        rf"\W*(?i:special\s+(?:report\s+)?(?:to|for))\s+(?P<house>{NAME})\W*",
        rf"(?P<writer>{WORD}(?:\s{WORD}){{1,3}}),?\s+(?:is\s+)?(?:[Rr]eport(?:ing|s)|[Ww]rit(?:ing|es))\s+for\s+(?P<house>{NAME}?)"
        rf"(?:,?\s+(?:in|from)\s+{WORD}(?:,?\s+{WORD})*)?\.?",
    )
)
# What a company adds to the name of its paper, and a year behind the name.
FIRM = re.compile(
    r"(?:,? (?:Co|Company|Group|Holdings|Inc|LLC|Limited|Ltd|Media|Newspapers|plc|Publications|"
    r"Publishing)\b\.?)+$|,? (?:19|20)\d\d$"
)
COPYRIGHT = re.compile(
    rf"\W*(?:(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)\s*)+(?:\d{{4}}(?:\s*[-–]\s*\d{{2,4}})?,?\s+)?(?:by\s+)?"
    rf"(?P<house>{NAME}?)(?:,? (?:19|20)\d\d)?\s*"
    r"(?P<rights>[.,|]?\s*[Aa]ll\s+[Rr]ights\s+[Rr]eserved\b.*)?[.|]?"
)
SLOGAN = re.compile(r"(?P<house>[^—–|]{3,50}?)\s+[—–|]\s+(?P<slogan>\S.*)")
BRACKETED = re.compile(r"[(\[]\s*(?P<house>[A-Z][^()\[\]]{3,50})\s*[)\]]\.?")
# "Issue 412, 4 March 2025", "Vol. 14, No. 6"
ISSUE = re.compile(
    r"\W*(?:(?:print )?issue|vol(?:ume)?|no|number|edition)\b\.?\s*(?:no\.?\s*)?#?[\dIVXL]+\b",
    re.IGNORECASE,
)
LAST_LINES, LONGEST_SLOGAN = 6, 10


def house_below(line: str) -> str | None:
    """The house in a line below a byline: its name, or a job and its name; none otherwise."""
    line = re.sub(r"^[Oo]f (?:the )?", "", line.strip())
    if is_house(line):
        return line
    job, separator, house = line.rpartition(", ")
    title = job.split()[-1].casefold() if job else ""
    known = separator and title in words("staff_titles") and len(line) <= LONGEST_HOUSE
    return house if known and is_house(house) else None


def signed_house(line: str) -> tuple[Claim, ...]:
    """The house, and the writer, of a line that is but a staff report's or a guest's sign."""
    for form in SIGNED:
        if (match := form.fullmatch(line.strip())) and _is_name(match["house"]):
            writer = match.groupdict().get("writer")
            signed = (Claim("author", writer, ABOVE),) if writer else ()
            return (*signed, Claim("outlet", _bare(match["house"]), LABELLED))
    return ()


def copyright_house(line: str, authors: Sequence[str] = (), *, foot: bool = False) -> str | None:
    """The house that a copyright line names; none for a person, an agency or a company.

    A name that is not built like a house's counts when the line keeps all rights and the
    article is signed by somebody else; at the `foot` of a page any name of two words or more that
    is no writer's.
    """
    match = COPYRIGHT.fullmatch(line.strip())
    if not match or len(line) > 200:
        return None
    house = match["house"].rstrip(".,")
    if is_house(short := FIRM.sub("", house)):
        house = short
    other = bool(match["rights"] and authors)
    article = house.startswith("The ") and not _parts(house) & words("companies")
    sure = is_house(house) or other or article or (foot and may_be_foot(house))
    return house if sure and _is_name(house) and house not in authors else None


def may_be_foot(house: str) -> bool:
    """True for a name that may be a house's below a page; of one word none that means something."""
    small = words("beats") | words("sections") | words("kickers") | words("english")
    lone = re.fullmatch(r"[A-Z][\w'’-]{3,}", house) and not is_agency(house)
    return may_be_house(house) or bool(lone and house.casefold() not in small)


def _is_name(house: str) -> bool:
    return not (
        is_agency(house)
        or (_parts(house) & words("companies") and not is_house(house))
        or _parts(house) <= words("beats") | words("sections") | {"staff"}
    )


def _parts(house: str) -> set[str]:
    return {part.strip(".,").casefold() for part in house.split()}


def _bare(house: str) -> str:
    return re.sub(r"^the\s+", "", house)


def take_houses(draft: Draft) -> Draft:
    """Turn mastheads, signs of staff and guests, and copyright lines into claims."""
    head = _masthead(draft.blocks)
    signs = [found for block in draft.blocks[:12] if (found := byline_of(block.text))]
    authors = [*draft.all_of("author"), *(name for sign in signs for name in sign.authors)]
    claims: list[Claim] = [Claim("outlet", head, ALONE)] if head else []
    blocks: list[Block] = list(draft.blocks[_above(draft.blocks) if head else 0 :])
    edge = next((i for i, b in enumerate(blocks) if is_sentence(b.text)), 8)
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        last = index >= len(blocks) - LAST_LINES
        told = _claims(block, authors, index > 0, last) if index <= edge or last else ()
        if not told and last and (house := copyright_house(block.text, authors, foot=True)):
            known = any(house.casefold() in each.text.casefold() for each in blocks[:edge])
            known = known or (" " not in house and not _tells(house, blocks))
            told = (Claim("outlet", house, ALONE),) if known else ()
        claims += told
        if not told:
            kept.append(block)
    return Draft(tuple(kept), draft.claims).claiming(claims)


def _claims(block: Block, authors: Sequence[str], above: bool, last: bool) -> tuple[Claim, ...]:
    if block.label not in ("unknown", "body"):
        return ()
    if above and (found := signed_house(block.text)):
        return found
    if last and (house := copyright_house(block.text, authors)):
        return (Claim("outlet", house, ALONE),)
    match = BRACKETED.fullmatch(block.text) if last else None
    if match and is_house(match["house"]) and not is_agency(match["house"]):
        return (Claim("outlet", match["house"], GUESSED),)
    return ()


def _masthead(blocks: Sequence[Block]) -> str | None:
    """The house that the first line is, where a headline stands below it; none otherwise.

    A line of capitals that begins with THE needs a date below it, a name with a slogan
    behind it needs to be built like a periodical's.
    """
    if len(blocks) < 3 or not _has_headline(blocks[1:]):
        return None
    line = blocks[0].text.strip(" *#_")
    if blocks[0].label == "title" and blocks[1].label == "heading":
        return spelt if is_house(spelt := recased(line)) else None
    if blocks[0].label == "heading" and blocks[1].label == "title":
        return spelt if is_house(spelt := recased(line)) else None
    if blocks[0].label != "unknown":
        return None
    dated = any(whole_line_date(block.text, None) for block in blocks[1:3])
    if is_house(spelt := recased(line)):
        return spelt
    small = (words("english") - {"of"}) | words("beats") | words("sections")
    own = not {word.casefold() for word in line.split()[1:]} & small
    if dated and own and re.fullmatch(r"THE(?:\s+[A-ZÀ-Þ'’&-]+){1,4}", line):
        return spelt
    if own and _is_numbered(blocks, line):
        return spelt
    match = SLOGAN.fullmatch(line)
    return spelt if match and is_house(spelt := recased(match["house"])) else None


def _is_numbered(blocks: Sequence[Block], line: str) -> bool:
    """True for a name of a few words above an issue's number, of which the story says nothing."""
    few = re.fullmatch(NAME, line) is not None and len(line.split()) <= 4
    numbered = any(ISSUE.match(block.text) for block in blocks[1:4])
    return few and numbered and not _tells(line, blocks)


def _above(blocks: Sequence[Block]) -> int:
    """How many lines a masthead has: with a slogan two, where an issue's number stands below."""
    slogan = len(blocks[1].text.split()) <= LONGEST_SLOGAN and ISSUE.match(blocks[2].text)
    return 2 if slogan and not ISSUE.match(blocks[1].text) else 1


def _tells(name: str, blocks: Sequence[Block]) -> bool:
    """True where a name stands in the story's sentences, but for what has rights."""
    return any(
        name in block.text
        for block in blocks
        if is_sentence(block.text) and not COPYRIGHT.fullmatch(block.text)
    )


def _has_headline(blocks: Sequence[Block]) -> bool:
    for block in blocks[:6]:
        if is_sentence(block.text):
            return False
        if is_headline(block.text) and len(block.text.split()) >= 4 and "|" not in block.text:
            return True
    return False


def without_site(title: str) -> tuple[str, str | None]:
    """A title, and the house behind or before it ("… | The Lagos Herald") or none."""
    parts = re.split(r"\s+[|–—-]\s+", title)
    if len(parts) > 1 and is_outlet(parts[-1]):
        return title[: title.rfind(parts[-1])].rstrip(" |–—-"), parts[-1]
    if len(parts) > 1 and is_outlet(recased(parts[0])) and len(parts[1].split()) > 2:
        return title[len(parts[0]) :].lstrip(" |–—-"), recased(parts[0])
    house, _, rest = title.partition(": ")
    if is_house(recased(house)) and len(rest.split()) > 3:
        return rest, recased(house)
    return title, None


def credited_houses(credit: str) -> Iterator[Claim]:
    """The house in a photo credit with a slash: "Photo: Jane Doe/The Lagos Herald"."""
    parts = [part.strip(" .()[]") for part in re.split(r"\s*/\s*", credit)]
    for part in parts if len(parts) > 1 else ():
        name = re.sub(r"^.*?[:：]\s*|^(?:[Pp]hotos?|[Pp]ictures?)\s+by\s+", "", part)
        if is_house(name) and not is_agency(name):
            yield Claim("outlet", name, GUESSED)
