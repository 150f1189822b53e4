"""The amounts that can be figures, as tokens, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE
from briefings.extract.events.scores import scores
from briefings.extract.figures.amounts import Amount, find_amounts
from briefings.extract.figures.counted_nouns import (
    by_margin,
    counts_nothing,
    noun_behind,
    on_street,
)
from briefings.extract.figures.numerals import numerals
from briefings.extract.figures.sizes import first_of, is_size
from briefings.extract.figures.tolls import is_age, is_duration, people
from briefings.extract.humans import has_post
from briefings.extract.statements.lowered import lowered
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Span, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_NAMES = frozenset({"PERSON", "ORG", "GPE", "PRODUCT", "EVENT", "LAW", "FAC", "LOC", "ORDINAL"})
# How long something lasts or how old it is says too little of it to be a figure.
_TIMES = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"}
)
# Shapes whose value may be one for each day, share or head.
_RATED = frozenset({"money", "measure", "percent"})
_EXTREMES = frozenset({"best", "high", "highs", "low", "lows", "peak", "record", "worst"})
_NO_THINGS = _TIMES | {"a.m.", "p.m.", "am", "pm", "o'clock"}
_NO_THINGS |= {"aedt", "aest", "bst", "cet", "edt", "est", "gmt", "hrs", "utc"}
_PEOPLED = frozenset({"attendance", "audience", "city", "crowd", "membership", "population"})
_PEOPLED |= {"toll", "total", "town", "turnout", "village", "workforce"}
# A number without a noun counts something only when it is large, and after one of these.
_LARGE = 1000
_JOINING = frozenset({"from", "to", "of", "at", "with", "than", "reach", "reached", "exceed"})
_REACHING = frozenset(
    {"exceed", "hit", "near", "number", "pass", "reach", "surpass", "top", "total"}
)
_CLOSING = frozenset({"a", "after", "and", "as", "at", "before", "by", "compared", "during", "for"})
_CLOSING |= {"from", "had", "in", "last", "on", "over", "per", "the", "this", "to"}
# "3:14pm": a time of day.
_CLOCK = re.compile(r"(?:around |about )?\d{1,2}[:.]\d\d ?[ap]\.?m", re.IGNORECASE)
_HALVES = frozenset({"better", "first", "last", "latter", "other", "second"})
_DEFINITE = frozenset({"the", "these", "those", "his", "her", "its", "their", "our"})


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
    if numerals(doc).isdisjoint(lowered(doc)[sentence.span.start : sentence.span.end]):
        return
    dates = reading.dates_in(sentence.start, sentence.end)
    last: Number | None = None
    for amount in find_amounts(reading.article.text[sentence.start : sentence.end]):
        start, end = sentence.start + amount.start, sentence.start + amount.end
        if any(date.start < end and start < date.end for date in dates):
            continue
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None or span.end > sentence.span.end:
            continue
        dated = any(date.start == end + 1 for date in dates)
        number = _number(doc, sentence, span, amount) or _bare(doc, span, amount, last, dated)
        number = _per(doc, number) if number is not None and number.shape in _RATED else number
        if number is not None:
            last = number
            yield number
    for span in scores(reading, sentence):
        yield Number(span.start, span.end, "score", None)


def _per(doc: Doc, number: Number) -> Number:
    """ "$900 a year", "60 miles an hour", "€4 per share", "$90 each": for how much."""
    after = [token.lower_ for token in doc.words[number.end : number.end + 2]]
    if after[:1] in (["each"], ["apiece"]):
        return replace(number, end=number.end + 1)
    timed = len(after) == 2 and after[0] in ("a", "an") and after[1] in _TIMES
    per = len(after) == 2 and after[0] == "per" and doc[number.end + 1].pos_ == "NOUN"
    return replace(number, end=number.end + 2) if timed or per else number


def _number(doc: Doc, sentence: Sentence, span: Span, amount: Amount) -> Number | None:
    at = sentence.start + amount.number
    first = next(token for token in span if token.idx + len(token) > at)
    if amount.unit in _TIMES:
        return _lasting(doc, sentence, span, amount)
    if not (amount.shape == "vague" or _plain(first, amount)):
        return None
    end = span.end
    if doc[end : end + 1].text == "-":  # "18-fold", "a ten-year-old", "the 90,000-strong"
        return None
    if amount.unit == "point" and amount.text.lower() == "one point":  # "at one point"
        return None
    if _CLOCK.match(span.text) or _classes(doc, span) or by_margin(doc, span.start):
        return None
    noun, start = None, span.start
    if amount.shape in ("count", "vague"):
        part = amount.shape == "vague" or amount.high < 1
        noun = noun_behind(doc, end, sentence.span.end, vague=part)
        if (
            noun is None
            or _elsewhen(noun)
            or noun.lemma_.lower() in _NO_THINGS
            or on_street(noun)
            or is_size(doc, span, noun)
            or _is_trivial(doc, span, amount)
            or (amount.text.lower().endswith("single") and _only_one(doc, start, noun))
            or _measured(doc, span, noun)
            or counts_nothing(span, noun)
        ):
            return None
        start = first_of(doc, start, sentence.span.start)
    return Number(start, end, "percent" if amount.shape == "points" else amount.shape, noun)


def _only_one(doc: Doc, start: int, noun: Token) -> bool:
    """ "A single mother", "in a single phrase": no count."""
    return _is_human(noun) or (start > 0 and doc[start - 1].lower_ == "in")


def _measured(doc: Doc, span: Span, noun: Token) -> bool:
    """ "400 hot and dusty kilometres": what a unit is called says nothing of what is measured."""
    return noun.lower_ in table("units") and noun.i > span.end and doc[span.end].pos_ == "ADJ"


def _elsewhen(noun: Token) -> bool:
    """ "Three balls later", "two stops away": how far off, and not how many."""
    after = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    if after not in ("earlier", "later"):
        return after in ("ago", "away")
    behind = noun.nbor(2).tag_ if noun.i + 2 < len(noun.doc) else ""
    return noun.dep_ in ("attr", "npadvmod", "nsubj") and behind not in FINITE


def _classes(doc: Doc, span: Span) -> bool:
    """ "The 50 metres backstroke": a number that says which race is meant, and measures nothing."""
    unit = span[-1]
    definite = span.start > 0 and doc.words[span.start - 1].lower_ == "the"
    return definite and unit.tag_ == "NNS" and unit.dep_ == "compound" and unit.head.i > unit.i


def _lasting(doc: Doc, sentence: Sentence, span: Span, amount: Amount) -> Number | None:
    """How long something took or how old it is: "for nine years", "an 11-year lull"."""
    if is_duration(doc, span):
        return Number(span.start, span.end, "duration", None)
    end = span.end + 2 * (doc[span.end : span.end + 2].text.lower() == "-old")
    joined = "-" in amount.text and amount.high > 1 and doc[end : end + 1].text != "-"
    if end > span.end and _described(doc, span.start):
        return None
    noun = noun_behind(doc, end, sentence.span.end, vague=False) if joined else None
    if end > span.end and noun is not None and _is_human(noun):
        return None
    fits = noun is not None and noun.lower_ not in _EXTREMES  # "a 13-year high"
    return Number(span.start, end, "duration", noun) if fits else None


def _is_human(noun: Token) -> bool:
    """ "A 25-year-old man": his age alone says nothing of whom."""
    return noun.pos_ == "PROPN" or noun.lemma_.lower() in table("human_nouns") or has_post(noun)


def _described(doc: Doc, start: int) -> bool:
    """ "Ruiz, a 14-year-old boy": the age of a person, which is told of the name."""
    behind = start > 2 and doc[start - 1].lower_ in ("a", "an") and doc[start - 2].text == ","
    return behind and doc[start - 3].pos_ == "PROPN"


def _bare(doc: Doc, span: Span, amount: Amount, last: Number | None, dated: bool) -> Number | None:
    """A number without a noun: "rose to 5,400", "down from 2.2m in 2017", "saved 200 more"."""
    if amount.shape != "count" or not span[0].text[0].isalnum():
        return None
    if is_age(doc, span, amount):
        return Number(span.start, span.end, "age", None)
    if people(doc, span.start, span.end):
        return Number(span.start, span.end, "toll", None)
    after = doc[span.end : span.end + 1].text.lower()
    if not span.start:
        return None
    if last is not None and _grown(doc, span, last):
        return Number(span.start, span.end, "count", last.noun)
    if after == "more" and last is not None and doc[span.end : span.end + 2].text != "more than":
        return Number(span.start, span.end, "count", None)
    large = amount.high >= _LARGE and not (amount.text.isdigit() and len(amount.text) == 4)
    joined = doc[span.start - 1].lower_ in _JOINING or doc[span.start - 1].lemma_ in _REACHING
    peopled = doc[span.start - 1].lower_ == "of" and doc[span.start - 2].lower_ in _PEOPLED
    closed = dated or not after or not after[0].isalnum() or after in _CLOSING
    joined, closed = joined or peopled, closed or peopled
    return Number(span.start, span.end, "count", None) if large and joined and closed else None


def _grown(doc: Doc, span: Span, last: Number) -> bool:
    """ "Grew from three ships to 16": as many more of what the number before counted."""
    noun = last.noun
    if noun is None or last.shape != "count" or noun.i + 2 != span.start:
        return False
    return doc[noun.i + 1].lower_ == "to" and doc[last.start - 1].lower_ == "from"


def _is_trivial(doc: Doc, span: Span, amount: Amount) -> bool:
    """ "The two countries", "one club" and "its two sides" count nothing that is news."""
    if amount.text.lower().split()[-1] in ("one", "a", "an"):
        return True
    before = doc[span.start - 1].lower_ if span.start else ""
    if before in ("number", "numbers", "no.") or _second_of(doc, span.start):
        return True
    if span.text.lower() == "half" and before in _HALVES:
        return True
    return amount.high <= 2 and amount.shape == "count" and before in _DEFINITE


def _second_of(doc: Doc, start: int) -> bool:
    """ "The number 10 and 11 seats": a rank beside another."""
    return (
        start > 2 and doc[start - 1].lower_ in ("and", "or") and doc[start - 3].lower_ == "number"
    )


def _plain(token: Token, amount: Amount) -> bool:
    """No number in a name, no ordinal; clock times are no figures. Money and percent are plain."""
    if amount.shape in ("money", "percent", "points") or amount.unit == "fold":
        return True
    if token.ent_type_ in _NAMES or (token.tag_ != "CD" and token.text[0].isdigit()):
        return False
    if token.ent_type_ == "TIME" and token.dep_ != "nummod":
        return False
    before = token.nbor(-1) if token.i else None
    named = before is not None and before.pos_ == "PROPN" and before.text.isalpha()
    return not named or amount.shape == "measure"
