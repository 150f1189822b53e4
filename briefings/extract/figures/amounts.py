"""The grammar of amounts: "over $1.2 billion", "10 to 15 percent", "a dozen", "tens of thousands".

    find_amounts(text) → spans with a value to compare and a unit, in their order

No parser is needed; dates, names and ordinals are the caller's to leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, cast

from briefings.extract.dates.alternatives import any_of
from briefings.extract.tables import table
from briefings.words.numbers import VALUES

Shape = Literal["money", "percent", "points", "measure", "count", "vague"]
Bound = Literal["", "~", "<", ">", "≤", "≥"]

_SMALL = {word: value for word, value in VALUES.items() if value < 20}
_TENS = {word: value for word, value in VALUES.items() if value >= 20 and "-" not in word}
_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_SCALES |= {"trillion": 10**12, "dozen": 12, "m": 10**6, "mn": 10**6, "bn": 10**9}
_SCALES |= {"b": 10**9, "tn": 10**12, "k": 1000, "lakh": 10**5, "crore": 10**7, "score": 20}
_CROWDS = {"tens": 10, **{f"{word}s": _SCALES[word] for word in (
    "dozen", "score", "hundred", "thousand", "million", "billion", "trillion"
)}}  # fmt: skip
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal(1) / 3}
_PARTS |= {"fifth": Decimal("0.2"), "tenth": Decimal("0.1")}
# No more characters than these stand before the first digit or word of number of an amount.
_BEFORE = 80
# Words that are known to be numeric or not, at a time.
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount, `text[start:end]`, hedge included; its number begins at `number`.

    `low` and `high` are equal but in a range; a vague amount ("hundreds") has the least that it
    can mean (two of them) for both. `bound` says on which side of the value the truth lies
    ("over" is ">"); `unit` is an ISO 4217 code or a sign for money, "%" for percent, a unit of
    measure, or "".
    """

    start: int
    end: int
    number: int
    text: str
    low: Decimal
    high: Decimal
    shape: Shape
    unit: str = ""
    bound: Bound = ""


