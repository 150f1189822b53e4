"""Weekends, seasons, quarters and halves: stretches of days with fixed ends."""

from __future__ import annotations

from datetime import date

from briefings.extract.dates import calendar as cal
from briefings.extract.dates.calendar import Partial
from briefings.extract.dates.expressions import Season, Stretch, Toward, Weekend
from briefings.extract.dates.mention import DateBasis, Grain
from briefings.extract.dates.setting import Setting, Value
from briefings.extract.dates.verb_groups import AHEAD, Tense

# First months of the seasons, as newsrooms of the north count them.
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def weekend(said: Weekend, setting: Setting) -> Value:
    """Saturday and Sunday, when it is sure of which week."""
    today = setting.published.exact if setting.published else None
    step = _weekend_step(said.toward, setting.tense, today) if today else None
    if today is None or step is None:
        return Value(None, "weekend", "open")
    days = cal.interval(*cal.weekend(today, step))
    return Value(days, "weekend", "relative to publication")


def _weekend_step(toward: Toward | None, tense: Tense | None, today: date) -> int | None:
    """How many weeks away the weekend lies that is meant, None when it is not sure."""
    on_weekend, early = today.weekday() >= 5, today.weekday() <= 1
    if toward == "last":
        return -1
    if toward == "next":
        return 1
    if on_weekend or tense in AHEAD:
        return 0
    if toward is None:
        return -1 if today.weekday() <= 3 or tense == "past" else None
    return -1 if early or tense == "past" else 0


def season(said: Season, setting: Setting, year: Value | None) -> Value:
    """A season of the `year` that was said, or the one that "last" or "this" points at."""
    if isinstance(said.year, int):
        return Value(f"{said.year:04d}-{cal.SEASONS[said.name]}", "season", "absolute")
    if year is not None:
        number = year.partial.year if year.partial else None
        return _of_year(said.name, number, year.basis)
    toward = said.toward
    if toward is None:
        number = _nearest_season(said, setting)
    else:
        number = None if _southern(said, setting) else _season_year(said, setting.published)
    if number is not None and said.name == "winter":
        over = f"{number}-12/{number + 1}-02"
        return Value(over, "season", "relative to publication")
    return _of_year(said.name, number, "relative to publication")


def _nearest_season(said: Season, setting: Setting) -> int | None:
    """The year of "in the autumn": the next to begin, or the last that is over, by the verb; a
    season that runs or ended in these weeks may be either."""
    now, first = setting.published, _FIRST_MONTH[said.name]
    if now is None or now.year is None or now.month is None or setting.habit or setting.quoted:
        return None
    since = (now.month - first) % 12  # months since it last began
    began = now.year - (now.month < first)
    if setting.tense == "past":
        return began if since >= 2 else None
    if setting.tense in AHEAD:
        return began + 1 if since >= 3 else (began if since == 0 else None)
    return None


def _of_year(name: str, year: int | None, basis: DateBasis) -> Value:
    if year is None:
        return Value(None, "season", "open")
    return Value(f"{year:04d}-{cal.SEASONS[name]}", "season", basis)


def _southern(season: Season, setting: Setting) -> bool:
    """Whether "this summer" may be the one that runs south of the equator, across a new year."""
    now = setting.published
    runs = now is not None and now.month in (12, 1, 2) and setting.tense not in AHEAD
    return runs and season.name == "summer" and season.toward == "this"


def _season_year(season: Season, now: Partial | None) -> int | None:
    """The year in which such a season began, where its word and the month leave no doubt."""
    if now is None or now.year is None or now.month is None:
        return None
    first = _FIRST_MONTH[season.name]
    month = now.month + (12 if season.name == "winter" and now.month <= 2 else 0)
    year = now.year - (month > 12)
    before, after = month < first, month > first + 2
    if season.toward == "this":
        return year if season.name != "winter" or month >= 9 else None
    if season.toward == "last":
        return None if after else year - 1
    return year + 1 if not before else None


def stretch(said: Stretch, setting: Setting, year: Value | None) -> Value:
    """A quarter or a half of `year`; the running one, or its neighbour, when none was said."""
    kind: Grain = "quarter" if said.size == 3 else "half"
    now = setting.published
    if said.number == 0:
        if now is None or now.year is None or now.month is None:
            return Value(None, kind, "open")
        index = now.year * 4 + (now.month - 1) // 3 + said.shift
        return Value(cal.months(index // 4, 3, index % 4 + 1), kind, "relative to publication")
    number = year.partial.year if year and year.partial else None
    if year is None or number is None:
        return Value(None, kind, "open")
    return Value(cal.months(number, said.size, said.number), kind, year.basis)
