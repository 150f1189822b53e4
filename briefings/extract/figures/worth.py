"""What a sum of money is the worth of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.figures.numbers import Number
    from briefings.extract.pipeline import Doc, Token

# What may stand between a sum and its noun, and nouns that only say how it is paid.
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN"})
_MANNERS = frozenset(
    {"advance", "all", "cash", "full", "gold", "installment", "instalment", "kind"}
)
_MANNERS |= {"part", "principle", "share", "stage", "stock", "total", "turn", "value"}


def root(number: Number, doc: Doc) -> Token:
    """The token of a number that the others hang on: not the "year" of "$9m a year"."""
    token = doc[number.end - 1]
    while number.start <= token.head.i < number.end and token.head.i != token.i:
        token = token.head
    return token


def worth(number: Number, doc: Doc) -> Token | None:
    """What is worth, or made up of, so much money: "a $9m fishing agreement", "the $9m Fjord
    Prize", "$9m in damages"."""
    top, after = root(number, doc), doc[number.end]
    noun = top.head
    between = doc[number.end : noun.i] if noun.i > number.end else ()
    if noun.pos_ in ("NOUN", "PROPN") and between and all(t.pos_ in _BEFORE_NOUN for t in between):
        return noun if top.dep_ in ("amod", "compound", "nmod", "nummod") else None
    made_of = child(after, "pobj") if after.lower_ == "in" else None
    if made_of is None or made_of.pos_ != "NOUN" or made_of.i != after.i + 1:
        return None
    return None if made_of.lemma_.lower() in _MANNERS | words("units") else made_of
