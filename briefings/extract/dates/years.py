"""The year of a date that does not say it: "March 9", "next May", "Monday, June 5"."""

from __future__ import annotations

from briefings.extract.dates import calendar as cal
from briefings.extract.dates.calendar import Partial
from briefings.extract.dates.expressions import Toward, Written
from briefings.extract.dates.setting import Setting

# A day without a year and without a verb to say so is ahead when it is this near, and behind
# when it lies less than half a year back; else it may be either.
SOON = 45
HALF = 183
# The nearer side of "was originally planned for May" must be as near as this.
NEAR = 100
# A past that lies so far back is next month or so as well: its verb must stand close.
FAR_BACK = 275
# A day so near on the other side is the one that is meant, not that of a year off: a report
# written before it is printed again behind it, or tells what is done on the day.
BESIDE = 7
# What is told in the past of a day that comes in two or three is proved of neither.
EVE = 3


def year_for(written: Written, partial: Partial, setting: Setting) -> int | None:
    """The year in which such a day lies before or after publication; None when not proved."""
    now, month = setting.published, partial.month
    if now is None or now.year is None or now.month is None or month is None:
        return None
    here = (now.month, now.day) if partial.day and now.day else (now.month, 0)
    there = (month, partial.day) if partial.day and now.day else (month, 0)
    if written.weekday is not None and partial.day:
        return _by_weekday(partial, written.weekday, now.year)
    ahead = _looks_ahead(written.toward, there, here, setting)
    if ahead is None or (here == there and partial.day and not now.day):
        return None if ahead is None else now.year
    strictly = written.toward in ("last", "next")
    if ahead:
        return now.year if there > here or (there == here and not strictly) else now.year + 1
    return now.year if there < here or (there == here and not strictly) else now.year - 1


def _by_weekday(partial: Partial, weekday: int, around: int) -> int | None:
    """The nearest year, the past one first, in which the day falls on that weekday."""
    for year in (around, around - 1, around + 1, around - 2, around + 2):
        day = cal.with_year(partial, year)
        if day and day.exact and day.exact.weekday() == weekday:
            return year
    return None


def _looks_ahead(
    toward: Toward | None,
    there: tuple[int, int | None],
    here: tuple[int, int | None],
    setting: Setting,
) -> bool | None:
    """Whether the day lies ahead: by its own word, its verb, else by which side is near."""
    if toward == "this":
        return there >= here
    if toward is not None:
        return toward == "next"
    days = (there[0] - here[0]) * 30 + (there[1] or 0) - (here[1] or 0)
    ahead, behind = days % 360, -days % 360
    if there[1] and here[1] and 0 < min(ahead, behind) <= BESIDE:
        return _beside(setting, ahead, behind)
    return _by_tense(setting, ahead, behind)


def _beside(setting: Setting, ahead: int, behind: int) -> bool | None:
    """As `_by_tense`, for a day in the week before or behind the newspaper's: never the one of a
    year off, unless the past is told of it and it is more than three days away."""
    if behind < ahead:
        return False
    if setting.tense == "past" and ahead > 1:
        return None if ahead <= EVE else _by_tense(setting, ahead, behind)
    return True


def _by_tense(setting: Setting, ahead: int, behind: int) -> bool | None:
    """The side of a day that comes again in `ahead` days and came `behind` days ago."""
    match setting.tense:
        case "future" | "prospect":
            return True
        case "past":
            return False if setting.close or behind < FAR_BACK else None
        case "planned":
            return True if ahead <= HALF else None
        case "unsure":
            return ahead < behind if min(ahead, behind) <= NEAR else None
        case None:
            return _nearer(ahead, behind)


def _nearer(ahead: int, behind: int) -> bool | None:
    if ahead <= SOON:
        return True
    return False if behind <= HALF else None
