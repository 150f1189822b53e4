"""Dates that are those of another verb or noun than the one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import is_verb

if TYPE_CHECKING:
    from briefings.extract.clauses.moment import When
    from briefings.extract.pipeline import Span, Token

# What goes on as long as the deed that it tells of.
_GOING_ON = frozenset({"begin", "continue", "finish", "keep", "resume", "start", "stop", "survive"})
_SINCE = 12  # so many words stand between "since" and the date of its noun


def done_by(verb: Token) -> Token:
    """The verb of what was done, for a participle that tells how those were who did it: "was taken
    by men | wearing masks in May" dates the taking; "survived | being hit in May" the survival."""
    first = verb.head if verb.dep_ == "conj" else verb
    going = first.tag_ == "VBG" or any(c.lower_ == "being" for c in first.lefts)
    if first.dep_ == "xcomp" and going and first.head.lemma_.lower() in _GOING_ON:
        return first.head
    noun = verb.head
    agent = verb.dep_ == "acl" and verb.tag_ == "VBG" and noun.head.dep_ == "agent"
    done = noun.head.head if agent else verb
    return done if is_verb(done) and done.tag_ == "VBN" else verb


def since_noun(sentence: Span, phrase: When) -> Token | None:
    """The noun that a date is of behind "since": "has grown since Ruiz's | win in 1990"."""
    doc, noun = sentence.doc, sentence.doc[max(phrase.start - 1, sentence.start)]
    if phrase.preposition not in ("in", "on") or noun.tag_ != "NN":
        return None
    for i in range(phrase.start - 1, max(phrase.start - _SINCE, sentence.start), -1):
        if (doc[i].tag_[:2] == "VB" and doc[i].dep_ != "amod") or doc[i].is_punct:
            return None
        if doc[i].lower_ == "since":
            return noun
    return None
