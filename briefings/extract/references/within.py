"""What else in a statement says which one is meant by "the X": the whole of which it is a part,
the deed that it names, a thing told apart beside it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.pipeline import Token

# Prepositions of place, behind which a thing that is known says which is meant: "the hills
# around the town".
_PLACING = frozenset({"above", "around", "at", "behind", "below", "beside", "beyond", "in"})
_PLACING |= {"inside", "near", "off", "on", "opposite", "outside", "over", "under"}
_MODIFYING = frozenset({"amod", "compound", "nmod", "nummod"})
# Who is the best of a game.
_HONOURED = frozenset({"man", "player", "woman"})
_PLAYED = frozenset({"final", "game", "match", "season", "series", "tournament", "year"})
# Those to whom something is told where a case is heard.
_COURTS = frozenset({"court", "hearing", "inquest", "inquiry", "jury", "tribunal"})
_REMEMBERED = 2_048  # nouns whose verbs are known


def told_within(noun: Token, present: set[int], before: Sequence[Token], *, subject: bool) -> bool:
    """Whether the statement (`present`, token indexes; `before` are its tokens before the noun's
    phrase) says which one is meant, though no name stands with the noun."""
    if not subject and (_in_a_phrase(noun) or _is_told(noun)):
        return True
    return _is_what_it_is(noun, present) or _of_a_people(noun) or _follows(noun, before)


def _in_a_phrase(noun: Token) -> bool:
    """ "Walked off the job": nothing but "the" stands with the noun; "man of the match"."""
    of = noun.head if noun.dep_ == "pobj" else noun
    if of.lower_ == "of" and of.head.lower_ in _HONOURED and noun.lower_ in _PLAYED:
        return True
    alone = noun.n_rights == 0 and not any(c.dep_ in _MODIFYING for c in noun.lefts)
    return alone and noun.lower_ in words("bare_objects")


def _is_told(noun: Token) -> bool:
    """ "Told the court of her grief": where she is tried."""
    told = noun.dep_ in ("dobj", "dative") and noun.head.lemma_.lower() == "tell"
    return told and noun.lower_ in _COURTS


def _is_what_it_is(noun: Token, present: set[int]) -> bool:
    """ "Lima is becoming the new front in the war": what it is said to be is no other thing."""
    said = any(c.i in present and c.dep_ in ("acl", "prep") and c.n_rights for c in noun.rights)
    return noun.dep_ == "attr" and noun.head.lemma_ in ("be", "become", "remain") and said


def _of_a_people(noun: Token) -> bool:
    """ "The Islamic faith", "the Maori and non-Maori population"."""
    if noun.lemma_.lower() not in words("nouns_of_peoples", "bodies_of_nations"):
        return False
    left = (t for c in noun.lefts if c.dep_ in ("amod", "compound") for t in c.subtree)
    return any(t.text[0].isupper() and is_of_people(t) for t in left)


def is_of_people(token: Token) -> bool:
    """Whether a word is the adjective of a people or a faith: "Kalvian", "Islamic"."""
    return token.lower_ in words("creeds") or token.text in table("demonyms")


def _follows(noun: Token, before: Sequence[Token]) -> bool:
    """ "The airport …, and the runway", "was to visit Peru, but the trip"."""
    whole = table("parts").get(noun.lower_) or table("parts").get(noun.lemma_.lower())
    if whole is not None:
        wholes = whole[0].split(",")
        if any(t.lemma_.lower() in wholes for t in before):
            return True
    if any(c.dep_ in _MODIFYING for c in noun.lefts):
        return False
    verbs = _verbs(noun.lemma_.lower())
    return any(t.tag_[:2] == "VB" and t.lemma_ in verbs for t in before)


@lru_cache(_REMEMBERED)
def _verbs(noun: str) -> frozenset[str]:
    """The verbs that tell what a noun names."""
    deed, others = table("noun_deeds").get(noun), table("nouns_of_verbs").get(noun)
    found = {deed[0]} if deed is not None else set()
    return frozenset(found.union(others[0].split(",") if others else ()))


def beside(noun: Token, present: set[int]) -> Token | None:
    """The noun with "the" behind a preposition of place: "the hills around the town"."""
    for c in noun.rights:
        if c.i in present and c.dep_ == "prep" and c.lower_ in _PLACING:
            target = next((t for t in c.rights if t.dep_ == "pobj"), None)
            if target is not None and any(t.lower_ == "the" for t in target.lefts):
                return target
    return None
