"""Whether "the X" is understood: the statement itself says which X, or there is only one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.references.within import beside, told_within
from briefings.extract.remembering import once
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

_COMPLEMENTS = frozenset({"of", "for", "between", "against"})
_ORDINALS = frozenset({"first", "last", "only", "second", "third", "fourth", "fifth", "next"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
# Parts of a match that their number tells apart: "in the third period", "the 29th minute".
_PARTS_OF_PLAY = frozenset(
    {"half", "inning", "innings", "lap", "minute", "period", "quarter", "session", "set"}
)
_PLACES = frozenset({"GPE", "LOC", "NORP"})
# Nouns for places: a place that the statement has named before is meant by them.
_SITES = frozenset({"area", "city", "county", "district", "island", "province", "region"})
_SITES |= {"settlement", "suburb", "town", "township", "village"}
# Parts of a place that the statement must name.
_SIDES = frozenset({"center", "centre", "east", "north", "south", "west"})
# Short forms of countries' names.
_SHORT = frozenset({"U.S.", "UK", "US", "USA", "U.N.", "UN", "EU"})
# Of which there is one above us, and many elsewhere.
_NAMED_ONES = frozenset({"moon", "ocean", "sea"})
_GENERIC = frozenset({"woman", "man", "boy", "girl", "child"})
# What a word before it makes one of a kind: "the airline industry", "the global economy".
_TRADES = frozenset({"business", "industry", "profession", "sector", "trade"})
_WORLDWIDE = frozenset({"global", "international", "world"})
_ECONOMIES = frozenset({"community", "downturn", "economy", "market", "recession", "slowdown"})
# Verbs that "of" goes with, whatever noun stands between: "accused the council of lying".
_VERBS_WITH_OF = frozenset(
    {"accuse", "assure", "convict", "convince", "inform", "notify", "remind", "suspect", "tell"}
    | {"warn"}
)
# Changes, which are of something, and what says of what.
_CHANGES = frozenset({"decline", "decrease", "drop", "fall", "gain", "growth", "improvement"})
_CHANGES |= {"increase", "jump", "rise", "swing"}
_OF_WHAT = frozenset({"for", "in", "of", "to"})
_AT = frozenset({"in", "to", "of", "on", "from", "off"})
# Several people of whom another sentence has told: "the group of Norwegian men was found".
_GROUPS = frozenset({"band", "gang", "group", "pair", "quartet", "trio"})
# A name this near behind a preposition says which noun is meant, whatever the parser hangs it on.
NEAR = 4


def understood(noun: Token, present: set[int], *, in_subject: bool) -> bool:
    """Whether the statement (`present`, token indexes) says which one is meant by a noun with
    "the", or there is only one."""
    lemma = noun.lemma_.lower()
    if lemma in words("unique_nouns") and not _one_of_several(noun, lemma):
        return True
    anchored = _anchored(noun, present) and not (in_subject and _is_next_of_some(noun))
    if anchored or _followed(noun, present):
        return True
    if noun.lower_ in words("fixed_objects") and not in_subject:
        return noun.lower_ not in _SIDES or _of_place(noun, present)
    if lemma in words("body_parts") and noun.dep_ == "pobj" and noun.head.lower_ in _AT:
        return True
    if lemma in _GENERIC and noun.dep_ == "poss" and noun.tag_ == "NNS":
        return True
    if _of_its_kind(noun, lemma):
        return True
    tokens, first = noun.doc.words, noun.left_edge.i
    before = [tokens[i] for i in present if i < first]
    if any(t.lemma_.lower() == lemma and t.pos_ in ("NOUN", "PROPN") for t in before):
        return True
    if lemma in words("national_nouns") and any(
        noun.doc.words[i].ent_type_ in _PLACES for i in present
    ):
        return True
    if _named_before(noun, lemma, before) or told_within(noun, present, before, subject=in_subject):
        return True
    known = beside(noun, present)
    return known is not None and _named_before(known, known.lemma_.lower(), before)


def _one_of_several(noun: Token, lemma: str) -> bool:
    """Whether an article has told of another such thing by its name: of "Jupiter's moon Europa"."""
    if lemma not in _NAMED_ONES:
        return False
    others = (t for t in noun.doc.words[: noun.i] if t.lemma_.lower() == lemma)
    return any(
        t.tag_ == "NNS" or any(c.dep_ == "poss" or c.pos_ == "PROPN" for c in t.children)
        for t in others
    )


def _of_place(side: Token, present: set[int]) -> bool:
    """Whether the statement says of which place a side is: "in Lima, to the north"."""
    if side.dep_ == "advmod" or side.n_rights:
        return True
    return any(
        t.dep_ == "pobj" and t.ent_type_ in ("GPE", "LOC") for t in (side.doc[i] for i in present)
    )


def _of_its_kind(noun: Token, lemma: str) -> bool:
    """ "The airline industry", "the human race", "the global downturn", "the Kalvian reign"."""
    left = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")]
    if (lemma in _TRADES and left) or any(c.lower_ == "human" for c in left):
        return True
    if lemma in _ECONOMIES and any(c.lower_ in _WORLDWIDE for c in left):
        return True
    nations = words("national_nouns", "bodies_of_nations")
    return lemma in nations and any(c.text in table("demonyms") for c in left)


def _named_before(noun: Token, lemma: str, before: list[Token]) -> bool:
    """Whether a name that stands before it in the statement is one of such a thing: "won the Lima
    Cup after leading the tournament", "New York … the city"."""
    if noun.tag_ == "NN" and lemma in _SITES:
        named = [t.text for t in before if t.ent_type_ in ("GPE", "LOC")]
        kinds = {table("places").get(name, ("",))[0] for name in named}
        return bool(kinds - {"country"}) and not any(name in _SHORT for name in named)
    kinds_of = table("kinds_of_names").get(lemma)
    return kinds_of is not None and any(t.text in kinds_of[0].split(",") for t in before)


