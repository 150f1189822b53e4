"""The numbers that can be figures: with hedge, currency and unit, and what they count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_VAGUE = frozenset({"dozen", "score", "hundred", "thousand", "million", "billion", "trillion"})
_FRACTIONS = frozenset({"half", "third", "quarter", "fifth", "tenth"})
_TENS = frozenset({"tens", "hundreds", "thousands"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "PRODUCT", "EVENT", "LAW", "FAC", "LOC", "ORDINAL"})
_CURRENCY_PREFIXES = frozenset({"US", "NZ", "A", "C", "HK", "S"})
_CURRENCIES = frozenset("$£€¥₩₹")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its hedge and unit: tokens [start, end); `noun` is what it counts, if any."""

    start: int
    end: int
    shape: str
    noun: Token | None


def find_numbers(reading: Reading, sentence: Sentence) -> Iterator[Number]:
    """The numbers of a sentence that can be figures, in their order."""
    doc = reading.story.doc
    dated = {
        i
        for d in reading.dates_in(sentence.start, sentence.end)
        for i in range(sentence.span.start, sentence.span.end)
        if d.start <= doc[i].idx < d.end
    }
    i = sentence.span.start
    while i < sentence.span.end:
        number = None if i in dated else _number_at(doc, i, sentence.span.end)
        if number is None:
            i += 1
        else:
            yield number
            i = number.end


def _number_at(doc: Doc, i: int, limit: int) -> Number | None:
    token = doc[i]
    vague = token.lemma_.lower() in _VAGUE and token.tag_ == "NNS"
    fraction = token.lower_ in _FRACTIONS and i + 1 < limit and doc[i + 1].lower_ == "of"
    single = token.lower_ == "single" and i > 0 and doc[i - 1].lower_ == "a"
    if vague or fraction or single:
        start = i - 1 if single else i
        if vague and i > 1 and doc[i - 1].lower_ == "of" and doc[i - 2].lower_ in _TENS:
            start = i - 2
        return _whole(doc, start, i + 1, limit, "count" if single else "vague")
    if token.pos_ != "NUM" or not _plain(token):
        return None
    end = i + 1
    while end < limit and (doc[end].pos_ == "NUM" or doc[end].lower_ in _VAGUE):
        end += 1
    return _whole(doc, i, end, limit, "count")


def _plain(token: Token) -> bool:
    """No number in a name, no ordinal, no "one"; clock times are no figures, durations are."""
    if token.lower_ == "one" or token.tag_ != "CD" or token.ent_type_ in _NAMES:
        return False
    if token.ent_type_ == "TIME" and token.dep_ != "nummod":
        return False
    before = token.nbor(-1) if token.i else None
    return before is None or before.pos_ != "PROPN" or before.text in _CURRENCY_PREFIXES


def _whole(doc: Doc, start: int, end: int, limit: int, shape: str) -> Number | None:
    """The number with currency and hedge before it, and its unit behind it."""
    noun: Token | None = None
    if start > 0 and doc[start - 1].text in _CURRENCIES:
        start -= 1
        shape = "money"
        if start > 0 and doc[start - 1].text in _CURRENCY_PREFIXES:
            start -= 1
    if end < limit and (doc[end].text == "%" or doc[end].lower_ in ("percent", "per")):
        end += 2 if doc[end].lower_ == "per" else 1
        shape = "percent"
    elif end + 1 < limit and doc[end].text == "-" and doc[end + 1].lower_ in words("units"):
        end += 2
        if doc[end : end + 2].text == "-old":
            end += 2
        shape = "measure"
    elif end + 1 < limit and doc[end].lower_ in ("sq", "square", "cubic"):
        end += 2
        shape = "measure"
    elif end < limit and doc[end].lemma_.lower() in words("units"):
        end += 1
        shape = "measure"
    elif shape != "money":
        noun = _noun_behind(doc, end, limit, vague=shape == "vague")
        if noun is None:
            return None
    return Number(_hedged(doc, start), end, shape, noun)


def _noun_behind(doc: Doc, end: int, limit: int, *, vague: bool) -> Token | None:
    """The noun that the number counts, in the same phrase."""
    if end < limit and doc[end].lower_ == "of":
        if not vague:
            return None
        end += 1
    found = None
    while end < limit and doc[end].pos_ in ("ADJ", "NOUN", "PROPN", "DET", "PUNCT", "VERB"):
        token = doc[end]
        if token.pos_ == "PUNCT" and token.text != "-":
            break
        if token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG"):
            break
        if token.pos_ in ("NOUN", "PROPN"):
            found = token
        elif found is not None:
            break
        end += 1
    return found


def _hedged(doc: Doc, start: int) -> int:
    """The start with the words before a number that loosen it: "more than", "about"."""
    for length in (3, 2, 1):
        if start - length >= 0:
            phrase = " ".join(t.lower_ for t in doc[start - length : start])
            if phrase in words("hedges"):
                return start - length
    return start
