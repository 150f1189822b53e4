"""What is wanted and not told: "Peru proposed that Chile join", "ordered that it be closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import AUXILIARIES, child, is_verb
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.clauses.moment import When
    from briefings.extract.pipeline import Token

_TOWARD = frozenset({"for", "to"})
# What these are done for is to come, but not what they are done to: "prepare a meal".
_ONLY_TOWARD = frozenset({"brace", "gear", "look", "prepare", "train"})
# What somebody feels about what is to come.
_FEELING = frozenset({"anxious", "cautious", "concerned", "confident", "hopeful", "nervous"})
_FEELING |= {"optimistic", "pessimistic", "upbeat", "worried"}
_MATTER = frozenset({"about", "against", "for", "of", "to"})
# "Is considered the likely winner in 2027": what somebody will be then.
_HELD = frozenset({"consider", "deem", "regard", "see", "think", "tip"})
_PAST = frozenset({"VBD", "VBN"})


def wanted(verb: Token) -> str:
    """Why a verb in the subjunctive tells nothing that is so, or "".

    The base form shows it, and behind a past so does a present that has no other form.
    """
    if _of_noun(verb):
        return "what is hoped or feared of"
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
        bare = first.tag_ == "VB" or (first.tag_ == "VBP" and above.tag_ in (*_PAST, "VBG"))
    return "what somebody wants to be done" if bare else ""


def _of_noun(verb: Token) -> bool:
    """ "Support for a deal being | reached", "the risk of a bank being closed"."""
    passive = child(verb, "auxpass")
    above = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "pobj" else None
    if passive is None or passive.lower_ != "being" or above is None:
        return False
    return above.lower_ in _MATTER and above.head.pos_ == "NOUN"


def awaited(verb: Token, when: When) -> Token | None:
    """The noun that a date behind it belongs to, as what somebody wants or waits for: "prefers a
    poll in May", "is training for a race in June"; also what an infinitive tells."""
    felt = _felt(verb)
    if felt is not None and felt.i < when.start:
        return felt
    passive = next((c for c in verb.lefts if c.dep_ == "auxpass"), None)
    held = child(verb, "oprd", "dobj") if verb.lemma_.lower() in _HELD else None
    if passive is not None and passive.tag_ in ("VBP", "VBZ") and held is not None:
        return held if verb.i < held.i < when.start else None
    if passive is not None or when.start <= verb.i or not _looks_ahead(verb):
        return None
    for token in verb.doc[verb.i + 1 : when.start]:
        own = token.dep_ in ("dobj", "pobj", "nsubj") and token.pos_ in ("NOUN", "PROPN")
        if (own and _is_object(verb, token)) or (token.tag_ == "VB" and token.dep_ == "xcomp"):
            return token
    return None


def _felt(verb: Token) -> Token | None:
    """What somebody is hopeful or worried about: "is upbeat about exports next year"."""
    feeling = child(verb, "acomp") if verb.lemma_ == "be" else None
    about = child(feeling, "prep") if feeling is not None and feeling.lower_ in _FEELING else None
    return child(about, "pobj") if about is not None else None


def _looks_ahead(verb: Token) -> bool:
    """Whether a verb tells what somebody wants or waits for, as "looks forward" does."""
    if verb.lemma_.lower() == "look":
        return verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "forward"
    if verb.lemma_.lower() in _ONLY_TOWARD and child(verb, "dobj") is not None:
        return False
    # The pipeline gives "hopes" to "hop".
    return verb.lemma_.lower() in words("prospect_verbs") or verb.lower_[:4] == "hope"


def _is_object(verb: Token, noun: Token) -> bool:
    """Whether it is what is waited for, and not where or when: "for a race", "the vote"."""
    above = noun.head
    if noun.dep_ != "pobj":
        return above.i == verb.i or above.head.i == verb.i
    return above.lower_ in _TOWARD and (above.head.i == verb.i or above.head.head.i == verb.i)