def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text; none overlaps another. A year is an amount too."""
    first = _hint().search(text)
    return () if first is None else tuple(_amounts(text, max(first.start() - _BEFORE, 0)))


@lru_cache(_REMEMBERED)
def is_numeric(word: str) -> bool:
    """Whether an amount may have a word as its number, or as a part of that."""
    return _hint().search(word) is not None


def _amounts(text: str, start: int) -> Iterator[Amount]:
    for match in _pattern().finditer(text, start):
        if match["crowd"]:
            yield _crowd(match)
            continue
        first = _value(match["first"], match["scale"])
        last = _value(match["last"], match["last_scale"]) if match["last"] else first
        if first is None or last is None or _is_score(text, match, first, last):
            continue
        if match["last"] and match["last_scale"] and not match["scale"]:
            first = _value(match["first"], match["last_scale"]) or first
        shape, unit = _unit(match)
        if match["last"] and _changes(text, match):
            bound = _bound(match["hedge"])
            edge = match.end("scale") if match["scale"] else match.end("first")
            start, number = match.start(), match.start("first")
            yield Amount(start, edge, number, text[start:edge], first, first, shape, unit, bound)
            start, number = _second(match), match.start("last")
            yield Amount(
                start, match.end(), number, text[start : match.end()], last, last, shape, unit
            )
            continue
        low, high = min(first, last), max(first, last)
        bound = _bound(match["hedge"])
        place = (match.start(), match.end(), match.start("first"))
        yield Amount(*place, match[0], low, high, shape, unit, bound)


def _crowd(match: re.Match[str]) -> Amount:
    """ "Hundreds of thousands": at least two hundred thousand."""
    least = Decimal(2)
    for word in re.split(r" of |\s+", match["crowd"].lower()):
        least *= _CROWDS[word]
    place = (match.start(), match.end(), match.start("crowd"))
    return Amount(*place, match[0], least, least, "vague", "", "≥")


def _changes(text: str, match: re.Match[str]) -> bool:
    """ "From 40 to 60" is a change, or a way: two amounts and no range."""
    between = text[match.end("scale") if match["scale"] else match.end("first") : match.end()]
    return between.startswith(" to ") and text[: match.start()].endswith(("from ", "From "))


def _second(match: re.Match[str]) -> int:
    """Where the second amount begins, its sign included."""
    edge = match.end("scale") if match["scale"] else match.end("first")
    return edge + len(" to ")


def _is_score(text: str, match: re.Match[str], first: Decimal, last: Decimal) -> bool:
    """ "2-1" is a score and no range: its numbers fall."""
    return last < first and not match["last_scale"] and not _changes(text, match)


def _bound(hedge: str | None) -> Bound:
    if not hedge:
        return ""
    sign = table("hedges")[" ".join(hedge.lower().split())][0]
    return cast("Bound", sign.strip("="))


def _unit(match: re.Match[str]) -> tuple[Shape, str]:
    sign, after = match["sign"], match["unit"]
    if sign:
        return "money", table("currencies")[sign.rstrip(". ")][0]
    if not after:
        return "count", ""
    if after.lower().startswith(("percentage", "percent point")):
        return "points", "%"
    if after == "%" or after.lower().startswith("per"):
        return "percent", "%"
    money = after.split()[-1]
    if money in table("currencies") and money not in ("pounds",):
        return "money", table("currencies")[money][0] if money == after else after
    return "measure", table("units")[after][0]


def _value(words: str, scale: str | None) -> Decimal | None:
    """The number in figures or words; None when the words make none."""
    number = _figures(words) if words[0].isdigit() else _spelled(words)
    if number is None or not scale:
        return number
    for word in scale.lower().split():
        number *= _SCALES[word]
    return number


def _figures(words: str) -> Decimal:
    return Decimal(words.replace(",", "").replace(" ", ""))


def _spelled(words: str) -> Decimal | None:
    """ "two hundred and five", "half a", "a", "twenty-one", "three-quarters of a"."""
    parts = [part for part in re.split(r"[\s-]+", words.lower()) if part not in ("and", "of", "a")]
    total, run = 0, 0
    for part in parts:
        if part.removesuffix("s") in _PARTS:
            return Decimal(run or 1) * _PARTS[part.removesuffix("s")]
        if part in ("an", "single"):
            continue
        if part == "hundred":
            run = (run or 1) * 100
        elif part == "thousand":
            total, run = total + (run or 1) * 1000, 0
        elif part in _SMALL or part in _TENS:
            run += _SMALL.get(part, 0) + _TENS.get(part, 0)
        else:
            return None
    return Decimal((total + run) or 1)


@cache
def _hint() -> re.Pattern[str]:
    """What a text with an amount holds: a digit or a word of number."""
    named = {*_SMALL, *_TENS, *_SCALES, *_CROWDS, *_PARTS, "single"} - set("bkm")
    first = "".join(sorted({letter for word in named for letter in (word[0], word[0].upper())}))
    return re.compile(rf"\d|(?<![^\W\d_])(?=[{first}])(?i:{any_of(named)})")


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern: hedge, sign, number, scale, "to" a second number, unit."""
    ones = any_of(w for w in _SMALL if _SMALL[w])
    tens = rf"(?:{any_of(_TENS)})(?:[- ](?:{any_of(list(_SMALL)[1:10])}))?"
    small = rf"(?:{tens}|{ones})"
    part, crowds = any_of(_PARTS), any_of(_CROWDS)
    spelled = (
        rf"(?:half an?|half(?= of\b)|(?:an?|one) (?:{part})(?= of\b)|"
        rf"(?:{ones})[- ](?:{part})s(?= of\b)|"
        r"three[- ]quarters(?: of an?)?|an? single|"
        rf"(?:an?|{small}) hundred(?: and {small}| {small})?|{small}|an?(?= (?:dozen|thousand|"
        r"million|billion|trillion)\b))"
    )
    figures = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    scale = r"(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)\b|(?:mn|bn|tn|m|b|k)\b"
    signs = any_of(s for s in table("currencies") if not s.islower())
    money = [c for c in table("currencies") if c.islower()]
    named = rf"(?:[A-Z][A-Za-z]+ ){{1,2}}(?:{any_of(c for c in money if c != 'pounds')})"
    units = rf"{any_of([*table('units'), *money])}|{named}"
    number = rf"(?:{figures})|(?i:{spelled})(?:\b|(?=fold\b))"
    return re.compile(
        rf"(?<![\w.,/-])(?:(?P<hedge>(?i:{any_of(table('hedges'))}))[ ])?"
        rf"(?:(?P<crowd>(?i:(?:{crowds})(?: of (?:{crowds}))?))\b(?= of\b| [a-z])|"
        rf"(?P<between>(?i:between )(?=\S+(?: \w+)? and ))?"
        rf"(?:(?P<sign>{signs})\.?[ ]?)?(?P<first>{number})"
        rf"(?:[ -]?(?P<scale>{scale}))?"
        rf"(?:(?:[ ](?:to|or)[ ]|[-–]|(?(between)[ ]and[ ]|(?!)))"
        rf"(?:(?:{signs})[ ]?)?(?P<last>{number})"
        rf"(?:[ ]?(?P<last_scale>{scale})|(?=[ ]?(?:%|[a-z]))))?"
        rf"(?:[ -]?(?P<unit>%|percentage points?|per ?cent(?:age points?)?|(?:{units})\b))?)"
        r"(?![\d]|[.,:/-]\d|(?:st|nd|rd|th)\b)"
    )
