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
    from collections.abc import Collection, Iterable, Sequence

    from briefings.extract.pipeline import Doc, Token

_NEW = frozenset({"a", "an", "another"})
# Relations in which words before a noun describe it, and prepositions behind it that say which.
_BEFORE = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_BEHIND = frozenset({"against", "at", "between", "by", "for", "in", "into", "of", "on", "with"})
_BEHIND |= {"about", "from", "over", "to"}
# Prepositions behind the verb of what occurs that say which is meant: "a fire broke out in Moss",
# and the verbs.
_SCENE = frozenset({"aboard", "at", "in", "inside", "near", "off", "outside"})
_OCCURRING = frozenset({"break", "erupt", "explode", "happen", "occur"})
_HURTING = frozenset({"destroy", "die", "hurt", "injure", "kill", "wound"})
# A description of more words is no name.
LONGEST = 10
_UNSURE = FINITE | {"PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "EX", "TO"}
_NEVER = frozenset({"PRP", "PRP$", "MD"})
_DATED = frozenset({"DATE", "TIME"})
_CLAUSES = frozenset({"acl", "prep", "relcl"})


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
class Behind:
    """A phrase behind a noun, by token index; `verb` is that of a clause, -1 for none."""

    start: int
    stop: int
    dated: bool
    verb: int

    @property
    def hole(self) -> tuple[int, int]:
        """Its tokens, where they are left out."""
        return self.start, self.stop


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
        if is_new and not _again(token, described.get(token.lower_, ())):
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


def _again(noun: Token, before: Sequence[Introduction]) -> bool:
    """Whether a bare plural says no more than an earlier description: "Kalvia Rail drivers …
    drivers"."""
    if _indefinite(noun) or not before or any(c.dep_ in _CLAUSES for c in noun.rights):
        return False
    told = {noun.doc[i].lower_ for i in before[0].words}
    return all(c.lower_ in told for c in noun.lefts)


def _described(noun: Token, *, new: bool) -> Introduction | None:
    """The words of a noun and of what describes it, as far as it is short; None where they name
    nothing."""
    doc = noun.doc
    before = [c for c in noun.lefts if c.dep_ in _BEFORE and not _is_dated(c)]
    first = min((edges(c)[0] for c in before), default=noun.i)
    left_out = [edges(c) for c in noun.lefts if c not in before and c.i > first]
    owned = any(c.dep_ == "poss" for c in before)
    for behind in _behind(noun):
        last = behind[-1].stop if behind else noun.i + 1
        holes = (*asides(doc, first, last), *left_out, *(b.hole for b in behind if b.dated))
        kept = without(first, last, holes)
        while kept and doc[kept[-1]].is_punct:
            kept = kept[:-1]
        words = [doc[i] for i in (*kept, *(_scene(noun) if not behind else ()))]
        if len(words) > LONGEST:
            continue
        names = frozenset(t.lower_ for t in words if _names(t))
        verbs = {b.verb for b in behind}
        if not names or _is_unsure(words, verbs):
            return None
        return Introduction(noun.i, tuple(t.i for t in words), new=new, owned=owned, names=names)
    return None


def _is_unsure(words: Sequence[Token], verbs: Collection[int]) -> bool:
    """Whether words are no plain description: a clause besides the `verbs`, a mark, a time, or a
    slip that is not to be told again ("the third third council")."""
    if any(one.lower_ == other.lower_ for one, other in pairwise(words)):
        return True
    return any(
        (t.tag_ in _UNSURE and t.i not in verbs and t.head.i not in verbs)
        or t.text in (",", ";", ":")
        or t.ent_type_ in _DATED
        or t.tag_ in _NEVER
        or t.lower_ == "nearby"
        for t in words
    )


def _names(token: Token) -> bool:
    """Whether a word of a description is a name: not as in "the Lima-based firm"."""
    hyphened = token.i + 1 < len(token.doc) and token.nbor().text == "-"
    return token.pos_ == "PROPN" and token.ent_type_ not in _DATED and not hyphened


def _behind(noun: Token) -> tuple[tuple[Behind, ...], ...]:
    """What describes a noun behind it, phrase by phrase: all of it, then ever less."""
    last, found = noun.i + 1, []
    for c in noun.rights:
        start, end = edges(c)
        if start != last or not (_phrase(c) or _clause(c)):
            continue
        found.append(Behind(start, end, _is_dated(c), c.i if _clause(c) else -1))
        last = end
    return tuple(tuple(found[:size]) for size in range(len(found), -1, -1))


def _phrase(token: Token) -> bool:
    """ "At Moss", "built by Aralco"."""
    if token.dep_ == "prep":
        return token.lower_ in _BEHIND
    return token.dep_ == "acl" and token.tag_ == "VBN"


def _clause(token: Token) -> bool:
    """ "That destroyed Moss", in the past; "to build ships", "giving Moss a port"."""
    who = next(iter(token.lefts), None)
    if token.dep_ == "acl" and token.tag_ in ("VB", "VBG"):
        return who is None or who.tag_ == "TO"
    if who is None or token.dep_ != "relcl" or token.tag_ != "VBD":
        return False
    return who.lower_ in ("that", "which") and who.dep_ == "nsubj"


def _scene(noun: Token) -> range:
    """The tokens that say where behind a verb of what occurs: "a fire broke out at Moss Hall"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.head.lemma_ in _HURTING:  # "died in a fire | at Moss Hall"
        verb = verb.head
        where = next((c for c in verb.rights if c.i == noun.i + 1), None)
    elif noun.dep_ == "nsubj" and verb.lemma_ in _OCCURRING:
        where = next((c for c in verb.rights if c.lower_ in _SCENE), None)
    else:
        return range(0)
    if where is None or where.lower_ not in _SCENE or _is_dated(where):
        return range(0)
    return range(*edges(where))


def _is_dated(token: Token) -> bool:
    """Whether a word is a date, or a preposition before one."""
    return any(t.ent_type_ in _DATED for t in (token, *token.children))
