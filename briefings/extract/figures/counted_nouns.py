"""The noun that a number counts: "12 fishing boats", "two special forces soldiers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Span, Token

# Words that no phrase of a counted noun holds: "all six boats today", "121,000 southwest of".
_DAYS = frozenset({"today", "tomorrow", "tonight", "yesterday"})
_WAYS = frozenset({"north", "south", "east", "west"})
_WAYS |= {"northeast", "northwest", "southeast", "southwest"}
_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "DET", "PUNCT", "VERB"})
# Behind a number of a house, or of what is passed on the way to somewhere.
_ON_STREETS = frozenset({"avenue", "ave", "block", "blocks", "boulevard", "drive", "highway"})
_ON_STREETS |= {"lane", "parkway", "road", "rd", "route", "st", "street", "terrace"}
# "Over two spells" lasted so long, and "the first two women" are no more than two of many.
_SPELLS = frozenset(
    {"day", "event", "game", "innings", "leg", "match", "meeting", "night", "phase"}
)
_SPELLS |= {"round", "season", "session", "spell", "stage", "stint", "term", "visit", "weekend"}
_ORDINALS = frozenset({"final", "first", "last", "next"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_POINTING = frozenset({"her", "his", "its", "our", "the", "their", "these", "those"})
# Tokens to the noun that two joined words stand before.
_JOINED = 6


def noun_behind(doc: Doc, end: int, limit: int, *, vague: bool) -> Token | None:
    """The noun that the number counts, in the same phrase."""
    if end < limit and doc[end].lower_ == "of":
        if not vague:
            return None
        end += 1
    found = None
    while end < limit and (_is_phrase(doc.words[end]) or (vague and doc.words[end].tag_ == "POS")):
        token = doc.words[end]
        if (token.pos_ == "PUNCT" and token.text != "-") or token.lower_ in _WAYS:
            break
        if token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG"):
            break
        if token.lower_ in _DAYS:
            break
        if token.pos_ in ("NOUN", "PROPN"):
            found = token
        elif found is not None and not _goes_on(token):
            break
        end += 1
    return _of_both(found) if found is not None else None


def _is_phrase(token: Token) -> bool:
    """Whether a word may stand in a noun phrase; of numbers, that of a model ("Aral 320-200")."""
    if token.pos_ in _PHRASE:
        return True
    doc, i = token.doc, token.i
    if token.pos_ != "NUM" or i < 2 or i + 1 >= len(doc):
        return False
    goes_on = doc[i + 1].pos_ == "NOUN" or doc[i + 1].text == "-"
    return goes_on and (doc[i - 1].tag_ == "NNP" or doc[i - 2 : i].text[-1:] == "-")


def _of_both(noun: Token) -> Token:
    """ "Card and board games": the noun that both are parts of."""
    joined = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in ("and", "or")
    head = noun.head
    near = joined and noun.i < head.i <= noun.i + _JOINED and head.pos_ == "NOUN"
    if near and noun.dep_ in ("amod", "compound", "nmod"):
        return head
    other = next((c for c in noun.rights if c.dep_ == "conj"), None) if joined else None
    plural = other is not None and noun.tag_ == "NN" and other.tag_ == "NNS"
    return other if other is not None and plural and other.i <= noun.i + _JOINED else noun


def _goes_on(token: Token) -> bool:
    """Whether a phrase does not end before a word: "US special forces", "two key tax laws"."""
    if (
        token.pos_ in ("NUM", "PUNCT")
        or token.tag_ == "POS"
        or (token.i and token.nbor(-1).text == "-")
    ):
        return True
    return token.pos_ == "ADJ" and token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN")


def on_street(noun: Token) -> bool:
    """Whether a number is that of a house ("1450 Elm Avenue") or says how far off ("four blocks
    from")."""
    after = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    passed = noun.pos_ == "PROPN" or after in ("away", "from", "of", "off")
    return passed and noun.lower_.rstrip(".") in _ON_STREETS


def by_margin(doc: Doc, start: int) -> bool:
    """ "By 61% to 30%, voters said": which share is whose stands elsewhere."""
    opening = next(
        (i for i in range(start - 1, max(start - 5, -1), -1) if doc.words[i].text == "By"), -1
    )
    if opening < 0 or not doc[opening].is_sent_start:
        return False
    return "to" in [t.lower_ for t in doc[opening + 1 : start + 4]]


def counts_nothing(span: Span, noun: Token) -> bool:
    """Whether a number before a noun says when it was ("a brief 2010 visit"), how long something
    went on ("over two spells"), or only which of many are meant ("the first two women")."""
    if noun.tag_ in ("NN", "NNP") and _YEAR.fullmatch(span.text) is not None:
        return True
    if span[0].lower_ == "over" and noun.lemma_.lower() in _SPELLS:
        return True
    doc, at = span.doc, span.start
    return at > 1 and doc[at - 1].lower_ in _ORDINALS and doc[at - 2].lower_ in _POINTING
