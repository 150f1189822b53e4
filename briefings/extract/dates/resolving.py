"""From what the words of a date say to its value, as far as it can be proved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import assert_never

from briefings.extract.dates import calendar as cal
from briefings.extract.dates import nights, stretches
from briefings.extract.dates.calendar import Partial
from briefings.extract.dates.expressions import (
    Anniversary,
    Fixed,
    Follow,
    Night,
    Season,
    Shift,
    Simple,
    Stretch,
    Vague,
    Weekday,
    Weekend,
    Written,
)
from briefings.extract.dates.mention import DateBasis
from briefings.extract.dates.setting import Setting, Value, known
from briefings.extract.dates.verb_groups import AHEAD, Tense
from briefings.extract.dates.years import year_for

# "Nearly two years" are about so many months fewer.
_NEARLY = 2


def resolve(expression: Simple, setting: Setting) -> Value:
    """The value of an expression in its setting."""
    match expression:
        case Written():
            return _written(expression, setting)
        case Weekday():
            return _weekday(expression, setting)
        case Night():
            return nights.night(setting)
        case Weekend() | Season() | Stretch():
            return _stretched(expression, setting)
        case Shift():
            return _shift(expression, setting)
        case Follow():
            return _follow(expression, setting)
        case Fixed():
            return Value(expression.edtf, expression.kind, "absolute")
        case Vague():
            return Value(None, expression.kind, "open")
        case Anniversary():
            return Value(None, "anniversary", "open")
    assert_never(expression)


def _stretched(expression: Weekend | Season | Stretch, setting: Setting) -> Value:
    match expression:
        case Weekend():
            return stretches.weekend(expression, setting)
        case Season(year=year):
            return stretches.season(expression, setting, _year(year, setting))
        case Stretch(year=year):
            return stretches.stretch(expression, setting, _year(year, setting))
    assert_never(expression)


def _year(year: int | Shift | Follow | None, setting: Setting) -> Value | None:
    return None if year is None else _written(Written(year), setting)


def _written(written: Written, setting: Setting) -> Value:
    partial = Partial(None, written.month, written.day, written.approximate)
    if isinstance(written.year, int):
        whole = cal.checked(replace(partial, year=written.year))
        return known(whole, "absolute", partial.grain)
    if written.year is not None:
        year = resolve(written.year, setting)
        number = year.partial.year if year.partial else None
        whole = cal.checked(replace(partial, year=number))
        return known(whole, year.basis, partial.grain)
    year_less = cal.checked(partial)
    if year_less is None:
        return Value(None, partial.grain, "open")
    return _dated(written, year_less, setting)


def _dated(written: Written, partial: Partial, setting: Setting) -> Value:
    """A month, or a month and day, whose year the sentence or the publication gives."""
    whole, basis = _with_year(written, partial, setting)
    if whole is None:
        return Value(partial.edtf, partial.grain, "open", partial)
    return known(whole, basis, partial.grain)


def _with_year(
    written: Written, partial: Partial, setting: Setting
) -> tuple[Partial | None, DateBasis]:
    """The date in its year, None when the year is not known or has no such day."""
    if written.names_event or setting.habit:
        return None, "open"
    if setting.year is not None and written.toward is None:
        whole = cal.with_year(partial, setting.year)
        if not _is_ahead(whole, setting):
            return whole, "year from context"
    if setting.month_year is not None:
        return cal.with_year(partial, setting.month_year), "relative to the story"
    year = year_for(written, partial, setting)
    return (cal.with_year(partial, year) if year else None), "relative to publication"


def _is_ahead(day: Partial | None, setting: Setting) -> bool:
    """Whether a day lies after publication, though no verb looks ahead."""
    now = setting.published
    if day is None or now is None or setting.tense in AHEAD:
        return False
    return day.edtf[:7] > now.edtf[: len(day.edtf[:7])] if now.month else False


def _weekday(weekday: Weekday, setting: Setting) -> Value:
    today = setting.published.exact if setting.published else None
    sure = today is not None and not setting.habit
    day = _weekday_from(weekday, setting.tense, today) if today and sure else None
    return known(cal.of(day) if day else None, "relative to publication", "day")


def _weekday_from(weekday: Weekday, tense: Tense | None, today: date) -> date | None:
    """The day meant; None where "last Friday" may be this week's or the week's before."""
    monday, sunday = cal.week(today)
    if weekday.week is not None:
        return monday + timedelta(weeks=weekday.week, days=weekday.number)
    ahead = tense in AHEAD
    if weekday.toward is None:
        sure = ahead or tense == "past"
        return cal.nearest_weekday(today, weekday.number, ahead) if sure else None
    if weekday.toward == "this":
        day = monday + timedelta(days=weekday.number)
        return cal.nearest_weekday(today, weekday.number, forward=True) if ahead else day
    if weekday.toward == "last":
        yesterday = today - timedelta(days=1)
        day = cal.nearest_weekday(yesterday, weekday.number, forward=False)
        if day == yesterday:
            return day - timedelta(weeks=1)  # else it would say so
        return day if day < monday else None
    day = cal.nearest_weekday(today + timedelta(days=1), weekday.number, forward=True)
    return day if day > sunday else None


def _shift(shift: Shift, setting: Setting) -> Value:
    now = setting.published
    if now is None or (shift.unit == "day" and setting.quoted):
        return Value(None, shift.unit, "open")
    if shift.unit == "week":
        return _weeks(now, shift.amount, "relative to publication")
    if shift.short and now.month is not None:
        now = cal.shifted(now, "month", _NEARLY * (1 if shift.amount < 0 else -1)) or now
    day = cal.shifted(now, shift.unit, shift.amount)
    if day is not None and shift.approximate:
        day = replace(day, approximate=True)
    return known(day, "relative to publication", shift.unit)


def _weeks(anchor: Partial, amount: int, basis: DateBasis) -> Value:
    day = anchor.exact
    if day is None:
        return Value(None, "week", "open")
    return Value(cal.interval(*cal.week(day, amount)), "week", basis)


def _follow(follow: Follow, setting: Setting) -> Value:
    anchor = setting.running
    if anchor is None:
        return Value(None, follow.unit, "open")
    if follow.unit == "week":
        return _weeks(anchor, follow.amount, "relative to the story")
    day = cal.shifted(anchor, follow.unit, follow.amount)
    return known(day, "relative to the story", follow.unit)
