"""How far a thing is known to a reader that neither the sentence nor the article explains: the
doubts about "the X", and what kind of thing it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

DEFINITE = "a definite noun"
# The same where an adjective or another noun tells the thing apart from most of its kind, and where
# the article has not told of it before.
DESCRIBED = "a definite noun with a description"
FIRST = "a definite noun for the first time"
OPEN = frozenset({DEFINITE, DESCRIBED, FIRST})
# What a graver doubt of these makes needless to say.
_LESSER = {
    DEFINITE: frozenset({FIRST, DESCRIBED}),
    "a definite noun in an extract": frozenset({FIRST, DESCRIBED}),
    FIRST: frozenset({DESCRIBED}),
}
_MODIFYING = frozenset({"amod", "compound", "nmod"})


def is_open(doubts: Collection[str]) -> bool:
    """Whether a noun with "the" leans, however far it is known."""
    return not OPEN.isdisjoint(doubts)


def gravest(doubts: Iterable[str]) -> frozenset[str]:
    """The doubts, of those about nouns with "the" only the gravest."""
    found = frozenset(doubts)
    if found.isdisjoint(_LESSER):
        return found
    return found.difference(*(_LESSER.get(doubt, ()) for doubt in found))


def doubts(reading: Reading, noun: Token, *, in_subject: bool) -> Iterator[str]:
    """The doubts about a noun with "the", the subject of a statement or another."""
    known = DEFINITE if in_subject else _told_apart(reading, noun)
    yield known
    if known == DEFINITE:
        yield from _sort(noun)


def _told_apart(reading: Reading, noun: Token) -> str:
    before = [c for c in noun.lefts if c.dep_ in _MODIFYING and c.tag_ != "CD"]
    if any(_describes(c) for c in before):
        return DESCRIBED
    first = reading.introduced.first.get(noun.lemma_.lower(), noun.i)
    alone = not before and not any(c.dep_ == "nummod" for c in noun.lefts)
    return FIRST if alone and first >= noun.sent.start else DEFINITE


def _describes(word: Token) -> bool:
    """Whether a word before a noun tells it apart: not as in "the 40-minute film"."""
    vague = word.dep_ == "amod" and word.lower_ in words("pointing_adjectives")
    return not (vague or word.text[0].isdigit() or word.lemma_.lower() in words("units"))


def _sort(noun: Token) -> Iterator[str]:
    """What kind of thing leans, so that verdicts can tell the doubts apart."""
    lemma = noun.lemma_.lower()
    if lemma in words("event_nouns"):
        yield "a definite noun for an event"
    elif lemma in table("bodies"):
        yield "a definite noun for a body"
