"""Subjects that the parser gave to the clause before: "sent two boats and | the army has freed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE, SUBJECTS, child, climb, first_word, is_verb

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

# Conjunctions that the pipeline takes for prepositions before a noun.
_CONJUNCTIONS = frozenset({"since", "after", "before", "until", "as", "than"})


def lost_subject(verb: Token) -> Token | None:
    """The noun right before a finite verb that shares, by the parse, the subject of another.

    "And" stands before the noun and none before the verb; or a conjunction does ("since the
    first patient, a mender, was admitted").
    """
    if verb.dep_ != "conj" or not is_verb(verb.head) or child(verb, *SUBJECTS) is not None:
        return None
    first = first_word(verb)
    if first.tag_ not in FINITE or first.i == 0:
        return None
    noun = _ending_at(verb, first.i)
    if noun is None or noun.i < verb.head.i:
        return None
    if noun.dep_ == "conj" and first.i == noun.right_edge.i + 1:
        left = noun.left_edge.i
        return noun if noun.doc[left - 1].lower_ == "and" else None
    if noun.dep_ == "pobj" and noun.head.lower_ in _CONJUNCTIONS:
        return noun
    return None


def _ending_at(verb: Token, end: int) -> Token | None:
    """The noun whose phrase ends right before a token, its comma aside."""
    doc = verb.doc
    last = doc[end - 1]
    if last.text == ",":
        last = doc[end - 2]
    for token in (last, *climb(last)):
        if token.i == verb.head.i:
            return None
        if token.dep_ in ("conj", "pobj") and token.pos_ in ("NOUN", "PROPN"):
            return token
    return None
