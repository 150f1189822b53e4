"""Whether spoken words stand alone, judged more strictly than `outward` does.

`outward` gives doubts, which are weighed; here words are chosen out of many, and only such are
that point at nothing outside: every "it" has its noun, and nothing is left to be understood.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.quotations.deixis import POINTING, STOPS, THING, is_empty, points_out
from briefings.extract.quotations.outward import LEANING, VERBLESS, outward
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

_OUTWARD = LEANING | {VERBLESS}
# "That kind of thing", "such a town", "like that": as was said before.
_OF_SUCH = re.compile(
    r"\b(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose) (?:kind|one|sort|type|way)s?\b"
    r"|\b(?:[Tt]hat|[Tt]hose) (?:day|decade|month|night|season|spring|summer|time|week|winter|year)"
    r"s?\b|\bthat (?:again|at|for|from|in|on|to|today|with|yesterday)\b"
    r"|\b[Ss]uch (?:an?|things?)\b|\blike (?:that|this)\b|\bsaying so\b"
)
_STATED = frozenset({"appos", "attr", "conj", "dobj", "nsubj", "nsubjpass", "ROOT"})
_PLACES = frozenset({"FAC", "GPE", "LOC", "ORG"})
# Verbs of going somewhere, and what says where.
_GOING = frozenset({"arrive", "come", "go", "return"})
_WHERE = frozenset({"at", "back", "by", "down", "for", "from", "in", "into", "on", "to", "up"})
_SAID = frozenset({"acomp", "advmod", "ccomp", "dobj", "prt", "xcomp"})
_NO_COUNT = re.compile(r"\d{4}|\d+(?:st|nd|rd|th|s)")
_ACRONYM = re.compile(r"(?<!\w)[A-Z]{2,5}s?(?!\w)")


def stands(reading: Reading, start: int, end: int, speaker: str) -> bool:
    """Whether the words `text[start:end]` of a speaker can be understood without the others."""
    doubts = outward(reading, start, end, speaker, entire=True)
    return not doubts & _OUTWARD and not points(reading, start, end)


def leans(reading: Reading, start: int, end: int) -> bool:
    """Whether the words point back at something: "her bag", "we caught 41", "I arrived"."""
    span = reading.story.doc.char_span(start, end, alignment_mode="contract")
    pointing = span is not None and any(points_out(t, span.start) for t in span)
    return pointing or points(reading, start, end)


def refers(reading: Reading, start: int, middle: int, end: int) -> bool:
    """Whether every "that match" of the words from `middle` on has its noun in those before it, or
    is what they are about ("This plan …")."""
    doc = reading.story.doc
    before = doc.char_span(start, middle, alignment_mode="contract")
    after = doc.char_span(middle, end, alignment_mode="contract")
    if before is None or after is None:
        return False
    nouns = {t.lemma_.lower() for t in before}
    pointed = (t.head for t in after if t.lower_ in POINTING and t.dep_ == "det")
    return all(n.lemma_.lower() in nouns or n.dep_ in ("nsubj", "nsubjpass") for n in pointed)


def points(reading: Reading, start: int, end: int) -> bool:
    """Whether a word has its meaning from words before `start`, or few know what it stands for."""
    span = reading.story.doc.char_span(start, end, alignment_mode="contract")
    if span is None or _OF_SUCH.search(span.text) or _short(reading, start, end):
        return True
    tokens = list(span)
    return any(
        way(token, tokens)
        for token in tokens
        for way in (_it, _that, _counted, _goes, _compared, _left_out, _told)
    )


def _short(reading: Reading, start: int, end: int) -> bool:
    """Whether an abbreviation stands there that not everybody knows."""
    known = words("acronyms_with_the", "spoken_acronyms")
    names = {m[0].rstrip("s") for m in _ACRONYM.finditer(reading.article.text, start, end)}
    return any(n.lower() not in known and n not in table("famous_bodies") for n in names)


def _it(token: Token, tokens: Sequence[Token]) -> bool:
    """ "It" without a noun before it that it can be."""
    if token.lower_ not in THING or is_empty(token):
        return False
    return not any(_may_be(token, t) for t in tokens if t.i < token.i)


def _may_be(it: Token, noun: Token) -> bool:
    """Whether "it" may be a noun: no part of its own clause, and one that something is told of."""
    if noun.tag_ not in ("NN", "NNP", "VBG") or noun.ent_type_ == "DATE":
        return False
    if any(c.lower_ == "no" for c in noun.lefts):
        return False
    if it.lower_ == "it" and _verb(it) == _verb(noun):
        return False
    if noun.dep_ == "pobj":
        indefinite = any(c.lower_ in ("a", "an", "one") for c in noun.lefts)
        return indefinite or (noun.tag_ == "NNP" and noun.head.head.pos_ in ("VERB", "AUX"))
    return noun.dep_ in _STATED


def _verb(token: Token) -> int:
    """The index of the verb that a word belongs to."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            break
    return token.i


def _that(token: Token, tokens: Sequence[Token]) -> bool:
    """ "That was adversity", "I never called myself that": a pronoun which was read as another."""
    if token.lower_ != "that" or any(t.text in STOPS for t in tokens if t.i < token.i):
        return False
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    bare = after is not None and after.is_punct and after.text not in "“\"'‘"
    clause = token.tag_ == "WDT" and token.dep_ == "nsubj" and token.head.dep_ in ("ROOT", "conj")
    return bare or clause


def _counted(token: Token, tokens: Sequence[Token]) -> bool:
    """ "Last year we caught 41": of what, the words have not said."""
    if token.tag_ != "CD" or token.dep_ != "dobj" or _NO_COUNT.fullmatch(token.text):
        return False
    told = any(c.text in ("$", "£", "€", "%") or c.lower_ == "of" for c in token.children)
    return not told and not any(t.tag_ == "NNS" for t in tokens if t.i < token.i)


def _goes(token: Token, tokens: Sequence[Token]) -> bool:
    """ "I arrived with one coat": where, the words have not said."""
    if token.lemma_.lower() not in _GOING or token.pos_ != "VERB":
        return False
    where = any(c.dep_ in _SAID or c.lower_ in _WHERE for c in token.rights)
    placed = any(t.ent_type_ in _PLACES or t.dep_ == "pobj" for t in tokens if t.i < token.i)
    return not where and not placed


def _compared(token: Token, tokens: Sequence[Token]) -> bool:
    """ "Sodium cells are heavier": than what, the words do not say."""
    if token.tag_ != "JJR" or token.dep_ != "acomp":
        return False
    than = any(t.lower_ in ("than", "the") for t in tokens if abs(t.i - token.i) < 8)
    return not than and child(token.head, "expl") is None


def _left_out(token: Token, tokens: Sequence[Token]) -> bool:
    """ "Whether the market has, we shall see", "I always did.": what, the words do not say."""
    if token.lemma_.lower() not in ("do", "have", "will", "would") or token.i == tokens[-1].i:
        return False
    after, before = token.nbor(), any(t.pos_ == "VERB" for t in tokens if t.i < token.i)
    return after.is_punct and after.text not in "-–—'’" and not before


def _told(token: Token, tokens: Sequence[Token]) -> bool:
    """ "I told my staff before my bank": what, the words do not say."""
    if token.lemma_ != "tell" or token.pos_ != "VERB" or token.i == tokens[-1].i:
        return False
    matter = any(c.dep_ in ("ccomp", "xcomp", "dative") for c in token.children)
    of = any(c.lower_ in ("about", "how", "of", "what", "why") for c in token.rights)
    objects = sum(c.dep_ == "dobj" for c in token.rights)
    return not matter and not of and objects < 2
