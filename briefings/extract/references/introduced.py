"""Things that an article introduces, and then calls by their noun: "a contract with Aralco", "the
contract".

A table by noun and number. What is introduced twice ("another contract") points at nothing that
is sure, nor a noun of which two descriptions name different things. Without a name, only what is
introduced and described once is known by its description; and by another word for it, only what
has no other introduction: "a blaze in Moss", "the fire".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.references import deeds_of_doers, deeds_told
from briefings.extract.references.described import Introduction, described
from briefings.extract.references.rivals import is_elsewhere, others_by
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefings.extract.pipeline import Doc, Token

_NEW = frozenset({"a", "an", "another"})
_NOUNS = frozenset({"NN", "NNS", "NNP"})
_CLAUSES = frozenset({"acl", "prep", "relcl"})
# Another word for a thing is found so many tokens behind its introduction, or anywhere where that
# is among the first tokens of the article.
_NEAR, _LEAD = 120, 60
# Games that stand with a capital: "the third Test against Kalvia".
_GAMES = frozenset({"final", "semi-final", "semifinal", "test"})


@dataclass(frozen=True, slots=True)
class Entries:
    """How things of one noun are brought in: where they are new, and the descriptions, those with
    a name in them apart."""

    new: list[int] = field(default_factory=list)
    described: list[Introduction] = field(default_factory=list)
    plain: list[Introduction] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Introductions:
    """How an article introduces and describes its things.

    `nouns` are all nouns and names by their word in lower case, `plurals` those in the plural by
    lemma, `first` the first token of each lemma, and `deeds` the verbs that tell what a noun can
    name. What a noun brings in, and what is meant by one, is looked for when somebody asks (`known`
    and `meant` remember it).
    """

    nouns: dict[str, list[Token]]
    plurals: dict[str, list[Token]]
    first: dict[str, int]
    deeds: dict[str, list[int]]
    capitals: frozenset[str]
    quotes: tuple[tuple[int, int], ...]
    known: dict[str, Entries] = field(default_factory=dict)
    meant: dict[int, Introduction | None] = field(default_factory=dict)

    def of(self, noun: Token) -> Introduction | None:
        """What introduced the thing that "the" before a noun points at; None where it is open."""
        if noun.i not in self.meant:
            found = self._of(noun, noun.lower_) or self._by_another_word(noun)
            open_ = found is None or self._another(noun, found)
            self.meant[noun.i] = None if open_ else found
        return self.meant[noun.i]

    def _another(self, noun: Token, found: Introduction) -> bool:
        """Whether another game may be meant, "the first Test against Peru … the match against
        Kalvia", or what is told of is elsewhere."""
        entries = (self.entries(word) for word in others_by(noun.lower_))
        told = (i for e in entries for i in (*e.new, *(d.noun for d in e.described)))
        return any(i < noun.i and i != found.noun for i in told) or is_elsewhere(noun, found)

    def entries(self, word: str) -> Entries:
        """How things of a noun are brought in, in their order."""
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = Entries()
            for noun in self.nouns.get(word, ()):
                self._enter(noun, found)
        return found

    def _enter(self, noun: Token, found: Entries) -> None:
        if noun.tag_ == "NNP" and not _is_thing(noun):
            return
        told, is_new = any(a <= noun.idx < b for a, b in self.quotes), _new(noun)
        if is_new or (not told and _known(noun)):
            _bring_in(found, noun, self.capitals, new=is_new, told=told)

    def _of(self, noun: Token, word: str) -> Introduction | None:
        entries = self.entries(word)
        named = [d for d in entries.described if d.noun < noun.i]
        plain = [d for d in entries.plain if d.noun < noun.i]
        before = named or plain
        new = [i for i in entries.new if i < noun.i]
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
        entries = self.entries(word)
        new = any(i < noun.i for i in entries.new)
        return new or any(d.noun < noun.i for d in (*entries.described, *entries.plain))

    def _among_several(self, noun: Token, first: Introduction) -> bool:
        """Whether several of the kind are told of between: "the blast in Moss … three blasts"."""
        kind = self.plurals.get(noun.lemma_.lower(), ())
        return any(first.noun < t.i < noun.i and _is_counted(t) for t in kind)


def _by_length(introduction: Introduction) -> tuple[bool, int, int]:
    return not introduction.new, len(introduction.words), introduction.noun


def introductions(doc: Doc, quotes: Iterable[tuple[int, int]]) -> Introductions:
    """What is introduced or described, and outside quotation marks, by its noun."""
    capitals = frozenset(t.text for t in doc if t.pos_ == "PROPN" and not t.is_sent_start)
    first = {token.lemma_.lower(): token.i for token in reversed(doc.words)}
    found = Introductions({}, {}, first, {}, capitals, tuple(quotes))
    telling = deeds_told.verbs() | deeds_of_doers.verbs()
    for token in doc:
        lemma, tag = token.lemma_, token.tag_
        if tag in _NOUNS:
            found.nouns.setdefault(token.lower_, []).append(token)
            if tag == "NNS":
                found.plurals.setdefault(lemma.lower(), []).append(token)
        elif lemma in telling and tag[:2] == "VB":
            found.deeds.setdefault(lemma, []).append(token.i)
    return found


def _is_counted(noun: Token) -> bool:
    """Whether a plural stands with a number or an adjective: "three blasts"."""
    return any(c.dep_ in ("nummod", "amod") for c in noun.lefts)


def _bring_in(
    found: Entries, noun: Token, capitals: Collection[str], *, new: bool, told: bool
) -> None:
    """Note a noun, and its description unless somebody has `told` it; the same one once."""
    entry = None if told else described(noun, capitals, new=new)
    entries = found.described if entry is not None and entry.names else found.plain
    if entry is not None and any(_same(noun.doc, entry, other) for other in entries):
        return
    if new and not _again(noun, found.described):
        found.new.append(noun.i)
    if entry is not None:
        entries.append(entry)


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
