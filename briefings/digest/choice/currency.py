"""How far a fact is the news of the day: against the newest that the corpus has."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.telling.restating import is_over
from briefings.words.talk import is_earlier, is_mere_talk

if TYPE_CHECKING:
    from datetime import date

    from briefings.digest.desk import Desk
    from briefings.model import Fact

# What the freshest news gains, and in how many days it loses half of that.
_FRESHEST = 3.0
_HALF_LIFE = 120
# What a fact of an article without a date gains.
_UNKNOWN = 0.4
# What happened so long before the article that tells it is background.
_LONG_AGO = timedelta(days=100)
# An article so much older than the newest is not of the day's news.
_STALE = timedelta(days=60)


class Currency:
    """Compares facts with the newest article ("news up to"), and with the day of the issue."""

    def __init__(self, desk: Desk) -> None:
        self._today = desk.today
        newest = edtf.bounds(desk.newest)
        self._newest = min(newest[1], desk.today) if newest else desk.today

    def recent(self, fact: Fact) -> float:
        """From 3 for what the newest article says, falling to 0 for the old."""
        day = _published(fact)
        if day is None:
            return _UNKNOWN
        age = max(0, (self._newest - day).days)
        return float(_FRESHEST * 0.5 ** (age / _HALF_LIFE))

    def is_stale(self, fact: Fact) -> bool:
        """Whether only articles tell it that are months older than the newest."""
        day = _published(fact)
        return day is not None and self._newest - day > _STALE

    def is_fresh(self, fact: Fact) -> bool:
        """Whether an article has a date, and is not so much older than the newest."""
        return _published(fact) is not None and not self.is_stale(fact)

    def is_past(self, fact: Fact, *, alone: bool = False) -> bool:
        """Whether it is no news: a plan that is over, a mere interview, something long ago.

        On one topic `alone`, what happened long ago may be its main event.
        """
        if (
            is_over(fact, self._today)
            or is_mere_talk(fact.statement)
            or is_earlier(fact.clause.verb if fact.clause else fact.statement)
        ):
            return True
        return not alone and self.is_long_ago(fact)

    def is_long_ago(self, fact: Fact) -> bool:
        """Whether it happened long before the article that tells it, as background."""
        span = edtf.bounds(fact.date)
        if span is None or fact.kind == "quotation":
            return False
        printed = _published(fact) or self._newest
        return span[1] + _LONG_AGO < printed


def _published(fact: Fact) -> date | None:
    return edtf.last_day(reference.published for reference in fact.references)
