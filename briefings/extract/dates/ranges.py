"""The two ends of a range, where one helps the other."""

from __future__ import annotations

from dataclasses import replace

from briefings.extract.dates import calendar as cal
from briefings.extract.dates.expressions import Range, Weekday, Written
from briefings.extract.dates.resolving import resolve
from briefings.extract.dates.setting import Setting, Value
from briefings.extract.dates.verb_groups import AHEAD


def is_sound(first: str | None, last: str | None) -> bool:
    """Whether two values make an interval whose first end is not after its last."""
    if first is None or last is None or "/" in first or "/" in last:
        return False
    return first.startswith("XXXX") or last.startswith("XXXX") or first <= last


def ends(said: Range, setting: Setting) -> tuple[Value, Value]:
    """Both ends; the year that stands at one of them serves the other. Ahead, the last end is
    sure to lie there, the first may have begun ("will run from January to March")."""
    first, last = said.first.expression, said.last.expression
    if isinstance(first, Written) and isinstance(last, Written):
        if first.year is None and last.year is not None:
            end = resolve(last, setting)
            return _before(first, end, setting), end
        if last.year is None:
            end = resolve(last, setting)
            if first.year is None and setting.tense in AHEAD and end.partial:
                return _before(first, end, setting), end
            begin = resolve(first, setting)
            return begin, _after(last, begin, setting)
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return _weekdays(first, last, setting)
    return resolve(first, setting), resolve(last, setting)


def _before(first: Written, end: Value, setting: Setting) -> Value:
    year = end.partial.year if end.partial else None
    if year is None:
        return resolve(first, setting)
    month = end.partial.month if end.partial else None
    year -= bool(month and first.month and first.month > month)
    return replace(resolve(replace(first, year=year), setting), basis=end.basis)


def _after(last: Written, begin: Value, setting: Setting) -> Value:
    year = begin.partial.year if begin.partial else None
    if year is None:
        return resolve(last, replace(setting, published=None, year=None))
    month = begin.partial.month if begin.partial else None
    year += bool(month and last.month and last.month < month)
    return replace(resolve(replace(last, year=year), setting), basis=begin.basis)


def _weekdays(first: Weekday, last: Weekday, setting: Setting) -> tuple[Value, Value]:
    """The first such day, and the next that follows it."""
    begin = resolve(first, setting)
    day = begin.partial.exact if begin.partial else None
    if day is None:
        return begin, resolve(last, replace(setting, published=None))
    end = cal.of(cal.nearest_weekday(day, last.number, forward=True))
    return begin, Value(end.edtf, "day", begin.basis, end)
