"""Which lines read as titles: whole, of 4 to 12 words, and true to whose claim or plan it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.model import DENIAL
from briefings.topics.cutting import RESTRICTED
from briefings.topics.framing import short
from briefings.words import content

if TYPE_CHECKING:
    from briefings.model import Fact

SHORTEST, LONGEST = 4, 12
# "Tyco, leads the race": half an apposition is left before the verb.
_HALF_CUT = re.compile(r"^[^,]+,\s(?:is|are|was|were|has|have|had|leads?|led|says?|said|will)\b")
_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|planning|to be|set to|due|expected|scheduled|intends?|aims?"
    r"|proposed|hopes?|may|might|could|going to|upcoming|next|agreed to|must|should)\b",
    re.IGNORECASE,
)
_LEANING = (
    r"(?:he|she|it|they|we|i|you|this|that|these|those|there|his|her|its|their|but|and|or|so"
    r"|however|meanwhile|also|here|such|all these|another|both)\b"
)
_PRONOUN = re.compile(r"(?:it|them|him|her|this|these|those|that \w+ing)\b(?! to\b)", re.IGNORECASE)
OPENING = re.compile(rf"^{_LEANING}", re.IGNORECASE)
_POINTS_AWAY = re.compile(r"\b(?:that|this|these|those)\s(?:reading|claim|view|idea|\w+tion)\b")
# "He was a judge before, Feb. 7, 2020": what had been, and a date that belongs to a caption.
_TRAILING = re.compile(
    r"\b(?:before|earlier|previously|formerly)\b(?:,[^,]*){0,2}$"
    r"|,\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}$"
)
# What says no more than that somebody did as another did.
_ELLIPTIC = re.compile(
    r"\b(?:follow(?:s|ed)? suit|(?:do|does|did|done) (?:so|the same)|(?:went|goes|gone) on to)\b"
)
# What tells that somebody met reporters, or how somebody looked.
_IDLE = re.compile(
    r"\b(?:received (?:reporters|journalists)|(?:spoke|talked) about|showed no (?:emotion|remorse)"
    r"|gave (?:an?|the|this) (?:warning|interview|statement|remarks?)|wept|smiled|witnessed)\b"
)


def fits(fact: Fact, line: str) -> bool:
    """Whether the line, made from the fact, is a sound title."""
    return (
        SHORTEST <= len(line.split()) <= LONGEST
        and not OPENING.match(line)
        and not _POINTS_AWAY.search(line)
        and not _TRAILING.search(line)
        and not (fact.clause and _PRONOUN.match(fact.clause.rest))
        and _is_balanced(line)
        and not line.endswith(("?", "!"))
        and not _HALF_CUT.match(line)
        and not _ELLIPTIC.search(line)
        and not _IDLE.search(line)
        and _owns_up(fact, line)
    )


def _is_balanced(line: str) -> bool:
    return (
        line.count("“") == line.count("”")
        and line.count('"') % 2 == 0
        and line.count("(") == line.count(")")
    )


def _owns_up(fact: Fact, line: str) -> bool:
    """Whether a plan reads as a plan, and a claim says whose it is."""
    if fact.modality == "planned" and not _PLANNED.search(line):
        return False
    undone = fact.modality == "denied" or DENIAL in fact.doubts
    if undone and not (RESTRICTED.search(line) or "den" in line):
        return False
    if fact.modality == "claimed" or fact.attributed_to:
        who = content(short(fact, fact.attributed_to or ""))
        return bool(who) and who[-1] in content(line)
    return True
