"""How much somebody's words say: a plan, a number, a reason, a verdict, an admission.

What a reader skips is how the speaker came to it, how it feels, and thanks.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefings.words import entries, stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.model import Fact

# What makes words worth reading by themselves, and how much.
_WEIGHTS = (
    # They end as a sentence does.
    (re.compile(r"[.!?…]['’\"”]?$"), 0.2),
    # What will or must be done.
    (
        re.compile(
            r"\b(?:will|won['’]t|must|shall|should|need(?:s|ed)? to|(?:have|has|had) to|going to"
            r"|want(?:s)? (?:to|\w+ to)|plans?|intends?|calls? (?:on|for)|urge|demand|refuse"
            r"|would (?:not|never)|wouldn['’]t)\b|['’]ll\b",
            re.IGNORECASE,
        ),
        0.5,
    ),
    # Why, and on what condition.
    (
        re.compile(
            r"\b(?:because|due to|in order|leads? to|means? that|so that|therefore|unless|if)\b",
            re.IGNORECASE,
        ),
        0.3,
    ),
    # A verdict, or an admission.
    (
        re.compile(
            r"\b(?:crisis|danger(?:ous)?|doubt|essential|evidence|fail(?:s|ed|ure)?|important|mistakes?"
            r"|problems?|reasons?|risks?|threat(?:s|en)?|truth|unacceptable|wrong|worse)\b",
            re.IGNORECASE,
        ),
        0.3,
    ),
    # A contradiction.
    (
        re.compile(r"\b(?:not|never|no|nothing|cannot|but|only|always)\b|n['’]t\b", re.IGNORECASE),
        0.2,
    ),
    (re.compile(r"\b(?:like|as if|more|most|best|worst|first|greatest|every)\b"), 0.1),
    # What the words leave out, or point at.
    (re.compile(r"[\[\]…]|\.\.\."), -0.4),
    (re.compile(r"\bsuch (?!as\b|an?\b)"), -0.4),
    # What somebody did, as one tells of one's life.
    (
        re.compile(
            r"\bI (?:\w+ )?(?:was|were|went|got|began|gave|took|came|met|grew|saw|did|kept"
            r"|\w{3,}ed)\b(?! (?:not|by|that|to know)\b)|\b(?:when I was|in my (?:teens|twenties"
            r"|thirties)|growing up|[Mm]e and|[Mm]y (?:career|childhood|father|mother|parents|wife"
            r"|husband))\b|\bI['’]ve (?:been|got|read|always|never)\b"
        ),
        -0.7,
    ),
)
_NUMBER = 0.5
# A year is none.
_DIGITS = re.compile(
    r"(?<![\w-])(?!(?:1[89]|20)\d\d\b)\d[\d,.]*\b|\b(?:half|third|twice|million|billion|hundreds|thousands)\b"
)
_MOOD = -0.7
# Less is small talk.
_LEAST = 0.0
_ENOUGH = 3


def substance(said: str) -> float:
    """From about -1 for small talk to 2 for a plan with its reason and number."""
    told = sum(weight for pattern, weight in _WEIGHTS if pattern.search(said))
    told += _NUMBER * bool(_DIGITS.search(said))
    return round(told + _MOOD * (not _moods().isdisjoint(map(stem, words(said)))), 1)


def is_small_talk(fact: Fact) -> bool:
    """Whether it is a quotation that says nothing but how somebody feels or came to it."""
    return fact.kind == "quotation" and substance(fact.value) < _LEAST


def weighty(facts: Sequence[Fact]) -> list[Fact]:
    """The facts without small talk; all of them, where few quotations say more."""
    kept = [fact for fact in facts if not is_small_talk(fact)]
    return kept if sum(fact.kind == "quotation" for fact in kept) >= _ENOUGH else list(facts)


@cache
def _moods() -> frozenset[str]:
    """The stems of words of praise and feeling."""
    return frozenset(map(stem, entries("briefings.digest", "small_talk.txt")))
