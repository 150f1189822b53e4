"""Names before "who" and "which": whether one is a person's, and whether the clause is of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

# Prepositions before a place in which a thing is or is done.
_WHERE = frozenset({"across", "along", "around", "at", "behind", "beneath", "beyond", "from", "in"})
_WHERE |= {"inside", "near", "outside", "under"}


def is_thing(noun: Token, who: Token) -> bool:
    """Whether a word before "who" is the name of a place or body, and no person's or team's that
    was taken for one: "Arthurs, who lost, said", "a Chilean who lost"."""
    if noun.ent_type_ not in ("GPE", "ORG", "LOC", "NORP", "DATE"):
        return False
    aged = noun.doc[noun.i + 2].is_digit and who.i == noun.i + 4  # "Ana Ruiz, 61, who"
    subject = noun.dep_ in ("nsubj", "nsubjpass") and (aged or who.i == noun.i + 2)
    if noun.left_edge.text in table("first_names") and noun.left_edge.i < noun.i:
        return False
    people = noun.ent_type_ == "NORP" and any(c.lower_ in ("a", "an") for c in noun.lefts)
    return noun.ent_type_ == "DATE" or not (subject or people)


def is_set_off(noun: Token, pronoun: Token) -> bool:
    """Whether a name behind a preposition stands right before the comma and its pronoun, and is
    no part of another: "a goal for Vitkov, which", not "the University of Lund, which"."""
    if noun.pos_ != "PROPN":
        return False
    above = noun.head.head
    if above.pos_ not in ("NOUN", "PROPN"):
        return True
    beside = pronoun.i == noun.i + 2 and noun.ent_type_ not in ("GPE", "LOC", "NORP", "DATE")
    return beside and above.pos_ == "NOUN" and noun.head.lower_ not in _WHERE
