"""Pronouns that may stay as they are: what they can mean stands before them in the statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import is_verb, verb_above

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution

_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_THING = frozenset({"it", "its", "itself"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
# Tags of personal pronouns.
PERSONAL = frozenset({"PRP", "PRP$"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_NUMBERS = frozenset({"CARDINAL", "DATE", "TIME"})
# What "it" is said to be of a clause to come.
_SUPPOSED = frozenset(
    {"alleged", "announced", "believed", "claimed", "confirmed", "estimated", "expected", "feared"}
    | {"hoped", "known", "reported", "revealed", "said", "thought", "understood"}
)
_OF_CLAUSES = frozenset(
    {"clear", "impossible", "likely", "possible", "time", "unclear", "unlikely"}
)
# Of these only with the clause behind: "it is vital to", but "it is hard".
_OF_DEEDS = frozenset(
    {"crucial", "difficult", "early", "easy", "essential", "hard", "important"}
    | {"inevitable", "late", "necessary", "obvious", "right", "true", "vital", "wrong"}
)
_CLAUSES = frozenset({"advcl", "ccomp", "xcomp"})
_SEEMING = frozenset({"appear", "seem"})


def pronoun(
    reading: Reading,
    token: Token,
    present: set[int],
    subject: Token,
    in_subject: bool,
    out: Resolution,
) -> str:
    """The reason why a pronoun cannot stay; "" where what it can mean stands before it."""
    word = token.lower_
    if word in REFLEXIVE or (word in _POSSESSIVE and token.head.lemma_ in ("kind", "sort", "type")):
        return ""
    if not in_subject and word in _POSSESSIVE and _agrees(reading, word, subject):
        return ""
    if word == "it" and _pleonastic(token):
        return ""
    if word in _THING | _PLURAL and token.dep_ != "expl":
        meant = _antecedents(reading, token, present, subject, in_subject=in_subject)
        if len(meant) > 1 or (meant and meant[0].i != subject.i):
            out.doubts.add("a pronoun inside")
        if any(_may_be_meant(t) for t in meant):
            return ""
    return f"a pronoun is not resolved: {word}"


def _pleonastic(it: Token) -> bool:
    """ "It was time to leave", "it seems that", "it is vital to": it points at nothing."""
    if it.dep_ == "nsubj" and it.head.lemma_ in _SEEMING:
        return any(c.dep_ == "ccomp" or c.lower_ in _OF_CLAUSES for c in it.head.rights)
    if it.dep_ == "nsubjpass" and it.head.lower_ in _SUPPOSED:
        return any(c.dep_ == "ccomp" for c in it.head.rights)
    said = next((c for c in it.head.rights if c.dep_ in ("attr", "acomp")), None)
    if it.dep_ not in ("nsubj", "expl") or it.head.lemma_ != "be" or said is None:
        return False
    clause = (c for c in (*it.head.rights, *said.rights) if c.dep_ in _CLAUSES)
    return said.lower_ in _OF_CLAUSES or (
        said.lower_ in _OF_DEEDS and any(_opens(c) for c in clause)
    )


def _opens(clause: Token) -> bool:
    """Whether a clause begins with "to" or "that"."""
    return any(c.lower_ in ("to", "that") and c.dep_ in ("aux", "mark") for c in clause.lefts)


def _antecedents(
    reading: Reading, token: Token, present: set[int], subject: Token, *, in_subject: bool
) -> list[Token]:
    """The nouns of the statement before a pronoun that agree with it, in their order."""
    nouns = [
        token.doc.words[i]
        for i in sorted(present)
        if i < token.i and i != subject.i and token.doc.words[i].dep_ != "compound"
    ]
    if not in_subject and _clause_verb(token) != _clause_verb(subject):
        nouns.insert(0, subject)
    return [t for t in nouns if nominal(t) and _agrees(reading, token.lower_, t)]


def nominal(token: Token) -> bool:
    """A noun, or a number that is the subject: "two of the members"."""
    return token.pos_ in _NOUNS or (token.pos_ == "NUM" and token.dep_[:5] == "nsubj")


def _clause_verb(token: Token) -> Token | None:
    """The verb above a token, or the first of those that it is coordinated with."""
    verb = verb_above(token)
    while verb is not None and verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    return verb


def _may_be_meant(noun: Token) -> bool:
    return noun.pos_ in ("PROPN", "NUM") or noun.dep_ in ("nsubj", "nsubjpass", "poss")


def _agrees(reading: Reading, word: str, noun: Token) -> bool:
    """Whether "it" or "they" may mean a noun: "its" and "their" the subject of their clause."""
    if noun.i in reading.bodies.pointers or noun.i in reading.bodies.named:
        return word in _THING or word == "their"
    counted = nominal(noun) and noun.tag_ == "CD" and noun.lower_ not in ("one", "1")
    if noun.tag_ in PERSONAL or (noun.ent_type_ in _NUMBERS and not counted):
        return False
    several = noun.tag_ == "NNS" or any(c.dep_ == "cc" for c in noun.subtree) or counted
    if word in _PLURAL:
        several = several or noun.tag_ == "NNPS"
        return several or (word == "their" and noun.pos_ == "PROPN" and not reading.cast.at(noun.i))
    return word in _THING and not several and reading.cast.at(noun.i) is None
