"""A tenure as a rule finds it, and the fact with a statement that stands alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.minting import Refusal
from briefings.extract.positions.modifiers import UNPROVEN
from briefings.extract.positions.office import COUNTED, of_whom
from briefings.model import Person

if TYPE_CHECKING:
    from briefings.extract.positions.office import Office
    from briefings.extract.story import Sentence
    from briefings.model import Modality


# "the seventh player", and no "third baseman".
_ORDINAL = re.compile(r"(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|\w+[inxh]th) ")
HEAD_OF_WHAT = "head of what?"
_HEADS = frozenset({"chief", "head", "boss"})
_REGAL = frozenset({"king", "queen", "emperor", "empress", "prince", "princess", "pope", "sultan"})
_BARE = frozenset(
    {
        "captain",
        "champion",
        "co-author",
        "coauthor",
        "winner",
        "leader",
        "ally",
        "veteran",
        "refugee",
    }
    | {"member", "officer", "official"}
    | {"lead author", "report author", "skipper", "study author", "study co-author"}
    | {"team captain", "collector"}
)
_TO_ANOTHER = (" honorable", " honourable", " Honorable", " Honourable")
_SPEAKERS = frozenset(["fluent", "native", "keynote", "guest", "public", "motivational", "main"])
_NEEDING = frozenset(
    {"member", "partner", "fellow", "owner", "founder", "delegate", "head", "leader"}
)


@dataclass(frozen=True, slots=True)
class Tenure:
    """`person` and `office`; `start` and `end` in EDTF; `dated` is the sentence's own date.

    `like` is who held the same office before or after, where the text says so.
    `lead` is how the statement puts it: "was", "became", "has served as", "left".
    """

    person: Person
    office: Office
    sentence: Sentence
    rule: str
    modality: Modality
    lead: str = "was"
    start: str | None = None
    end: str | None = None
    dated: str | None = None
    at: tuple[int, int] | None = None
    doubts: tuple[str, ...] = ()
    attributed_to: str | None = None
    also: tuple[Sentence, ...] = ()
    like: Person | None = None


def refusal(tenure: Tenure) -> Refusal | None:
    """Why a tenure cannot be told alone: whose office or of what is left to another sentence."""
    reason = _reason(tenure.office)
    at = tenure.sentence
    return Refusal(tenure.rule, reason, at.start, at.end) if reason else None


def _reason(office: Office) -> str:
    """Why an office cannot be told alone; "" for one that can."""
    if "a rank" in office.doubts and office.occupation:
        return "a rank"
    if office.role in _HEADS and not office.organization and " " not in office.value:
        return HEAD_OF_WHAT
    counted = office.occupation and _ORDINAL.match(office.value) and office.value != office.role
    if COUNTED in office.doubts or counted:
        return COUNTED
    if UNPROVEN in office.doubts:
        return UNPROVEN
    if _no_office(office):
        return "says what somebody is, not an office"
    if office.organization or (office.place and not office.teamed):
        return ""
    left = next((d for d in ("owner open", "complement open") if d in office.doubts), "")
    return left or ("a member of what is not said" if _is_bare(office) else "")


def _is_bare(office: Office) -> bool:
    """ "a member", "the king": of what is not said."""
    bare = office.role in _NEEDING and office.phrase.split()[-1] in _NEEDING
    return (bare and not of_whom(office.value.split()[:-1])) or office.role in _REGAL


def _no_office(office: Office) -> bool:
    """ "a fluent speaker of Korean", "a co-author", "an art major", "the captain" of whom?"""
    if office.value.endswith(_TO_ANOTHER):
        return True  # "a clerk to the Honorable N. N."
    if office.value in _BARE and not (office.organization or office.place):
        return True
    first, _, rest = office.value.partition(" ")
    if office.value.startswith(("-", "student of ")) and not office.organization:
        return True
    study = office.role == "major" and first != "major"
    if study or office.value.startswith("trading partner"):
        return True
    return first in _SPEAKERS and rest.startswith("speaker")
