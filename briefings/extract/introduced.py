"""Things that an article introduces once: "a contract with Aralco", and then "the contract".

A table by noun and number. A noun that is introduced twice ("another contract") points at
nothing that is sure, nor one whose introduction names nobody and no place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import edges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

_NEW = frozenset({"a", "an", "another"})
# Relations in which words before a noun describe it, and prepositions behind it that say which.
_BEFORE = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_BEHIND = frozenset({"against", "at", "between", "by", "for", "in", "into", "of", "on", "with"})
# A description of more words is no name.
LONGEST = 9
_UNSURE = frozenset({"PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "EX"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """The noun that introduces a thing, and the words that describe it, by token index."""

    noun: int
    words: tuple[int, ...]


def introductions(doc: Doc, quotes: Iterable[tuple[int, int]]) -> dict[str, Introduction]:
    """What is introduced just once outside quotation marks, by its noun in lower case."""
    quotes = tuple(quotes)
    found: dict[str, list[Token]] = {}
    for token in doc:
        if token.tag_ in ("NN", "NNS") and _new(token):
            found.setdefault(token.lower_, []).append(token)
    made = {}
    for word, (noun, *others) in found.items():
        said = any(a <= noun.idx < b for a, b in quotes)
        description = None if others or said else _described(noun)
        if description is not None:
            made[word] = Introduction(noun.i, description)
    return made


def _new(noun: Token) -> bool:
    """Whether a noun stands with "a" or, in the plural, with nothing that points back."""
    if noun.dep_ in ("compound", "amod", "appos", "attr", "npadvmod"):
        return noun.dep_ in ("appos", "attr") and _indefinite(noun)
    bare = not any(c.dep_ in ("det", "poss") for c in noun.lefts)
    return _indefinite(noun) or (noun.tag_ == "NNS" and bare)


def _indefinite(noun: Token) -> bool:
    return any(c.lower_ in _NEW for c in noun.lefts)


def _described(noun: Token) -> tuple[int, ...] | None:
    """The words of a noun and of what describes it; None where they name nothing."""
    first = min((edges(c)[0] for c in noun.lefts if c.dep_ in _BEFORE), default=noun.i)
    last = noun.i + 1
    for c in noun.rights:
        if c.dep_ == "prep" and c.lower_ in _BEHIND and c.i == last:
            last = edges(c)[1]
    doc = noun.doc
    kept = without(first, last, asides(doc, first, last))
    while kept and doc[kept[-1]].is_punct:
        kept = kept[:-1]
    words = [doc[i] for i in kept]
    plain = not any(t.tag_ in _UNSURE or t.text in (",", ";", ":") for t in words)
    verbs = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD", "TO") for t in words)
    timed = any(t.ent_type_ in ("DATE", "TIME") for t in words)
    named = any(t.pos_ == "PROPN" and t.ent_type_ != "DATE" for t in words)
    whole = plain and named and not verbs and not timed and len(words) <= LONGEST
    return kept if whole else None
