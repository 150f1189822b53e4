"""Bodies that speak without their name: "Peru's health ministry said", "the company said", and
whoever speaks for one that is named: "a spokeswoman for Norvex Energy said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.places.names import is_state
from briefings.extract.quotations.speaker import Kind, Speaker
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading


_SPOKESPEOPLE = frozenset({"spokesman", "spokesperson", "spokeswoman"})


def body_of(reading: Reading, noun: Token) -> Speaker | None:
    """The body that a noun in small letters means as a speaker, if its owner or the article says
    which."""
    if noun.tag_ not in ("NN", "NNP") or not noun.text.islower():
        return None
    if noun.lower_ in _SPOKESPEOPLE:
        return _for_body(reading, noun)
    return _of_country(noun) or _of_nation(noun) or _of_article(reading, noun)


def _for_body(reading: Reading, noun: Token) -> Speaker | None:
    """ "A Norvex spokesman", "a spokesman for Norvex", if nobody else's words come between."""
    new = [c for c in noun.lefts if c.lower_ in ("a", "an")]
    first = new[0].i + 1 if new else noun.left_edge.i
    before = noun.doc[first : noun.i]
    if not new or any(t.pos_ != "PROPN" and t.tag_ != "HYPH" for t in before):
        return None
    owner = _served(noun) if first == noun.i else before[-1]
    if owner is None or owner.pos_ != "PROPN" or _is_named(owner, noun):
        return None
    said, name, kind = _named(reading, owner, first)
    words_ = f"{said} {noun.text}" if first < noun.i else f"{noun.text} for {said}"
    return Speaker(words_, kind, "name", noun.i, f"{new[0].lower_} ", (name, kind))


def _is_named(owner: Token, noun: Token) -> bool:
    """Whether the name of who speaks stands behind a comma: "a spokesman for Norvex, Tam Oke,"."""
    last = max(owner.right_edge.i, noun.i)
    after = owner.doc[last + 1 : last + 3]
    named = len(after) > 1 and after[0].text == "," and after[1].pos_ == "PROPN"
    return named or any(t.text == "," for t in owner.subtree)


def _served(noun: Token) -> Token | None:
    """The last word of the name behind "spokesman for"."""
    follows = [c for c in noun.rights if c.dep_ == "prep" and c.i == noun.i + 1]
    return child(follows[0], "pobj") if follows and follows[0].lower_ in ("for", "of") else None


def _named(reading: Reading, owner: Token, first: int) -> tuple[str, str, Kind]:
    """The name that ends with a word, as it is printed and alone, and of which kind it is."""
    mention = reading.cast.at(owner.i)
    if mention is not None:
        return mention.person.name, mention.person.name, "person"
    start = max(first, owner.left_edge.i)
    said = owner.doc[start : owner.right_edge.i + 1].text if start > first else ""
    said = said or owner.doc[first : owner.i + 1].text
    return said, said.removeprefix("the "), "organization"


def _of_nation(noun: Token) -> Speaker | None:
    """ "The Peruvian health ministry"."""
    the = noun.doc[noun.left_edge.i]
    if noun.lower_ not in words("national_bodies") or the.lower_ != "the" or the.i + 1 == noun.i:
        return None
    between = noun.doc[the.i + 2 : noun.i]
    land = table("demonyms").get(the.nbor().text, ("",))[0]
    if not is_state(land) or any(t.tag_ not in ("NN", "JJ", "NNP") for t in between):
        return None
    name = noun.doc[the.i + 1 : noun.i + 1].text
    return Speaker(name, "organization", "name", noun.i, "the ")


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
