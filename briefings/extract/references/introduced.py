"""Things that an article introduces, and then calls by their noun: "a contract with Aralco", "the
contract".

A table by noun and number. What is introduced twice ("another contract") points at nothing that
is sure, nor a noun of which two descriptions name different things. Without a name, only what is
introduced and described once is known by its description; and by another word for it, only what
has no other introduction: "a blaze in Moss", "the fire".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.references import deeds_of_doers, deeds_told
from briefings.extract.references.described import Introduction, described
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefings.extract.pipeline import Doc, Token

_NEW = frozenset({"a", "an", "another"})
_CLAUSES = frozenset({"acl", "prep", "relcl"})
# Another word for a thing is found so many tokens behind its introduction, or anywhere where that
# is among the first tokens of the article.
_NEAR, _LEAD = 120, 60
# Games that stand with a capital: "the third Test against Kalvia".
_GAMES = frozenset({"final", "semi-final", "semifinal", "test"})
Entries = dict[str, list[Introduction]]


@dataclass(frozen=True, slots=True)
class Introductions:
    """How an article introduces and describes its things, by the noun in lower case.

    `described` has those with a name in it, `plain` the others; `several` the plurals with a
    number or an adjective, `first` the first token of each lemma, and `deeds` the verbs that
    tell what a noun can name.
    """

    new: dict[str, list[int]]
    described: Entries
    plain: Entries
    several: dict[str, list[int]]
    first: dict[str, int]
    deeds: dict[str, list[int]]

    def of(self, noun: Token) -> Introduction | None:
        """What introduced the thing that "the" before a noun points at; None where it is open."""
        return self._of(noun, noun.lower_) or self._by_another_word(noun)

    def _of(self, noun: Token, word: str) -> Introduction | None:
        named = [d for d in self.described.get(word, ()) if d.noun < noun.i]
        plain = [d for d in self.plain.get(word, ()) if d.noun < noun.i]
        before = named or plain
        new = [i for i in self.new.get(word, ()) if i < noun.i]
        if not before or len(new) > 1 or any(i > before[0].noun for i in new):
            return None
        if noun.tag_ == "NN" and self._among_several(noun, before[0]):
            return None
        if not named:
            sure = new == [plain[0].noun] or (not new and plain[0].whole)
            return plain[0] if len(plain) == 1 and sure else None
        fullest = max(before, key=lambda d: len(d.names))
        if any(not d.names <= fullest.names for d in before):
            return None
        return min((d for d in before if d.names == fullest.names), key=_by_length)

    def _by_another_word(self, noun: Token) -> Introduction | None:
        """The one thing that a word of like meaning has introduced near."""
        row = table("same_things").get(noun.lower_)
        if row is None or self._told(noun, noun.lower_):
            return None
        known = [word for word in row[0].split(",") if self._told(noun, word)]
        found = self._of(noun, known[0]) if len(known) == 1 else None
        if found is None:
            return None
        return found if found.noun < _LEAD or noun.i - found.noun < _NEAR else None

    def whole_of(self, noun: Token) -> Introduction | None:
        """The one thing of which a noun names a part: "an earthquake in Moss", "the epicentre"."""
        row = table("parts").get(noun.lower_) or table("parts").get(noun.lemma_.lower())
        if row is None or self._told(noun, noun.lower_):
            return None
        known = [word for word in row[0].split(",") if self._told(noun, word)]
        found = self._of(noun, known[0]) if len(known) == 1 else None
        return found if found is not None and noun.i - found.noun < _NEAR else None

    def _told(self, noun: Token, word: str) -> bool:
        """Whether a thing of that word is brought in before a noun."""
        new = any(i < noun.i for i in self.new.get(word, ()))
        entries = (*self.described.get(word, ()), *self.plain.get(word, ()))
        return new or any(d.noun < noun.i for d in entries)

    def _among_several(self, noun: Token, first: Introduction) -> bool:
        """Whether several of the kind are told of between: "the blast in Moss … three blasts"."""
        return any(first.noun < i < noun.i for i in self.several.get(noun.lemma_.lower(), ()))


def _by_length(introduction: Introduction) -> tuple[bool, int, int]:
    return not introduction.new, len(introduction.words), introduction.noun


def introductions(doc: Doc, quotes: Iterable[tuple[int, int]]) -> Introductions:
    """What is introduced or described, and outside quotation marks, by its noun."""
    quotes, telling = tuple(quotes), deeds_told.verbs() | deeds_of_doers.verbs()
    found = Introductions({}, {}, {}, {}, {}, {})
    capitals = {t.text for t in doc if t.pos_ == "PROPN" and not t.is_sent_start}
    for token in doc:
        found.first.setdefault(token.lemma_.lower(), token.i)
        if token.tag_[:2] == "VB" and token.lemma_ in telling:
            found.deeds.setdefault(token.lemma_, []).append(token.i)
        if token.tag_ not in ("NN", "NNS") and not (token.tag_ == "NNP" and _is_thing(token)):
            continue
        if token.tag_ == "NNS" and any(c.dep_ in ("nummod", "amod") for c in token.lefts):
            found.several.setdefault(token.lemma_.lower(), []).append(token.i)
        told, is_new = any(a <= token.idx < b for a, b in quotes), _new(token)
        if is_new or (not told and _known(token)):
            _bring_in(found, token, capitals, new=is_new, told=told)
    return found


def _bring_in(
    found: Introductions, noun: Token, capitals: Collection[str], *, new: bool, told: bool
) -> None:
    """Note a noun, and its description unless somebody has `told` it; the same one once."""
    word = noun.lower_
    entry = None if told else described(noun, capitals, new=new)
    entries = found.described if entry is not None and entry.names else found.plain
    before = entries.get(word, [])
    if entry is not None and any(_same(noun.doc, entry, other) for other in before):
        return
    if new and not _again(noun, found.described.get(word, ())):
        found.new.setdefault(word, []).append(noun.i)
    if entry is not None:
        entries.setdefault(word, []).append(entry)


def _same(doc: Doc, one: Introduction, other: Introduction) -> bool:
    """Whether two descriptions have the same words, the first of them brought it in."""
    return other.new and [doc[i].text for i in one.words] == [doc[i].text for i in other.words]


def _is_thing(name: Token) -> bool:
    """Whether a word with a capital is a thing: "a Bill to ban …", "the third Test against …"."""
    return _indefinite(name) or (
        name.lower_ in _GAMES and any(c.lower_ == "the" for c in name.lefts)
    )


def _new(noun: Token) -> bool:
    """Whether a noun stands with "a" or, in the plural, with nothing that points back."""
    if noun.dep_ in ("compound", "amod", "appos", "attr", "npadvmod"):
        return noun.dep_ in ("appos", "attr") and _indefinite(noun)
    bare = not any(c.dep_ in ("det", "poss") for c in noun.lefts)
    return _indefinite(noun) or (noun.tag_ == "NNS" and bare)


def _indefinite(noun: Token) -> bool:
    """Whether "a" stands before a noun, or before its owner: "a judge's ruling"."""
    owners = (c for c in noun.lefts if c.dep_ == "poss")
    return any(c.lower_ in _NEW for head in (noun, *owners) for c in head.lefts)


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
    return bool(owners) or any(c.lower_ == "the" for c in noun.lefts) or _torn(noun)


def _torn(noun: Token) -> bool:
    """ "The Lima to | Cusco bus race": whose "the" the parse gives to its first name."""
    doc, first = noun.doc, noun.left_edge.i
    torn = first > 2 and doc[first].pos_ == "PROPN" and doc[first - 1].lower_ == "to"
    return torn and doc[first - 3].lower_ == "the" and doc[first - 2].pos_ == "PROPN"


def _again(noun: Token, before: Sequence[Introduction]) -> bool:
    """Whether a bare plural says no more than an earlier description: "Kalvia Rail drivers …
    drivers"."""
    if _indefinite(noun) or not before or any(c.dep_ in _CLAUSES for c in noun.rights):
        return False
    told = {noun.doc[i].lower_ for i in before[0].words}
    return all(c.lower_ in told for c in noun.lefts)