def body_before(reading: Reading, noun: Token, present: set[int]) -> bool:
    """Whether the one body that a statement names before a noun is such a one, as far as is
    known: "Fjordfly has applied for …, and the airline"."""
    row = table("bodies").get(noun.lower_)
    if row is None or noun.tag_ != "NN" or any(c.dep_ == "amod" for c in noun.lefts):
        return False
    named = {
        body
        for i in present
        if i < noun.left_edge.i and (body := reading.bodies.named.get(i)) is not None
    }
    if len(named) != 1:
        return False
    kinds, means = named.pop().kinds, frozenset(row[1].split(","))
    return bool(kinds & means) or (not kinds and "company" in row[0].split(","))


def _anchored(noun: Token, present: set[int]) -> bool:
    """A name or a complement within the noun's phrase says which one is meant."""
    anchors = _anchors(noun)
    return noun.i in anchors or not present.isdisjoint(anchors)


@once
def _anchors(noun: Token) -> tuple[int, ...]:
    """The tokens within the noun's phrase that say which one is meant: itself, if it needs none."""
    ordinal = any(
        c.lower_ in _ORDINALS or (c.text[0].isdigit() and _ORDINAL.fullmatch(c.lower_))
        for c in noun.lefts
    )
    if (
        noun.tag_ == "CD"
        or noun.lower_[:4].isdigit()
        or (ordinal and noun.lower_ in _PARTS_OF_PLAY)
    ):
        return (noun.i,)  # "the early 1960s", "the third period"
    charged = noun.dep_ == "dobj" and noun.head.lemma_ in _VERBS_WITH_OF
    listed = {
        t.i
        for c in noun.rights
        if c.dep_ == "conj" or (charged and c.lower_ == "of") or _only_adds(c, noun)
        for t in c.subtree
    }
    inside = (t for t in noun.subtree if t.i != noun.i and t.i not in listed and t.dep_ != "case")
    return tuple(t.i for t in inside if _tells_which(t, noun, ordinal=ordinal))


def _only_adds(token: Token, noun: Token) -> bool:
    """Whether what stands behind a noun does not say which one is meant: "the crash, which killed
    Ruiz", "was told of the deadline by Ruiz", "the group of Norwegian men"."""
    if token.dep_ == "relcl":
        return noun.doc[token.left_edge.i - 1].text == "," or _is_told(token, noun)
    if token.lower_ == "by" and noun.dep_ == "pobj":
        verb = noun.head.head
        return verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.lefts)
    return token.lower_ == "of" and noun.lower_ in _GROUPS


def _is_told(clause: Token, noun: Token) -> bool:
    """Whether what looks like a relative clause is what somebody is told: "told the station | she
    had gone to Lima"."""
    subject = next((c for c in clause.lefts if c.dep_ == "nsubj" and c.tag_[0] != "W"), None)
    told = noun.dep_ in ("dobj", "dative") and noun.head.lemma_.lower() in words("verbs_of_speech")
    return told and subject is not None and subject.i == clause.left_edge.i


def _is_next_of_some(noun: Token) -> bool:
    """ "The first shipment of grain": one of several, and no name says of which."""
    if not any(c.lower_ in _ORDINALS for c in noun.lefts) or noun.lemma_.lower() in words("units"):
        return False
    of = next((c for c in noun.rights if c.lower_ == "of"), None)
    return of is not None and all(t.pos_ in ("ADP", "ADJ", "NOUN", "CCONJ") for t in of.subtree)


def _tells_which(token: Token, noun: Token, *, ordinal: bool) -> bool:
    """Whether a word in the phrase of a noun tells it apart from others of its kind."""
    if token.pos_ == "PROPN" or token.tag_ in ("JJS", "RBS", "POS"):
        return token.lower_ != "latest" and not _is_change_of_nothing(token, noun)
    if token.text in table("demonyms") and token.head.i != noun.i:
        return True  # "the palace in the Norwegian capital"
    if token.head.i != noun.i:
        return False
    if token.dep_ in ("relcl", "acl"):  # "the dispute, which …" is not told apart by that
        return noun.doc[token.left_edge.i - 1].text != ","
    if token.dep_ == "poss" or (ordinal and token.dep_ == "amod" and token.i > noun.i):
        return True
    if token.dep_ != "prep" or (token.lower_ != "of" and token.n_rights == 0):
        return False  # "the lone vote against"
    return token.lower_ in _COMPLEMENTS or ordinal


def _is_change_of_nothing(most: Token, noun: Token) -> bool:
    """ "Recorded the biggest decrease": nothing says of what."""
    said = any(c.lower_ in _OF_WHAT for c in noun.rights)
    before = any(c.dep_ in ("compound", "nmod", "poss") for c in noun.lefts)
    return most.tag_ == "JJS" and noun.lemma_ in _CHANGES and not said and not before


def _followed(noun: Token, present: set[int]) -> bool:
    """A name right behind the noun, or after a preposition: "the election | in Kalvia"."""
    doc, i = noun.doc, noun.i + 1
    if i in present and doc.words[i].pos_ == "PROPN":
        return True
    modified = any(c.dep_ in ("amod", "compound", "nmod") for c in noun.lefts)
    if i not in present or doc.words[i].tag_ != "IN" or not modified:
        return False
    for token in doc[i + 1 : i + 1 + NEAR]:
        if token.i not in present or token.is_punct or token.tag_[:2] in ("VB", "IN", "MD"):
            return False
        named = token.pos_ == "PROPN" or token.text in table("demonyms")
        if named and token.ent_type_ not in ("DATE", "TIME"):
            return True
    return False
