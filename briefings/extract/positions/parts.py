"""A part of a body, by whose part it is: "the council's planning committee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.positions.its import its_means
from briefings.extract.positions.meant import COMMON, Meant, noun_means
from briefings.extract.positions.who import body_name
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

LONGEST = 8


def part_of(reading: Reading, noun: Token) -> Meant | None:
    """The part that a possessive and a common noun name; None where the owner stays open."""
    owner = child(noun, "poss")
    if owner is None or not noun.text.islower() or noun.tag_ != "NN":
        return None
    whole = _owner(reading, owner)
    mark = child(owner, "case")
    first = (mark.i if mark is not None else owner.i) + 1
    if whole is None or first > noun.i or noun.i - first > LONGEST:
        return None
    rest = noun.doc[first : noun.i + 1].text
    return Meant(f"{whole.text}’s {rest}", None, whole.doubt, noun.i)


def _owner(reading: Reading, owner: Token) -> Meant | None:
    """A body, a place or a group of people by its name, or the one that is meant."""
    if reading.cast.at(owner.i) is not None:
        return None
    if owner.lower_ in ("its", "their"):
        return its_means(reading, owner)
    if owner.tag_ in ("NNP", "NNPS"):
        name = body_name(reading, owner)
        if name is None and owner.text in table("places"):
            name = owner.text
        return Meant(name, None, "", owner.i) if name is not None else None
    return noun_means(reading, owner) or _local(owner)


def _local(owner: Token) -> Meant | None:
    """ "the local fire brigade": a body that only its place knows, in the article's words."""
    words_ = owner.doc[owner.left_edge.i : owner.i + 1]
    known = owner.lower_ in words("generic_bodies", "group_nouns")
    if not known or words_[0].lower_ != "the" or len(words_) < 3:
        return None
    return Meant(words_.text, None, COMMON, owner.i)
