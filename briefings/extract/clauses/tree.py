"""Small questions to the dependency tree. Tokens are compared by their index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
AUXILIARIES = frozenset({"aux", "auxpass"})
_SITING = frozenset({"aboard", "among", "inside"})
# Tags of verb forms that make a clause a sentence.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Relations in which a verb form is an auxiliary, or stands for another part of speech.
_NO_CLAUSE = AUXILIARIES | {"amod", "compound", "nmod", "prep", "punct", "nummod", "advmod"}
# Relations by which a verb heads a clause of its own.
CLAUSAL = frozenset(
    {
        "ROOT",
        "conj",
        "ccomp",
        "advcl",
        "relcl",
        "acl",
        "xcomp",
        "pcomp",
        "parataxis",
        "csubj",
        "dep",
    }
)


def child(token: Token, *deps: str) -> Token | None:
    """The first child of `token` with one of the relations `deps`."""
    for c in token.children:
        if c.dep_ in deps:
            return c
    return None


def is_verb(token: Token) -> bool:
    """Whether the token is the main verb of a clause."""
    return token.tag_[:2] == "VB" and token.dep_ not in _NO_CLAUSE


def first_word(verb: Token) -> Token:
    """The first auxiliary of a verb, or the verb itself where it has none before it."""
    return next((c for c in verb.lefts if c.dep_ in AUXILIARIES), verb)


def according_to(token: Token) -> Token | None:
    """The noun of those whom "according to" names, by its first word."""
    return child(token.nbor(1), "pobj") or child(token, "pobj")


def edges(token: Token) -> tuple[int, int]:
    """The token indexes [start, end) of the subtree."""
    return token.left_edge.i, token.right_edge.i + 1


def climb(token: Token) -> Iterator[Token]:
    """The heads above a token, nearest first."""
    while token.head.i != token.i:
        token = token.head
        yield token


def is_under(token: Token, top: Token) -> bool:
    """Whether `top` is the token itself or one of the heads above it."""
    return token.i == top.i or any(head.i == top.i for head in climb(token))


def verb_above(token: Token) -> Token | None:
    """The nearest verb above a token."""
    return next((head for head in climb(token) if is_verb(head)), None)


def before_its_noun(token: Token) -> bool:
    """Whether a name says of which kind a noun behind it is: "the Ferrolux | fare"."""
    return bool(token.dep_ == "compound" and token.head.i > token.i)


def bracketed(token: Token) -> bool:
    """Whether a bracket is open at a token, in its sentence."""
    before = [t.text for t in token.sent if t.i < token.i]
    return before.count("(") > before.count(")")


def pair_before(token: Token, present: set[int]) -> bool:
    """Whether two are named before a word: "Peru and Chile met, and both"."""
    before = (token.doc.words[i] for i in present if i < token.i)
    return any(c.dep_ == "conj" and c.pos_ == "PROPN" for t in before for c in t.rights)


def stranded(own: Token) -> bool:
    """Whether a noun is that of the preposition which opens its sentence: "On board the | ferry
    were nine cars"."""
    left = own.left_edge
    left = left.nbor(-1) if left.i and left.nbor(-1).lower_ == "board" else left
    before = left.nbor(-1) if left.i else own
    if left.lower_ == "board":
        return before.is_sent_start and before.lower_ == "on"
    opens = before.is_sent_start and before.lower_ in _SITING
    return opens and before.dep_ == "prep" and child(before, "pobj") is None
