"""Why a figure may not be understood alone, though its words lean on no other sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.events.untold import WHOSE, untold
from briefings.extract.lexicon import words
from briefings.extract.minting import doubted
from briefings.extract.references.leaning import DEFINITE, LEANS, TIME

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.model import Fact

# Words behind a noun of the list that say whose it is: "shares in", "members of".
_WHOSE = frozenset({"across", "among", "at", "for", "from", "in", "of", "through", "to"})
# A noun of the list may have so many plain words before it: "consolidated net profit".
_MODIFIERS = 3
_LEANING = re.compile(r"(?:Another|Earlier|Further|Later|The other)\b(?! than\b)")
_HALF = r"(?:first|second|third|fourth) (?:half|quarter)\b(?! of\b)"
_SPELL = r"(?:following|next|past|preceding|previous) (?:\w+ )?(?:day|week|month|year)s?\b"
_HOUR = r"by (?:early |late |mid-)?(?:dawn|dusk|evening|midday|midnight|morning|noon|afternoon)\b"
_UNDATED = re.compile(rf"\b(?:in|over|for) the (?:{_HALF}|{_SPELL})|\b{_HOUR}", re.IGNORECASE)
# What befell people, and the names that say where or in what.
_HURT = re.compile(r"\b(?:dead|died|hurt|injured|injuring|killed|killing|wounded)\b")
_PLACING = frozenset({"organization", "person", "place", "event"})
# More words of a statement that opens with a number tell where, or in what, it was.
_SHORT = 10


def hesitant(fact: Fact, clause: Predication | None) -> Fact:
    """The fact with the doubts about what it does not say."""
    for doubt in sorted(_doubts(fact, clause)):
        fact = doubted(fact, doubt)
    return fact


def _doubts(fact: Fact, clause: Predication | None) -> set[str]:
    text = fact.statement
    found = set(untold(text))
    if _relational(fact) or _nowhere(fact) or _hurt_nowhere(fact):
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


def _hurt_nowhere(fact: Fact) -> bool:
    """ "A bomber killed nine Norwegian passengers": neither in which place nor when."""
    if fact.date is not None or not _HURT.search(fact.statement):
        return False
    told = fact.statement.replace(fact.attributed_to or "\0", "")
    return not any(n.kind in _PLACING and n.text in told for n in fact.names)


def _counted_before(clause: Predication) -> bool:
    """ "The three men": those that another sentence told of."""
    head = clause.subject.head
    if head.tag_ != "NNS" and head.tag_ != "NNPS":
        return False
    kinds = {c.dep_ for c in head.children}
    the = any(c.lower_ in ("the", "these", "those") for c in head.lefts)
    more = kinds & {"prep", "relcl", "acl", "poss", "appos", "compound", "conj"}
    return the and "nummod" in kinds and not more
