"""Why a figure may not be understood alone, though its words lean on no other sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.leaning import DEFINITE, LEANS, TIME
from briefings.extract.lexicon import words
from briefings.extract.minting import doubted

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.model import Fact

# The doubt of a thing that is somebody's, where nothing says whose.
WHOSE = "a subject without a name"
NAMELESS = "no name in the statement"

# Words behind a noun of the list that say whose it is: "shares in", "members of".
_WHOSE = frozenset({"across", "among", "at", "for", "from", "in", "of", "through", "to"})
# A noun of the list may have so many plain words before it: "consolidated net profit".
_MODIFIERS = 3
_LEANING = re.compile(r"(?:Another|Earlier|Further|Later|The other)\b(?! than\b)")
_HALF = r"(?:first|second|third|fourth) (?:half|quarter)\b(?! of\b)"
_SPELL = r"(?:following|next|past|preceding|previous) (?:\w+ )?(?:day|week|month|year)s?\b"
_HOUR = r"by (?:early |late |mid-)?(?:dawn|dusk|evening|midday|midnight|morning|noon|afternoon)\b"
_UNDATED = re.compile(rf"\b(?:in|over|for) the (?:{_HALF}|{_SPELL})|\b{_HOUR}", re.IGNORECASE)
# A feat of a player, and what says in which game it was.
_FEAT = re.compile(
    r"\b(?:add|bowl|claim|ha|hit|kick|last|los|mad|mak|pick|scor|tak|took)\w* "
    r"(?:[\w-]+ ){0,3}?"
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:[\w-]+ )?"
    r"(?:balls|goals?|innings|overs|runs|saves|sixes|tries|wickets?)\b|\bscored (?:once|twice)\b"
    r"|\bunbeaten \d+\b|\b\d+-run\b|\bfirst slip\b"
    r"|\b(?:at|on|for) (?:\d|one|two|three|four|five|six|seven|eight|nine) for \d{1,3}\b"
)
_GAME = re.compile(
    r"\b(?:against|beat|beating|defeated|for|off|over|past|to|versus|with) (?:the )?[A-Z]"
    r"|\b(?:Championships?|Cup|Final|Games|League|Masters|Olympics?|Open|Series|Test|Tour|Trophy)\b"
)
# Who is ahead, and what says in which race or table.
_AHEAD = re.compile(
    r"\b(?:lead|advantage) over\b"
    r"|\b(?:boats?|laps|lengths|met(?:er|re)s|miles|minutes|points|seconds|shots|strokes) "
    r"(?:adrift|ahead|astern|behind|clear)\b"
)
# Who meets whom, and no more than when.
_MEETING = re.compile(
    r"\b(?:will (?:face|play|host)|(?:beat|played)) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"
    r"(?: (?:on|in) (?:\d|[A-Z])[\w ]*)?\.?\Z"
)
_RACE = re.compile(
    r"\b(?:Championships?|Cup|Games|Grand Prix|League|Marathon|Masters|Olympics?|Open|Race|Rally|"
    r"Regatta|Series|Tour|Trophy|ladder|marathon|polls?|race|rally|regatta|standings|table)\b"
)
# Deaths so far on the roads, and from when on they were counted.
_TOLL = re.compile(
    r"\b(?:ha(?:s|ve) (?:died|been killed|lost their lives)|has recorded|toll)\b.*\broads?\b"
    r"|\broad (?:toll|deaths)\b|\bholiday (?:deaths|toll)\b"
)
_SINCE = re.compile(
    r"\b(?:\d{4}|during|month|period|season|since|so far in|week|weekend|year)\b|\bover the\b"
)
# Deaths so far, with neither cause nor time.
_DEAD = re.compile(r"\bha(?:s|ve) (?:now )?(?:been killed|been injured|died)\b(.*)")
_CAUSE = re.compile(
    r"\b(?:after|as|by|during|following|from|in an?|near|of|since|when|while|\d{4})\b"
)
# More words of a statement that opens with a number tell where, or in what, it was.
_SHORT = 10


def hesitant(fact: Fact, clause: Predication | None) -> Fact:
    """The fact with the doubts about what it does not say."""
    for doubt in sorted(_doubts(fact, clause)):
        fact = doubted(fact, doubt)
    return fact


def untold(text: str) -> frozenset[str]:
    """The doubts about a feat of no named game, and a toll of no named time."""
    found = set()
    feat = _FEAT.search(text) and not _GAME.search(text)
    nowhere = (_AHEAD.search(text) or _MEETING.search(text)) and not _RACE.search(text)
    if feat or nowhere:
        found.add(WHOSE)
    dead = _DEAD.search(text)
    bare = dead is not None and not _CAUSE.search(dead[1])
    if (bare or _TOLL.search(text)) and not _SINCE.search(text):
        found.add(LEANS)
    return frozenset(found)


def _doubts(fact: Fact, clause: Predication | None) -> set[str]:
    text = fact.statement
    found = set(untold(text))
    if _relational(fact) or _nowhere(fact):
        found.add(WHOSE)
    definite = any(d.startswith(DEFINITE) for d in fact.doubts)
    if _LEANING.match(text) or (not definite and clause is not None and _counted_before(clause)):
        found.add(LEANS)
    if fact.date is None and _UNDATED.search(text):
        found.add(TIME)
    return found


def _relational(fact: Fact) -> bool:
    """ "Turnout was", "Shares, which": a thing that is somebody's, and nothing says whose."""
    found = fact.statement.split()
    start = int(found[0] in ("A", "An", "The"))
    for i, word in enumerate(found[start : start + _MODIFIERS], start):
        plain = word.strip(",").lower()
        if plain in words("owned_things"):
            after = found[i + 1] if i + 1 < len(found) else ""
            return word.endswith(",") or (after not in _WHOSE and not after[:1].isupper())
        named = any(name.text.startswith(plain.capitalize()) for name in fact.names)
        if (i and not word[0].islower()) or word.endswith(("'s", "’s", "s'")) or named:
            return False
    return False


def _nowhere(fact: Fact) -> bool:
    """ "Twelve people were killed": how many, and neither where nor when nor in what."""
    opens = fact.statement.lower().startswith(fact.value.lower())
    if not opens or fact.date is not None:
        return False
    told = fact.statement.partition(", according to")[0]
    if len(told.split()) > _SHORT:
        return False
    behind = told[len(fact.value) :].partition(fact.subject)[2]
    return not any(name.text in behind for name in fact.names)


def _counted_before(clause: Predication) -> bool:
    """ "The three men": those that another sentence told of."""
    head = clause.subject.head
    if head.tag_ != "NNS" and head.tag_ != "NNPS":
        return False
    kinds = {c.dep_ for c in head.children}
    the = any(c.lower_ in ("the", "these", "those") for c in head.lefts)
    more = kinds & {"prep", "relcl", "acl", "poss", "appos", "compound", "conj"}
    return the and "nummod" in kinds and not more
