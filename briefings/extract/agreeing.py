"""Whether two facts say the same, or contradict each other. Pure; loads no spaCy."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from briefings.extract.lexicon import words
from briefings.model import Fact

_WORD = re.compile(r"[\w$€£%]+(?:[.,]\d+)*")
_NUMBER = re.compile(r"\d")
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?[~?%]?")
_DAY = len("2021-02-05")
# ISO 8601-2 §4.8: seasons are months 21 to 24, here by their middle.
_SEASONS = {21: 4, 22: 7, 23: 10, 24: 1}
# Two accounts of one deed whose dates lie further apart tell of two deeds.
NEAR_DAYS = 60
# The kinds of fact that contradict others of their kind.
CONTRADICTED = frozenset({"event", "figure"})
# Shared content words that make two predicates the same, as a part of the shorter one.
SHARE = 0.8


@lru_cache(maxsize=65536)
def content(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, without case, accents and plural endings."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).lower()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"'s\b", "", plain)
    found = (m[0] for m in _WORD.finditer(plain))
    return frozenset(_singular(w) for w in found if w not in words("empty_words"))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates can be the same moment: one unknown, or one within the other."""
    if not one or not other or one == other:
        return True
    if "/" in one or "/" in other:
        return _within(one, other) or _within(other, one)
    if len(one) == len(other) == _DAY and "X" not in (one[0], other[0]):
        return False  # two days that are known
    a, b = _DATE.fullmatch(one), _DATE.fullmatch(other)
    if a is None or b is None:
        return False
    for left, right in zip(a.groups(), b.groups(), strict=True):
        if left is None or right is None:
            return True
        if left != right and "XXXX" not in (left, right):
            return False
    return True


def _within(moment: str, interval: str) -> bool:
    first, _, last = interval.partition("/")
    if not last or "/" in moment:
        return False
    return (first in ("", "..") or first[: len(moment)] <= moment) and (
        last == ".." or moment <= last[: len(moment)]
    )


def key(fact: Fact) -> tuple[object, ...]:
    """What facts must share before they are compared; equal for facts that say the same."""
    match fact.kind:
        case "quotation":
            return fact.kind, content(fact.subject), content(fact.value)
        case "event" | "figure":
            return fact.kind, fact.predicate, content(fact.subject)
        case _:
            return fact.kind, content(fact.subject)


def same(one: Fact, other: Fact) -> bool:
    """Whether two facts with one key say the same thing."""
    if not compatible(one.date, other.date) or one.modality != other.modality:
        return False
    if not compatible(one.start, other.start) or not compatible(one.end, other.end):
        return False
    if content(one.attributed_to or "") != content(other.attributed_to or ""):
        return False
    if one.kind == "figure":
        return one.value == other.value and _alike(content(one.statement), content(other.statement))
    if one.kind == "position":
        return _office(one, other)
    return _alike(content(predicate(one)), content(predicate(other)))


def saying(fact: Fact) -> tuple[object, ...]:
    """What two facts of one key share, besides, when they say the same."""
    by = content(fact.attributed_to or "")
    match fact.kind:
        case "figure":
            return fact.modality, by, fact.value, _numbers(content(fact.statement))
        case "position":
            return fact.modality, by
        case _:
            return fact.modality, by, _numbers(content(predicate(fact)))


def predicate(fact: Fact) -> str:
    """What a fact says of its subject, without a date: the printed words of a clause."""
    if fact.clause is None:
        return fact.value
    return f"{fact.clause.verb} {fact.clause.rest}"


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """The shorter has its meaning in the longer, and their numbers are the same."""
    if _numbers(one) != _numbers(other):
        return False
    shorter, longer = sorted((one, other), key=len)
    if not shorter or len(longer) > 2 * len(shorter):
        return one == other
    return len(shorter & longer) >= SHARE * len(longer)


@lru_cache(maxsize=65536)
def _numbers(found: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in found if _NUMBER.search(w))


def _office(one: Fact, other: Fact) -> bool:
    """The same office: where one names the country or body and the other does not, too."""
    for a, b in ((one.organization, other.organization), (one.place, other.place)):
        if a and b and content(a) != content(b):
            return False
    first, second = content(one.value), content(other.value)
    return first == second or (
        min(len(first), len(second)) > 1 and (first < second or second < first)
    )


def comparable(bucket: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """The pairs of facts of one key that may contradict each other: events, if they are near."""
    if bucket[0].kind != "event":
        yield from combinations(bucket, 2)
        return
    dated = [(day, fact) for fact in bucket if (day := _day(fact.date))]
    dated.sort(key=lambda item: item[0])
    first = 0
    for place, (day, fact) in enumerate(dated):
        while (day - dated[first][0]).days > NEAR_DAYS:
            first += 1
        yield from ((earlier, fact) for _, earlier in dated[first:place])


def contradict(one: Fact, other: Fact) -> bool:
    """Whether two facts of different articles cannot both be right."""
    if {r.article for r in one.references} & {r.article for r in other.references}:
        return False
    if one.kind != other.kind or one.modality != other.modality:
        return False
    match one.kind:
        case "event":
            return _other_day(one, other)
        case "figure":
            return _other_number(one, other)
        case _:
            return False


def _other_day(one: Fact, other: Fact) -> bool:
    """One deed, told with two dates that lie near each other."""
    if compatible(one.date, other.date) or not _alike(
        content(predicate(one)), content(predicate(other))
    ):
        return False
    days = [_day(f.date) for f in (one, other)]
    if days[0] is None or days[1] is None:
        return False
    return abs((days[0] - days[1]).days) <= NEAR_DAYS


@lru_cache(maxsize=65536)
def _day(edtf: str | None) -> date | None:
    match = _DATE.fullmatch(edtf or "")
    if match is None or match[1] == "XXXX":
        return None
    month = int(match[2] or 6)
    return date(int(match[1]), _SEASONS.get(month, month), int(match[3] or 15))


def meeting(fact: Fact) -> tuple[object, ...]:
    """What two facts of one key share, besides, when they contradict each other."""
    return fact.modality, _around(fact.statement, fact.value) if fact.kind == "figure" else None


@lru_cache(maxsize=65536)
def _around(statement: str, value: str) -> frozenset[str]:
    """The words of a figure without its number."""
    told = content(statement)
    return told - _numbers(told) - content(value)


def _other_number(one: Fact, other: Fact) -> bool:
    """The same words around two numbers, of the same time."""
    if one.value == other.value or not compatible(one.date, other.date):
        return False
    first = _around(one.statement, one.value)
    return len(first) > 1 and first == _around(other.statement, other.value)
