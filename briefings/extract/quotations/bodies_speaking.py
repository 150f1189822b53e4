"""Bodies that speak without their name: "Peru's health ministry said", "the company said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.places.names import is_state
from briefings.extract.quotations.speakers import Speaker

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading


def body_of(reading: Reading, noun: Token) -> Speaker | None:
    """The body that a noun in small letters means as a speaker, if its owner or the article says
    which."""
    if noun.tag_ != "NN":
        return None
    return _of_country(noun) or _of_article(reading, noun)


def _of_country(noun: Token) -> Speaker | None:
    """ "Peru's health ministry": one of which a country has one."""
    owner = child(noun, "poss")
    if owner is None or noun.lower_ not in words("national_bodies"):
        return None
    behind = owner.i + 2 if owner.i + 1 < noun.i and owner.nbor(1).tag_ == "POS" else 0
    plain = all(t.tag_ in ("NN", "JJ", "NNP") for t in noun.doc[behind : noun.i])
    land = noun.doc[owner.left_edge.i : owner.i + 1].text
    if not behind or not plain or not is_state(land):
        return None
    name = noun.doc[owner.left_edge.i : noun.i + 1].text
    the = "the " if with_the(land) != land else ""
    return Speaker(name, "organization", "name", noun.i, the)


def _of_article(reading: Reading, noun: Token) -> Speaker | None:
    """ "The company", where only one body of the article can be meant."""
    pointer = reading.bodies.at(noun.i)
    if pointer is None or not pointer.sure or not pointer.body.known:
        return None
    name = pointer.body.name
    the = "the " if f"the {name}" in reading.article.text else ""
    return Speaker(name, "organization", "role", noun.i, the)
