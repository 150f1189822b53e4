"""A sentence that is too long without what it tells by the way: still true, and whoever says so.

What goes is told of one noun between commas or at the end, or tells on what occasion somebody
spoke. It can go from any sentence, claimed or denied.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# ", who had left in 2018", ", a firm in Lima" at the end.
_END = re.compile(r",\s(?:(?:(?:of\s)?(?:which|whom)|who|whose)\s|an?\s)[^,“”\"]*(?=\.$)")
# "Killing 14 people and injuring 30": the dead stay.
_INJURED = re.compile(
    r"(?<=[a-z0-9]) and injuring (?:(?:about|another|at least|more than|over|some) )?[\w,-]+"
    r"(?: (?:more|others|people))?(?=[,.])"
)
# ", which lasted 31 days,", ", ranked 143rd in the world," between a subject and its verb.
_BETWEEN = re.compile(
    r",\s(?:which|who|whose|based|born|founded|headquartered|ranked|seeded)\s[^,“”\"]*,\s(?=[a-z])"
)
# "Speaking in Lima, Ruiz said", "At a hearing, the judge said".
_OCCASION = re.compile(
    r"^(?:[A-Z][a-z]+ing|(?:At|During|In) an? (?:[a-z]+ )?(?:address|briefing|ceremony|conference"
    r"|hearing|interview|letter|meeting|post|rally|report|speech|statement))\b[^,“”\"]*,\s(?=[A-Z])"
)

# A closing clause; one that tells more of a noun ends with the sentence, not at another comma.
_CLOSING = re.compile(
    r",\s+(?:(?:which|who|whose)\b(?=[^,“”\"]*$)|(?:where|when|while|although|though|after|before"
    r"|amid|despite|with|according|and|but|because|since|in (?:the|an?|what)|[a-z]{3,}ing)\b"
    r"(?=[^“”\"]*$))",
    re.IGNORECASE,
)
# Who says so: "according to a report", "the police said".
_SOURCE = re.compile(r"\b(?:according to|reports?|reported|said|says|told)\b")
# What may be a condition of a plan.
_CONDITION = re.compile(r",\s+(?:where|when|while|after|before|if)\b", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(r",?\s(?:amid|despite|during|after|before|following|at|in|on)\s")
# "Viewed it, with others, as a means": the verb needs what follows; "as part of" is a circumstance.
_AS = re.compile(r"\sas\s(?!part of\b)")
# A clause that has begun and is not closed: half of it would be left.
# "Just minutes after the launch": the phrase belongs to what follows.
_SPAN = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|just|only|shortly|soon|long|right"
    r"|immediately)$"
)
_INSIDE = re.compile(r"\b(?:where|which|who|whose|when|while)\b[^,]*$")


def leaner(text: str, longest: int) -> str:
    """The text in so many words, if leaving out what it tells by the way is enough; or as it is."""
    kept = text
    for pattern in (_END, _BETWEEN, _END, _OCCASION, _INJURED):
        if len(kept.split()) <= longest:
            return kept
        kept = pattern.sub(" " if pattern is _BETWEEN else "", kept, count=1)
    return kept if len(kept.split()) <= longest else text


def without_closing(text: str, longest: int, *, plan: bool) -> str | None:
    """The text, without its stop, without as many closing clauses as make it so long.

    Who says so stays. None where a clause may be the condition of a plan.
    """
    kept = text
    for match in reversed(list(_CLOSING.finditer(text))):
        if len(kept.split()) <= longest or _AS.search(kept, match.start()):
            break
        if _SOURCE.search(kept, match.start()):
            break
        if plan and _CONDITION.match(kept, match.start()):
            return None
        kept = kept[: match.start()]
    return kept


def without_circumstances(rest: str) -> Iterator[str]:
    """What follows a verb without its last phrases of time, place or circumstance."""
    for match in reversed(list(_CIRCUMSTANCE.finditer(rest))):
        kept = rest[: match.start()]
        if not (_AS.search(rest, match.start()) or _INSIDE.search(kept) or _SPAN.search(kept)):
            yield kept


def balanced(text: str) -> bool:
    """Whether all marks and brackets that the text opens are closed."""
    return (
        text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
    )
