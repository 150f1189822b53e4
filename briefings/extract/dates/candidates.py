"""Where dates stand: the longest matches, those that are led to, ranges joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefings.extract.dates import cues, nights, relative, weekends, written
from briefings.extract.dates.expressions import (
    Expression,
    Part,
    Range,
    Season,
    Shift,
    Simple,
    Weekday,
    Written,
)
from briefings.extract.dates.generic import is_generic
from briefings.extract.dates.hints import ALSO, HINTS, held
from briefings.extract.dates.rows import Row

_ROWS: tuple[Row, ...] = (
    *written.ROWS,
    *relative.ROWS,
    *nights.ROWS,
    *weekends.ROWS,
)
# The places in `_ROWS` of the rows that a hint is of, and of those that need none.
_HINTED = {
    hint: frozenset(i for i, row in enumerate(_ROWS) if hint in HINTS.get(row.name, ()))
    for hint in sorted({hint for hints in HINTS.values() for hint in hints})
}
_ALWAYS = frozenset(i for i, row in enumerate(_ROWS) if row.name not in HINTS)
_JOINTS = re.compile(r" ?[-–—] ?|,? (?:to|through|until|till|and) ")
_FROM = re.compile(r"\b(?:from|between) (?:the )?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a row: `[start:end]`, what it says, and whether it needs a lead-in."""

    start: int
    end: int
    expression: Expression
    bare: bool


def candidates(text: str, start: int, end: int) -> Iterator[Candidate]:
    """The dates of the paragraph `text[start:end]`, unresolved, in their order."""
    return _joined(text, _led(text, _chosen(text, start, end)))


def _chosen(text: str, start: int, end: int) -> list[Candidate]:
    """The longest match at each place, the earlier row among equals."""
    found: list[tuple[int, int, int, Candidate]] = []
    hinted = held(text[start:end])
    for order in sorted({i for hint in hinted & _HINTED.keys() for i in _HINTED[hint]} | _ALWAYS):
        row, also = _ROWS[order], ALSO.get(_ROWS[order].name)
        if also and hinted.isdisjoint(also):
            continue
        for match in row.regex.finditer(text, start, end):
            expression = row.read(match)
            if expression is not None and not is_generic(text, match):
                candidate = Candidate(match.start(), match.end(), expression, row.bare)
                found.append((match.start(), -match.end(), order, candidate))
    found.sort(key=lambda entry: entry[:3])
    chosen: list[Candidate] = []
    for *_, candidate in found:
        if not chosen or candidate.start >= chosen[-1].end:
            chosen.append(candidate)
    return chosen


def _led(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Bare months and years lose their mark when a lead-in or a list makes them dates."""
    out: list[Candidate] = []
    for candidate in candidates:
        if candidate.bare and _is_led(text, candidate, out[-1] if out else None):
            candidate = replace(candidate, bare=False)
        out.append(candidate)
    return out


def _is_led(text: str, candidate: Candidate, before: Candidate | None) -> bool:
    said = candidate.expression
    if isinstance(said, Season):
        return cues.leads_to_season(text, candidate.start, candidate.end)
    if not isinstance(said, Written) or said.approximate:
        return True
    if before is not None and not before.bare and _alike(said, before.expression):
        between = text[before.end : candidate.start]
        if cues.listed(between):
            return True
    if said.month is None and isinstance(said.year, int):
        return cues.leads_to_year(text, candidate.start, candidate.end, said.year)
    return cues.leads_to_month(text, candidate.start, candidate.end)


def _alike(one: Expression, other: Expression) -> bool:
    return (
        isinstance(one, Written)
        and isinstance(other, Written)
        and (one.month is None) == (other.month is None)
        and (one.day is None) == (other.day is None)
    )


def _joined(text: str, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Two dates joined by "to", or by "and" after "between", are one range."""
    rest = iter(candidates)
    held = next(rest, None)
    for candidate in rest:
        if held is None:
            held = candidate
            continue
        joined = _join(text, held, candidate)
        if joined is not None:
            yield joined
            held = None
            continue
        if not held.bare:
            yield held
        held = candidate
    if held is not None and not held.bare:
        yield held


def _join(text: str, first: Candidate, last: Candidate) -> Candidate | None:
    between = text[first.end : last.start]
    one, other = first.expression, last.expression
    if isinstance(one, Range) or isinstance(other, Range) or not _JOINTS.fullmatch(between):
        return None
    before = text[max(0, first.start - 14) : first.start]
    if "and" in between and not (_BETWEEN.search(before) or _are_days_on_end(one, other)):
        return None
    if first.bare and last.bare and not (_FROM.search(before) or between.strip() in "-–—"):
        return None
    if not _joinable(one, other):
        return None
    parts = Range(Part(first.start, first.end, one), Part(last.start, last.end, other))
    return Candidate(first.start, last.end, parts, bare=False)


def _are_days_on_end(one: Simple, other: Simple) -> bool:
    """Whether the second of two days follows the first: "on Saturday and Sunday", "today and
    tomorrow"."""
    if isinstance(one, Shift) and isinstance(other, Shift):
        days = one.unit == other.unit == "day" and not (one.approximate or other.approximate)
        return days and other.amount == one.amount + 1
    if not isinstance(one, Weekday) or not isinstance(other, Weekday):
        return False
    plain = one.toward is None and one.week is None and other.toward is None and other.week is None
    return plain and other.number == (one.number + 1) % 7


def _joinable(one: Simple, other: Simple) -> bool:
    """Only dates of a kind, in their order, make a range."""
    if isinstance(one, Weekday) and isinstance(other, Weekday):
        return True
    if not isinstance(one, Written) or not isinstance(other, Written):
        return isinstance(one, Shift) and isinstance(other, Shift)
    if (one.month is None) != (other.month is None):
        return False
    if isinstance(one.year, int) and isinstance(other.year, int):
        return (one.year, one.month or 0, one.day or 0) < (
            other.year,
            other.month or 0,
            other.day or 0,
        )
    return True
