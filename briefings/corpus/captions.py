"""Captions: how they are known, and the photo credits at their ends."""

from __future__ import annotations

import re
from functools import cache

from briefings.corpus.bylines import is_agency, is_outlet
from briefings.corpus.draft import GUESSED, Claim
from briefings.corpus.wordlists import alternation, expressions

# What stands where a picture stood: "![]() |", "![alt](address)", "[Image]", "<img …>".
MARKER = re.compile(
    r"^\s*(?:!\[[^\]]*\]\([^)]*\)|\[(?:image|photo|picture|figure|video)[^\]]*\]|<img[^>]*>|"
    r"(?:image|photo|picture)(?=\s*\|))\s*\|?\s*$",
    re.IGNORECASE,
)
INLINE_MARKER = re.compile(r"!\[[^\]]*\]\([^)]*\)")
WORDS_OF_A_NAME = (
    r"[A-ZÀ-Þ][\w.'’-]*(?:[ ,&-]+(?:[A-ZÀ-Þ][\w.'’-]*|of|and|the|de|van|von|for)){0,9}"
)
# "Korea Times photo by A B", "Star file", "Herald file photo".
HOUSE_PHOTO = re.compile(
    r"(?:^|(?<=[.!?”\"’)]\s)|(?<=\s/\s)|(?<=\|\s))"
    r"(?P<house>(?:The )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})"
    r"(?:\s+file\s+photo|\s+photo|\s+file|\s+photograph)s?"
    rf"(?:\s+by\s+(?P<who>{WORDS_OF_A_NAME}))?\.?$"
)


@cache
def _credit() -> re.Pattern[str]:
    agency = alternation("agencies")
    label = (
        r"(?:(?:file\s+)?(?:photo(?:graph)?s?|image|picture|pic|video|illustration|graphic|map|"
        r"screengrab|screenshot)(?:\s+(?:credit|courtesy|provided))?s?|credit)"
    )
    return re.compile(
        rf"\s*[\(\[]\s*(?:{label}\s*[:/]?\s*)?(?:by\s+|via\s+|courtesy\s+of\s+|provided\s+by\s+)?"
        rf"(?:[^()\[\]]{{0,60}}[/,]\s*)?{agency}(?:\s*[/,]\s*[^()\[\]]{{0,60}})?\s*[\)\]]\.?$"
        rf"|\s*[\(\[]\s*(?:courtesy|provided|photo|image|picture|credit|file|screengrab|screenshot|via)\b"
        rf"[^()\[\]]{{0,90}}[\)\]]\.?$"
        rf"|(?<=[.!?”\"’'\w])\s+{label}\s*[:：]\s*[^:]{{2,90}}$"
        rf"|(?<=[.!?”\"’'])\s+{label}\s+(?:by|courtesy of|via|©)\s+\S.{{1,80}}$"
        rf"|(?<=[.!?”\"’'])\s*(?:©|Courtesy of|Courtesy)\s*\S.{{1,80}}$"
        rf"|(?<=[.!?”\"’'])\s*(?:[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){{0,3}}\s*[/|]\s*)?{agency}"
        rf"(?:\s*[/|]\s*[A-ZÀ-Þ][\w .'’-]{{1,50}})?\.?$"
        rf"|\s+[-–—|/]\s*(?:{label}\s*[:/]?\s*)?{agency}$",
    )


@cache
def _credit_any_case() -> re.Pattern[str]:
    return re.compile(_credit().pattern, re.IGNORECASE)


def is_marker(line: str) -> bool:
    """True for a line that only marks where a picture stood."""
    return MARKER.match(line) is not None


def without_credit(line: str) -> tuple[str, tuple[Claim, ...]] | None:
    """A caption without the credit at its end, and what the credit tells of the outlet.

    None where there is no credit. A line that is nothing but a credit gives "".
    """
    line = INLINE_MARKER.sub("", line).strip(" |")
    if match := HOUSE_PHOTO.search(line):
        house = match["house"]
        if is_agency(house):
            return line[: match.start()].strip(" |"), ()
        if is_outlet(house):
            return line[: match.start()].strip(" |"), (Claim("outlet", house, GUESSED),)
    if expressions("credits").fullmatch(line):
        return "", ()
    match = _credit().search(line) or _labelled(line)
    if match:
        return line[: match.start()].strip(" |"), ()
    return None


def _labelled(line: str) -> re.Match[str] | None:
    """Labels may be in any case; names of agencies may not ("pa", "ap" are words too)."""
    match = _credit_any_case().search(line)
    if match and re.match(
        r"\W*(?:file|photo|image|picture|pic|video|credit|courtesy|provided|via)", match[0], re.I
    ):
        return match
    return None
