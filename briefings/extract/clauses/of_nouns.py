"""Dates that belong to a noun of the sentence, by the words around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import climb, is_verb
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.clauses.moment import When
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Span, Token

# Stretches of time that need no preposition, and words that open what a deed was about.
_STRETCHES = frozenset({"week", "weekend", "month", "year"})
_ABOUT = frozenset({"about", "for", "into", "over", "to"})


def of_joined(sentence: Span, phrase: When) -> Token | None:
    """The noun that "and" joins, with a date between commas before it: "a member of the board and,
    from 1987 to 1999, its treasurer"."""
    doc, start, end = sentence.doc, phrase.start, phrase.end
    if start < sentence.start + 2 or end + 1 >= sentence.end or doc[end].text != ",":
        return None
    if doc[start - 1].text != "," or doc[start - 2].lower_ != "and":
        return None
    noun = doc[end + 1]
    while noun.dep_ in ("amod", "compound", "det", "poss") and noun.head.i > noun.i:
        noun = noun.head
    return noun if noun.pos_ in ("NOUN", "PROPN") and noun.dep_ in ("attr", "conj") else None


def of_either(sentence: Span, phrase: When, mention: DateMention) -> bool:
    """ "Linked a group to the attack on the court last week": the week of either."""
    bare = mention.kind in _STRETCHES and not phrase.preposition and phrase.how == "own"
    if not bare or phrase.start == sentence.start:
        return False
    before = sentence.doc[phrase.start - 1]
    for token in (before, *climb(before)):
        if is_verb(token):
            return False
        told = token.dep_ == "pobj" and token.head.lower_ in _ABOUT
        if told and token.lemma_.lower() in words("event_nouns"):
            return any(c.lower_ == "the" for c in token.lefts)
    return False


def parted(sentence: Span, phrase: When) -> Token | None:
    """The noun whose "of" a date parts from it: "the discovery in 1962 of the cave"."""
    doc = sentence.doc
    of = phrase.end < sentence.end and doc[phrase.end].lower_ == "of"
    if not of or phrase.start == sentence.start or phrase.preposition not in ("in", "on"):
        return None
    before = doc[phrase.start - 1]
    return before if before.pos_ == "NOUN" else None
