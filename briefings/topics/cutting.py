"""What may be left out behind a verb while the rest of the sentence stays true.

What goes: what stands in brackets, and from the end, phrase by phrase, what a sentence can do
without: participles, relative clauses, appositions, circumstances of time, place and purpose.
What somebody does not do, does for the first time or does on a condition keeps its phrases.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.topics.boundaries import BOUNDARIES, Boundary
from briefings.words import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

RESTRICTED = re.compile(
    r"\b(?:not|no|never|nor|neither|only|unless|if|without|hardly|except|cannot)\b|n['’]t\b",
    re.IGNORECASE,
)
# What holds of a part alone: "the first in ten years", "all schools in Vidra", "banned cars in".
_NARROW = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last"
    r"|most|least|best|worst|fewer|less|all|every|each|any|whole|entire|seek(?:s|ing)?|sought"
    r"|want(?:s|ed)?|demand(?:s|ed|ing)?"
    r"|bann?(?:s|ed)?|outlaw\w*|prohibit\w*|abolish\w*|legali[sz]\w*|den(?:y|ies|ied)"
    r"|(?!(?:arr|prot|inter|requ|for|harv|inv|cont|sugg|conqu|mod|hon|midw|n|p|r|t|v|w|z)est\b)"
    r"[a-z]{2,}est)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|may|might|could|can|should|must|plans?|expected|set to|due to|to be)\b"
)


# "As a means", which the verb may need, is no circumstance.
_AS_ROLE = re.compile(
    r"\sas\s(?:an?\s|(?!(?:(?!\s(?:as|who|which|that)\s).)*"
    r"\s(?:is|are|was|were|has|have|had|will|[a-z]+ed)\s))"
)
# A clause that has begun: a phrase cut off behind it would leave half of it.
_BEGUN = re.compile(
    r"\b(?:after|before|as|when|while|where|because|since|until|that|who|which|whose|whether|how|why"
    r"|what|than|following|amid|despite|[a-z]{3,}ing\s(?:to|that))\b"
)
# A clause of two words is only its beginning.
_HALF = re.compile(
    r"\b(?:that|who|which|whose|whether|how|why|what|because|while|where|when|than)(?:\s\S+){1,2}$"
)
# Verbs that end on such a word.
_PARTICLE = re.compile(
    r"\b(?:(?:un)?accounted for|called off|shut down|broken down|laid off|sworn in)$"
)
_INFINITIVE = re.compile(
    r"\bto (?!(?:court|death|freedom|hospital|jail|justice|life|market|peace|power|prison|safety"
    r"|school|victory|war|work)$)[a-z]+$"
)
# Verbs of bringing something somewhere: where belongs to them.
_BRINGS = re.compile(
    r"\b(?:fl(?:y|ies|ew|own)|send|sent|mov\w+|tak\w+|took|bring|brought|carr\w+|transfer\w*"
    r"|transport\w*|giv\w+|gave|hand\w*|add\w*|appl\w+|refer\w*|compar\w+|attribut\w+|limit\w*"
    r"|link\w*|put|return\w*|rais\w+|reduc\w+|increas\w+)$"
)
# What stands before a participle that is whole, and verbs with an object and a participle.
_BESIDE_PARTICIPLE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|remain\w*|and|or|not|\w+ly|an?|the|has|have|had)$"
)
_MAKES = re.compile(r"\b(?:left|leaves?|found|kept|saw|declared|had|got|injured)$")
# A noun that is told of: what tells more of it may go.
_TOLD = re.compile(
    r"(?:\b(?:an?|the|its|his|her|their|some|\d[\w.,-]*)\s(?:[\w’'.-]+\s){0,4}|(?:^|\s)[A-Z])[\w’'.-]+$"
)
# Nouns whose "that" says what they are: "evidence that".
_CONTENT = re.compile(
    r"\b(?:evidence|proof|fact|claims?|news|reports?|fears?|hopes?|signs?|ideas?|beliefs?|warnings?"
    r"|possibility|chance|risk|view|assurances?|allegations?|so|such|said|reporters|it)$"
)
_RELATIVE = frozenset({"who", "which", "whose", "where"})
# "Had shot and killed himself": the object of both stands behind the second.
_VERB_LAST = re.compile(r"\b(?:had|has|have|was|were|is|are|be|been)\s[a-z]+$")
_PAIRED = re.compile(r"\b(?:between|both|either|from)\b")
# Verbs that take a clause, of which a part may say something else.
_TELLS = re.compile(
    r"(?<!\bbeen\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bare\s)(?<!\bis\s)"
    r"\b(?:sa(?:y|ys|id|ying)|tell(?:s|ing)?|warn\w*|learn(?:s|ed|t)?|believ\w*|think\w*|thought"
    r"|claim\w*|argu\w*|insist\w*|suggest\w*|reveal\w*|show(?:s|ed|n|ing)?|report(?:s|ed)?"
    r"|confirm\w*|admit\w*|den(?:y|ies|ied)|fear\w*|kn[eo]w\w*|find|found|announc\w*)$|\btold$"
)
# Verbs of making somebody do something: what is to be done belongs to them.
_URGES = re.compile(
    r"\b(?:urg|ask|order|forc|allow|invit|persuad|encourag|challeng|permit|requir|instruct|convinc"
    r"|want|expect|tell|told|call|appeal|help|enabl|lead|led|prompt|caus)(?:e|es|s|ed|ing|)$"
)
# "Passed by 15 votes, a bill": what the verb needs stands behind the comma.
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b")
_OBJECT_LATER = re.compile(r"^(?:by|with|in|on|at|from|for|after|without)\s")
BRACKETS = re.compile(r"\s\([^()]*\)")
# "By the museum in Lima": who did it, before where it was done.
_AGENT = re.compile(r"^by\s(?:(?!\s(?:in|at)\s).)+\s((?:in|at)\s(?:(?!\s(?:in|at|on)\s).)+)$")
_CLAIM = re.compile(
    r"^\S.*\s(?:is|are|was|were|has|have|had|will|would|could|may|might|must|should|[a-z]+ed)\s\S"
)
# What somebody is urged to do, with what it is done to.
_URGED = re.compile(r"\sto\s[a-z]+\s\S")


# What is yet to happen happens then.
_WHEN = re.compile(r"\b(?:once|when|until|unless|if|provided|as soon as)\b")
_CONDITION = re.compile(r"\b(?:unless|if|except|provided|as long as)\b", re.IGNORECASE)


class Cut(NamedTuple):
    """What is left, and what the cut costs: how much a reader may miss."""

    text: str
    cost: float


def rests(verb: str, rest: str, *, says: bool = False) -> Iterator[Cut]:
    """What may follow the verb, the whole first; of what somebody `says`, whole clauses.

    Nothing is cut from what a verb of telling or urging needs, nor behind a condition.
    """
    bare = squeezed(BRACKETS.sub("", rest))
    yield Cut(squeezed(rest), 0.0)
    if bare != squeezed(rest):
        yield Cut(bare, 0.0)
    tells = not says and _TELLS.search(verb) and not bare.startswith("to ")
    if tells or _CONDITION.search(bare):
        return
    urged = bool(_URGES.search(verb) and " to " in bare)
    if agent := _AGENT.match(bare):
        yield Cut(agent[1], 0.1)
    for cut in _cuts(verb, bare):
        whole = _CLAIM.match(cut.text) if says else not urged or _URGED.search(cut.text)
        if whole:
            yield cut


def _cuts(verb: str, rest: str) -> Iterator[Cut]:
    if "," in rest and _OBJECT_LATER.match(rest) and not _PASSIVE.search(verb):
        return
    for boundary in BOUNDARIES:
        for match in boundary.opening.finditer(rest):
            kept = rest[: match.start()]
            whole = kept and not _HALF.search(kept) and not _is_half_told(verb, kept)
            if not whole or is_open(kept):
                continue
            if _may_go(boundary, verb, kept, rest[match.end() :]) and (
                boundary.outer or (not _BEGUN.search(kept) and _is_apart(kept, rest, match))
            ):
                yield Cut(kept, boundary.cost)


def _may_go(boundary: Boundary, verb: str, kept: str, gone: str) -> bool:
    """Whether what is kept is true without what is gone: no role, no condition, no part of all."""
    told = f"{verb} {kept}"
    if _AS_ROLE.search(f" {gone}"):
        return False
    if _PLANNED.search(told) and (boundary.timed or _WHEN.search(gone)):
        return False
    if _BRINGS.search(verb) and gone.startswith("to "):
        return False
    return boundary.free or not (RESTRICTED.search(told) or _NARROW.search(told))


def _is_apart(kept: str, rest: str, match: re.Match[str]) -> bool:
    """Whether a phrase tells more of a noun, or of the deed, that is understood without it."""
    gone = rest[match.end() :]
    if match.group().strip() == "and":
        return not _PAIRED.search(kept) and not _VERB_LAST.search(kept)
    first = gone.split(" ", 1)[0]
    if first == "that":
        return bool(_TOLD.search(kept)) and not _CONTENT.search(kept)
    if first in _RELATIVE:
        return bool(_TOLD.search(kept))
    if first.endswith(("ing", "ed")) or first == "to":
        return bool(_TOLD.search(kept)) and not (first == "to" and _PAIRED.search(kept))
    return True


def _is_half_told(verb: str, kept: str) -> bool:
    """Whether the last word is a participle of which the rest is missing: "a mother sentenced"."""
    before, _, last = kept.rpartition(" ")
    if is_participle(last):
        return True
    return (
        last.endswith("ed")
        and bool(before)
        and not _BESIDE_PARTICIPLE.search(before)
        and not _MAKES.search(verb)
    )


def is_participle(word: str) -> bool:
    """Whether a word is of the form "stretching", and no noun that is known to be one."""
    lower = word.endswith("ing") and word[0].islower()
    return lower and word not in _nouns_in_ing()


def is_open(text: str) -> bool:
    """Whether a text ends on a word that needs what follows it."""
    words = text.split()
    if _PARTICLE.search(text):
        return False
    if _INFINITIVE.search(text):
        return True
    return not words or words[-1].lower().strip("“”\"'’,") in _open_words()


@cache
def _nouns_in_ing() -> frozenset[str]:
    return entries("briefings.topics", "nouns_in_ing.txt")


@cache
def _open_words() -> frozenset[str]:
    return entries("briefings.topics", "open_words.txt")


def squeezed(text: str) -> str:
    """A text with single spaces and none before a comma or stop."""
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(text.split())).strip(" ,")
