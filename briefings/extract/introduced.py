"""Things that an article introduces, and then calls by their noun: "a contract with Aralco", "the
contract".

A table by noun and number. What is introduced twice ("another contract") points at nothing that
is sure, nor a noun of which two descriptions name different things, nor one that nobody and no
place describes.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import FINITE, edges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.extract.pipeline import Doc, Token

_NEW = frozenset({"a", "an", "another"})
# Relations in which words before a noun describe it, and prepositions behind it that say which.
_BEFORE = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_BEHIND = frozenset({"against", "at", "between", "by", "for", "in", "into", "of", "on", "with"})
_BEHIND |= {"about", "from", "over", "to"}
# A description of more words is no name.
LONGEST = 9
_UNSURE = FINITE | {"PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "EX", "TO"}
_DATED = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """The noun that introduces a thing, and the words that describe it, by token index.

    `new` says that "a" or a bare plural brings it in; else "the" or an owner stands before it.
    """

    noun: int
    words: tuple[int, ...]
    new: bool = True
    owned: bool = False
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Introductions:
    """How an article introduces and describes its things, by the noun in lower case."""

    new: dict[str, list[int]]
    described: dict[str, list[Introduction]]
    several: dict[str, list[int]]

    def of(self, noun: Token) -> Introduction | None:
        """What introduced the thing that "the" before a noun points at; None where it is open."""
        before = [d for d in self.described.get(noun.lower_, ()) if d.noun < noun.i]
        new = self.new.get(noun.lower_, ())
        if not before or len(new) > 1 or any(i > before[0].noun for i in new):
            return None
        if noun.tag_ == "NN" and self._among_several(noun, before[0]):
            return None
        fullest = max(before, key=lambda d: len(d.names))
        if any(not d.names <= fullest.names for d in before):
            return None
        return min((d for d in before if d.names == fullest.names), key=_by_length)

    def _among_several(self, noun: Token, first: Introduction) -> bool:
        """Whether several of the kind are told of between: "the blast in Moss … three blasts"."""
        return any(first.noun < i < noun.i for i in self.several.get(noun.lemma_.lower(), ()))


def _by_length(introduction: Introduction) -> tuple[bool, int, int]:
    return not introduction.new, len(introduction.words), introduction.noun


def introductions(doc: Doc, quotes: Iterable[tuple[int, int]]) -> Introductions:
    """What is introduced or described, and outside quotation marks, by its noun."""
    quotes = tuple(quotes)
    new: dict[str, list[int]] = {}
    described: dict[str, list[Introduction]] = {}
    several: dict[str, list[int]] = {}
    for token in doc:
        if token.tag_ not in ("NN", "NNS"):
            continue
        is_new = _new(token)
        if is_new:
            new.setdefault(token.lower_, []).append(token.i)
        if token.tag_ == "NNS" and any(c.dep_ in ("nummod", "amod") for c in token.lefts):
            several.setdefault(token.lemma_.lower(), []).append(token.i)
        if (is_new or _known(token)) and not any(a <= token.idx < b for a, b in quotes):
            found = _described(token, new=is_new)
            if found is not None:
                described.setdefault(token.lower_, []).append(found)
    return Introductions(new, described, several)


def _new(noun: Token) -> bool:
    """Whether a noun stands with "a" or, in the plural, with nothing that points back."""
    if noun.dep_ in ("compound", "amod", "appos", "attr", "npadvmod"):
        return noun.dep_ in ("appos", "attr") and _indefinite(noun)
    bare = not any(c.dep_ in ("det", "poss") for c in noun.lefts)
    return _indefinite(noun) or (noun.tag_ == "NNS" and bare)


def _indefinite(noun: Token) -> bool:
    return any(c.lower_ in _NEW for c in noun.lefts)


def _known(noun: Token) -> bool:
    """Whether "the" or an owner who is no person stands before a noun."""
    if noun.dep_ in ("compound", "amod", "npadvmod"):
        return False
    of = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if of is not None and of.head.tag_ in ("CD", "DT"):
        return False  # "three of Kalvia's banks"
    owners = [c for c in noun.lefts if c.dep_ == "poss"]
    if any(c.ent_type_ == "PERSON" or c.pos_ == "PRON" for c in owners):
        return False
    return bool(owners) or any(c.lower_ == "the" for c in noun.lefts)


def _described(noun: Token, *, new: bool) -> Introduction | None:
    """The words of a noun and of what describes it; None where they name nothing."""
    doc = noun.doc
    before = [c for c in noun.lefts if c.dep_ in _BEFORE and not _is_dated(c)]
    first = min((edges(c)[0] for c in before), default=noun.i)
    last, dates = _behind(noun)
    dates += [edges(c) for c in noun.lefts if c not in before and c.i > first]
    kept = without(first, last, (*asides(doc, first, last), *dates))
    while kept and doc[kept[-1]].is_punct:
        kept = kept[:-1]
    if any(one.lower_ == other.lower_ for one, other in pairwise(doc[i] for i in kept)):
        return None  # "the third third council": a slip that is not to be told again
    words = [doc[i] for i in kept]
    names = frozenset(t.lower_ for t in words if _names(t))
    unsure = any(t.tag_ in _UNSURE or t.text in (",", ";", ":") for t in words)
    timed = any(t.ent_type_ in _DATED for t in words)
    timed = timed or any(t.lower_ == "nearby" for t in words)
    if not names or unsure or timed or len(kept) > LONGEST:
        return None
    owned = any(c.dep_ == "poss" for c in before)
    return Introduction(noun.i, kept, new=new, owned=owned, names=names)


def _names(token: Token) -> bool:
    """Whether a word of a description is a name: not as in "the Lima-based firm"."""
    hyphened = token.i + 1 < len(token.doc) and token.nbor().text == "-"
    return token.pos_ == "PROPN" and token.ent_type_ not in _DATED and not hyphened


def _behind(noun: Token) -> tuple[int, list[tuple[int, int]]]:
    """Where what describes a noun behind it ends, and the dates within it."""
    last, dates = noun.i + 1, []
    for c in noun.rights:
        says = c.dep_ == "prep" and c.lower_ in _BEHIND
        says = says or (c.dep_ == "acl" and c.tag_ == "VBN")
        if c.i != last or not says:
            continue
        if _is_dated(c):
            dates.append(edges(c))
        last = edges(c)[1]
    return last, dates


def _is_dated(token: Token) -> bool:
    """Whether a word is a date, or a preposition before one."""
    return any(t.ent_type_ in _DATED for t in (token, *token.children))
