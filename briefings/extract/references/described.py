"""The words that describe a thing where an article brings it in: "a contract with Aralco"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import edges
from briefings.extract.people.nominals import DATES
from briefings.extract.references.plain_words import (
    NUMBERED,
    cut_short,
    is_counted,
    is_unsure,
    is_whole,
    lists,
    tells,
    torn,
)
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.extract.pipeline import Token

# Relations in which words before a noun describe it, and prepositions behind it that say which.
_BEFORE = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_BEHIND = frozenset({"against", "at", "between", "by", "for", "in", "into", "of", "on", "with"})
_BEHIND |= {"about", "from", "over", "to"}
# Prepositions behind the verb of what occurs that say which is meant: "a fire broke out in Moss",
# and the verbs.
SCENE = frozenset({"aboard", "at", "in", "inside", "near", "off", "outside"})
_OCCURRING = frozenset({"break", "erupt", "explode", "happen", "occur"})
_HURTING = frozenset({"destroy", "die", "hurt", "injure", "kill", "wound"})
# What is done to a thing that goes a way, and the ways.
_MOVING = frozenset({"bring", "carry", "drag", "drive", "get", "guide", "lead", "move", "nudge"})
_MOVING |= {"pull", "push", "put", "send", "shepherd", "steer", "take", "throw", "tip"}
_WAYS = frozenset({"from", "into", "over", "to"})
# What a thing is made of is a list, which no name can hold.
_MADE_OF = frozenset({"compose", "comprise"})
# A description of more words is no name.
LONGEST = 12
# Verbs of a clause that tells a thing apart.
_TELLING = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_RELATIVE = frozenset({"advcl", "relcl"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """The noun that introduces a thing, and the words that describe it, by token index.

    `new` says that "a" or a bare plural brings it in; else "the" or an owner stands before it.
    No article goes before an `owned` one. `names` are the names in it, in lower case; a `whole`
    one points at nothing before it.
    """

    noun: int
    words: tuple[int, ...]
    new: bool = True
    owned: bool = False
    names: frozenset[str] = frozenset()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Behind:
    """A phrase behind a noun, by token index; `verb` is that of a clause, -1 for none."""

    start: int
    stop: int
    dated: bool
    verb: int

    @property
    def hole(self) -> tuple[int, int]:
        """Its tokens, where they are left out."""
        return self.start, self.stop


def described(noun: Token, capitals: Collection[str], *, new: bool) -> Introduction | None:
    """The words of a noun and of what describes it, as far as it is short; None where they tell
    nothing. Without a name, they tell of a thing by a phrase behind it. `capitals` are the words
    that the article has as names within its sentences."""
    doc = noun.doc
    before = [c for c in noun.lefts if c.dep_ in _BEFORE and not (_is_dated(c) or _points(c))]
    first = _of_two_ends(noun, min((edges(c)[0] for c in before), default=noun.i))
    left_out = [edges(c) for c in noun.lefts if c not in before and c.i > first]
    of_one = doc.words[first].lower_ in (
        "a",
        "an",
    )  # "a judge's ruling" is "the judge's ruling" then
    owned = not of_one and any(c.dep_ == "poss" for c in before)
    first += of_one
    for behind in _behind(noun):
        last = behind[-1].stop if behind else noun.i + 1
        holes = (*asides(doc, first, last), *left_out, *(b.hole for b in behind if b.dated))
        kept = without(first, last, holes)
        while kept and doc.words[kept[-1]].is_punct:
            kept = kept[:-1]
        words = [doc.words[i] for i in (*kept, *(_scene(noun) if not behind else ()))]
        if len(words) > LONGEST or (behind and cut_short(words[-1])):
            continue
        names = frozenset(t.lower_ for t in words if _names(t, noun, capitals))
        if not words or is_counted(words[0], noun) or torn(words[0]):
            return None
        if not (names or tells(noun, words)) or is_unsure(words, {b.verb for b in behind}):
            return None
        indexes, whole = tuple(t.i for t in words), is_whole(words)
        return Introduction(noun.i, indexes, new=new, owned=owned, names=names, whole=whole)
    return None


def _points(word: Token) -> bool:
    """Whether a word before a noun only points back: "past the same mound"."""
    return word.dep_ == "amod" and word.lower_ in ("same", "very")


def _of_two_ends(noun: Token, first: int) -> int:
    """Where the words before a noun begin that its parse tears: "the Lima to | Cusco bus race"."""
    tokens = noun.doc.words
    if first > 2 and tokens[first].pos_ == "PROPN" and tokens[first - 1].lower_ == "to":
        opens = tokens[first - 3].lower_ in ("a", "an", "the")
        return first - 2 if opens and tokens[first - 2].pos_ == "PROPN" else first
    return first


def _names(token: Token, noun: Token, capitals: Collection[str]) -> bool:
    """Whether a word of a description is a name: not as in "the Lima-based firm", and the
    adjective of a people only behind the noun: "a raid on the Kalvian parliament"."""
    hyphened = token.i + 1 < len(token.doc) and token.nbor().text == "-"
    if hyphened or token.ent_type_ in DATES:
        return False
    if token.i == noun.i or (noun.tag_ == "NNP" and token.i < noun.i):
        return noun.lower_ in NUMBERED  # "a Private Member's Bill" is no name
    opens = token.dep_ == "compound" and token.is_sent_start and token.text in capitals
    peopled = token.i > noun.i and token.text in table("demonyms")
    return token.pos_ == "PROPN" or bool(opens) or peopled


def _behind(noun: Token) -> tuple[tuple[_Behind, ...], ...]:
    """What describes a noun behind it, phrase by phrase: all of it, then ever less."""
    last, found = noun.i + 1, []
    for c in (*noun.rights, *_astray(noun)):
        start, end = edges(c)
        if start != last or not (_phrase(c) or _clause(c)):
            continue
        last = _closed(c, start, end)
        found.append(_Behind(start, last, _is_dated(c), c.i if _clause(c) else -1))
        if last < end:
            break
    return tuple(tuple(found[:size]) for size in range(len(found), -1, -1))


def _astray(noun: Token) -> tuple[Token, ...]:
    """The clause with "which" right behind a noun that the parse gives to another."""
    who = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    astray = who.tag_ == "WDT" and who.head.dep_ in _RELATIVE and who.head.head.i != noun.i
    return (who.head,) if astray and edges(who.head)[0] == who.i else ()


def _closed(opening: Token, start: int, end: int) -> int:
    """Where a phrase can end before its own end: at a comma that is in no list, or where a second
    verb begins: "to form a cabinet | and set the country on its way"."""
    for i in range(max(opening.i, start) + 1, end):
        token = opening.doc[i]
        second = token.dep_ == "cc" and token.head.tag_[:2] == "VB"
        if second or (token.text == "," and not lists(token)):
            return i
        if token.ent_type_ in DATES and _clause(opening):  # "who died in Moss | on Friday"
            return i - (opening.doc[i - 1].tag_ == "IN")
    return end


def _phrase(token: Token) -> bool:
    """ "At Moss", "built by Aralco"."""
    if token.dep_ == "prep":
        return token.lower_ in _BEHIND and not _is_way(token)
    return token.dep_ == "acl" and token.tag_ == "VBN" and token.lemma_ not in _MADE_OF


def _is_way(preposition: Token) -> bool:
    """Whether a phrase says where a thing was moved: "sent a bill over the line"."""
    moved = preposition.head.dep_ == "dobj" and preposition.head.head.lemma_ in _MOVING
    return moved and preposition.lower_ in _WAYS


def _clause(token: Token) -> bool:
    """ "That destroyed Moss", "who was held in Moss", "which would shut ports"; "to build ships",
    "giving Moss a port"."""
    who = next(iter(token.lefts), None)
    if token.dep_ == "acl" and token.tag_ in ("VB", "VBG"):
        return who is None or who.tag_ == "TO"
    if who is None or token.dep_ not in _RELATIVE or token.tag_ not in _TELLING:
        return False
    return who.lower_ in ("that", "which", "who") and who.dep_ in ("nsubj", "nsubjpass")


def _scene(noun: Token) -> range:
    """The tokens that say where behind a verb of what occurs: "a fire broke out at Moss Hall"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.head.lemma_ in _HURTING:  # "died in a fire | at Moss Hall"
        verb = verb.head
        where = next((c for c in verb.rights if c.i == noun.i + 1), None)
    elif noun.dep_ == "nsubj" and verb.lemma_ in _OCCURRING:
        where = next((c for c in verb.rights if c.lower_ in SCENE), None)
    else:
        return range(0)
    if where is None or where.lower_ not in SCENE or _is_dated(where):
        return range(0)
    return range(*edges(where))


def _is_dated(token: Token) -> bool:
    """Whether a word is a date, or a preposition before one."""
    return any(t.ent_type_ in DATES for t in (token, *token.children))
