"""Captions: how they are known, and the photo credits at their ends."""

from __future__ import annotations

import re
from functools import cache

from briefings.corpus.draft import GUESSED, Claim
from briefings.corpus.origin.housenames import is_agency, is_outlet
from briefings.corpus.passes.houses import credited_houses
from briefings.corpus.wordlists import alternation, capitals, expressions
from briefings.words.months import ANY_MONTH

# What stands where a picture stood: "![]() |", "![alt](address)", "[Image]", "<img …>".
MARKER = re.compile(
    r"^\s*(?:!\[[^\]]*\]\([^)]*\)|\[(?:image|photo|picture|figure|video)[^\]]*\]|<img[^>]*>|"
    r"(?:image|photo|picture)(?=\s*\|))\s*\|?\s*$",
    re.IGNORECASE,
)
LONGEST_CREDIT = 260  # characters
INLINE_MARKER = re.compile(r"!\[[^\]]*\]\([^)]*\)")
WORDS_OF_A_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?:[ ,&]+(?:[A-ZÀ-Þ][\w.'’-]*|of|and|the|de|van|von|for)){0,9}"
# "Korea Times photo by A B", "Star file", "Herald file photo".
HOUSE_PHOTO = re.compile(
    r"(?:^|(?<=[.!?”\"’)]\s)|(?<=\s/\s)|(?<=\|\s)|(?<=[(\[]))"
    r"(?P<house>(?:The )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})"
    r"(?:\s+file\s+photo|\s+photo|\s+file|\s+photograph)s?"
    rf"(?:\s+by\s+(?P<who>{WORDS_OF_A_NAME}))?[)\]]?\.?$"
)

_DAY = rf"(?:{ANY_MONTH}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{ANY_MONTH}) \d{{4}}"
# What a caption opens with, or has, beside a day with its year at its end.
PICTURED = re.compile(
    r"(?:(?:FILE|File)(?: PHOTO| photo)?\s*[-–—:]"
    r"|An? (?:general|aerial|exterior|interior|combination|undated) (?:view|photo|picture|image)\b"
    r"|(?:In )?[Tt]h(?:is|ese) (?:[\w.,’' -]{0,40} )?"
    r"(?:photo(?:graph)?|picture|image|frame grab|handout)s?"
    r"(?:,| (?:from|made|provided|released|shows|taken)\b)"
    r"|[^.!?]{3,160} (?:is|are) (?:seen|pictured|shown) (?:here )?"
    r"(?:at|behind|beside|during|in|inside|near|on|outside|through)\b[^.!?]{0,160}"
    rf"\b(?:{_DAY})\.?$"
    rf"|[^.!?]{{3,120}} poses? (?:for|in|with)\b[^.!?]{{0,160}}\b(?:{_DAY})\.?$)"
)


LABEL = (
    r"(?:(?:[Ff]ile\s+)?(?:[Pp]hoto(?:graph)?s?|[Ii]mage|[Pp]icture|[Pp]ic|[Vv]ideo|[Ii]llustration|"
    r"[Gg]raphic|[Mm]ap|[Ss]creengrab|[Ss]creenshot)(?:\s+(?:[Cc]redit|[Cc]ourtesy|provided))?s?|[Cc]redit)"
)
PERSON = r"[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){0,3}"
# "(Jane Doe/The Lagos Herald)": a credit only where one of the two is a house.
SLASHED = re.compile(r"\s*[(\[][^()\[\]/]{3,50}/[^()\[\]/]{3,50}[)\]]\.?$")
BEHIND = r"(?<=[.!?”\"’'])"


@cache
def _credits() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """The forms of a credit at the end of a caption, by the signs that set it apart.

    With each the signs of which a line must have one: no other line is searched.
    """
    house = rf"(?:{alternation('agencies')}|{capitals('agencies')})"
    house += r"(?:\s+(?:(?:[Ff]ile\s+)?[Pp]hoto|PHOTO))?"
    mixed = rf"(?:{PERSON}\s*[/|,]\s*)?{house}(?:\s*[/|,]\s*[^()\[\]]{{2,50}})?"
    return tuple(
        (re.compile(form), signs)
        for form, signs in (
            # (Photo: Jane Doe/AFP), [EPA/Jane Doe], (Reuters)
            (
                rf"\s*[\(\[]\s*(?:{LABEL}\s*[:/]?\s*)?"
                r"(?:by\s+|via\s+|courtesy\s+of\s+|provided\s+by\s+)?"
                rf"(?:[^()\[\]]{{0,60}}[/,]\s*)?{mixed}\s*[\)\]]\.?$",
                ("(", "["),
            ),
            # (courtesy of the museum), (File photo)
            (
                r"\s*[\(\[]\s*(?i:courtesy|provided|photo|image|picture|credit|file|screengrab|"
                r"screenshot|via)\b[^()\[\]]{0,90}[\)\]]\.?$",
                ("(", "["),
            ),
            # … at dawn. Photo: Jane Doe, … at dawn. PHOTO BY JANE DOE
            (rf"{BEHIND}\s+(?i:{LABEL})\s*[:：]\s*[^:]{{2,90}}$", (":", "：")),
            (
                rf"{BEHIND}\s+(?i:{LABEL})\s+(?:[Bb]y|BY|[Cc]ourtesy of|via|©)\s+\S.{{1,80}}$",
                ("by", "By", "BY", "ourtesy", "via", "©"),
            ),
            (rf"{BEHIND}\s*(?:©|Courtesy of|Courtesy)\s*\S.{{1,80}}$", ("©", "Courtesy")),
            # … at dawn Image: Jane Doe
            (rf"(?<=\w)\s+(?=[A-Z]){LABEL}\s*[:：]\s*{PERSON}[^:]{{0,60}}$", (":", "：")),
            # … at dawn. Jane Doe/AFP, … at dawn. AP Photo/Jane Doe
            (rf"{BEHIND}\s*{mixed}\.?$", ("",)),
            # … at dawn - Reuters, … at dawn | Jane Doe/Reuters
            (rf"\s+[-–—|/]\s*(?:{LABEL}\s*[:/]?\s*)?{mixed}$", tuple("-–—|/")),
        )
    )


def shows(line: str) -> bool:
    """True for a line that says itself that it stands beneath a picture: "An aerial view of …",
    "In this file photo, …", "… are seen outside the court in Lima on May 4, 2021"."""
    return PICTURED.match(line) is not None


def is_marker(line: str) -> bool:
    """True for a line that only marks where a picture stood."""
    return MARKER.match(line) is not None


def without_credit(line: str) -> tuple[str, tuple[Claim, ...]] | None:
    """A caption without the credit at its end, and what the credit tells of the outlet.

    None where there is no credit. A line that is nothing but a credit gives "".
    """
    line = INLINE_MARKER.sub("", line).strip(" |")
    named = "photo" in line or "file" in line
    if named and (match := HOUSE_PHOTO.search(line)):
        house = match["house"]
        if is_agency(house):
            return line[: match.start()].strip(" |(["), ()
        if is_outlet(house):
            return line[: match.start()].strip(" |(["), (Claim("outlet", house, GUESSED),)
    if expressions("credits").fullmatch(line):
        return "", tuple(credited_houses(line))
    start = max(0, len(line) - LONGEST_CREDIT)
    for form, signs in _credits():
        if any(sign in line for sign in signs) and (match := form.search(line, start)):
            return line[: match.start()].strip(" |"), tuple(credited_houses(match[0]))
    slashed = SLASHED.search(line, start) if "/" in line else None
    if slashed and (claims := tuple(credited_houses(slashed[0]))):
        return line[: slashed.start()].strip(" |"), claims
    return None
