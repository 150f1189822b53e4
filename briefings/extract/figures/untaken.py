"""Numbers that say nothing of what their sentence tells: what somebody denies, and the same in
another unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import climb
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.clauses import Predication
    from briefings.extract.figures.numbers import Number
    from briefings.extract.pipeline import Doc, Token

_AHEAD = frozenset({"acl", "relcl", "xcomp"})
_PLANS = frozenset({"agree", "aim", "bid", "commit", "commitment", "decide"})
_PLANS |= {"expect", "hope", "intend", "intention", "offer", "plan", "pledge", "promise", "propose"}
_PLANS |= {"proposal", "seek", "target", "vow", "want"}
_WITHIN = frozenset({"ccomp", "dobj", "pcomp", "xcomp"})
# Nouns that say how a thing changed, and not which.
_CHANGES = frozenset({"cut", "decline", "decrease", "drop", "fall", "gain", "increase", "jump"})
_CHANGES |= {"raise", "reduction", "rise"}


def untaken(doc: Doc, number: Number, others: Sequence[Number]) -> str:
    """Why a number gives no figure, or ""; `others` are the numbers of its sentence."""
    if is_denied(doc[number.start]):
        return "what somebody denies"
    return "the same in another unit" if _converts(doc, number, others) else ""


def is_denied(token: Token) -> bool:
    """Whether a word stands in what somebody denies: "denied taking $9 million"."""
    for head in climb(token):
        if token.dep_ in _WITHIN and head.lemma_.lower() in words("verbs_of_denial"):
            return True
        token = head
    return False


def is_planned(token: Token) -> bool:
    """Whether a word stands in what is only to be done: "plans to build 9,000 homes", "agreed to
    pay $9 million"."""
    ahead = _PLANS | words("verbs_of_planning")
    for head in climb(token):
        infinitive = token.tag_ == "VB" and any(c.tag_ == "TO" for c in token.lefts)
        if infinitive and token.dep_ in _AHEAD and head.lemma_.lower() in ahead:
            return True
        token = head
    return False


def _converts(doc: Doc, number: Number, others: Sequence[Number]) -> bool:
    """Whether a number in brackets tells the one before them again: "190 km (118 miles)"."""
    opened = number.start - 1
    measured = number.shape == "measure" and opened >= 0 and doc[opened].text == "("
    return measured and any(o.end == opened and o.shape == "measure" for o in others)


def of_deed(subject: str, value: str, clauses: Sequence[Predication]) -> str:
    """The subject of a number; where that is the number itself, what was done with the money: of
    "$3 million was donated" the money donated."""
    same = subject.lower() == value.lower()
    passive = (c.main.text for c in clauses[:1] if same and c.verb.passive)
    return next((f"Money {done}" for done in passive), subject)


def is_bare_change(noun: Token) -> bool:
    """Whether a noun only says how a thing changed: "won an increase of $9 million"."""
    told = any(c.lower_ in ("in", "to") for c in noun.rights)
    before = any(c.dep_ in ("compound", "poss", "nmod") for c in noun.lefts)
    return noun.lemma_.lower() in _CHANGES and not told and not before
