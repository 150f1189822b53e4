"""What is wanted and not told: "Peru proposed that Chile join", "ordered that it be closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import AUXILIARIES, is_verb
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

_PAST = frozenset({"VBD", "VBN"})


def wanted(verb: Token) -> str:
    """Why a verb in the subjunctive tells nothing that is so, or "".

    The base form shows it, and behind a past so does a present that has no other form.
    """
    first = verb
    while first.dep_ == "conj" and is_verb(first.head):
        first = first.head
    above = first.head
    if first.dep_ != "ccomp" or above.lemma_.lower() not in words("wanting_verbs"):
        return ""
    auxiliaries = [c for c in first.lefts if c.dep_ in AUXILIARIES]
    if auxiliaries:
        bare = auxiliaries[0].lower_ == "be"
    else:
        bare = first.tag_ == "VB" or (first.tag_ == "VBP" and above.tag_ in _PAST)
    return "what somebody wants to be done" if bare else ""
