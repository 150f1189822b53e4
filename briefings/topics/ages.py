"""How old the event of a fact was when it was told: news, background, or a plan that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from briefings.model import Fact

# News is at most so many months old.
_STALE = 3


def is_old(fact: Fact) -> bool:
    """Whether the event was no longer news when it was printed, so that its date must stay."""
    years = [r.published[:4] for r in fact.references if r.published]
    happened = (fact.date or "")[:4]
    return happened.isdigit() and any(
        year.isdigit() and int(happened) < int(year) - 1 for year in years
    )


def is_stale(fact: Fact) -> bool:
    """Whether the event was months before its report, which tells it as background."""
    happened = _months(fact.date)
    printed = [month for r in fact.references if (month := _months(r.published))]
    return bool(happened and printed) and max(printed) - (happened or 0) > _STALE


def is_over(fact: Fact, today: date | None) -> bool:
    """Whether a plan's day has passed; a day without a year may have."""
    if fact.modality != "planned" or today is None or not fact.date:
        return False
    return fact.date.startswith("XXXX") or fact.date[:10] < today.isoformat()[: len(fact.date)]


def _months(day: str | None) -> int | None:
    """The months up to a date whose year and month are known."""
    year, _, rest = (day or "").partition("-")
    month = rest[:2]
    return 12 * int(year) + int(month) if year.isdigit() and month.isdigit() else None
