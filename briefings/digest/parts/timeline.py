"""Dated events in order, and those of this day in earlier years."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.choice.belonging import is_dull
from briefings.digest.choice.deserving import desert
from briefings.digest.story_order import only_article
from briefings.digest.telling import wording
from briefings.digest.telling.restating import is_over
from briefings.model import Moment
from briefings.words.talk import is_mere_talk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from briefings.digest.desk import Desk
    from briefings.model import Fact

_FEWEST = 3
# What has fewer words without its day keeps it.
_FEWEST_WORDS = 3
_DAY_MONTH_YEAR = 3
# Events of dates that can be the same, whose words overlap this much, are one event.
_SAME_EVENT = 0.5
# What is told of several articles deserves its row by so much.
_DESERVING = -1.2
_A_WEEK = timedelta(days=7)
# What has lasted from a day, or to it, did not happen on it.
_SPAN = re.compile(r"\b(?:[Ss]ince|[Uu]ntil)\s(?:\d{1,2}\s)?(?:[A-Z]\w+\s)?\d{4}\b")


def timeline(
    desk: Desk,
    most: int,
    printed: Sequence[Fact] = (),
    shared: Collection[str] | None = None,
) -> tuple[Moment, ...]:
    """The most important dated events in EDTF order; nothing if they are fewer than three.

    What happened in the weeks around its article and is `printed` as a point is not told again;
    of one article alone, and of what is `shared`, whenever it happened. Of several articles only
    what is shared is told (by id; all, if not given): the dates of stories that have nothing to
    do with each other are no history.
    """
    alone = only_article(desk.facts, desk.articles) is not None
    known = [
        f for f in desk.facts if _is_moment(f) and (alone or _is_of_a_history(f, desk, shared))
    ]
    told = known if alone or shared is not None else [f for f in known if _is_of_the_weeks(f)]
    again = {fact.id for fact in told if _is_told(desk, fact, printed)}
    dated = [fact for fact in known if fact.id not in again]
    dated.sort(key=lambda fact: (-desk.worth[fact.id], fact.id))
    chosen = _distinct(desk, dated)[:most]
    if len(chosen) < _FEWEST:
        return ()
    chosen.sort(key=lambda fact: (edtf.order(fact.date), -desk.worth[fact.id], fact.id))
    return tuple(_moment(desk, fact) for fact in chosen)


def on_this_day(desk: Desk, today: date, most: int) -> tuple[Moment, ...]:
    """What happened on today's month and day in earlier years, the latest first."""
    same_day = [
        fact
        for fact in desk.facts
        if _is_moment(fact)
        and edtf.month_day(fact.date) == (today.month, today.day)
        and (edtf.year(fact.date) or today.year) < today.year
        and fact.modality != "planned"
    ]
    same_day.sort(key=lambda fact: (-(edtf.year(fact.date) or 0), -desk.worth[fact.id], fact.id))
    return tuple(_moment(desk, fact) for fact in _distinct(desk, same_day)[:most])


def _is_moment(fact: Fact) -> bool:
    return (
        fact.kind == "event"
        and not fact.is_extract
        and fact.modality in {"holds", "planned"}
        and edtf.year(fact.date) is not None
        and not is_mere_talk(fact.statement)
        and not _SPAN.search(fact.statement)
    )


def _is_of_a_history(fact: Fact, desk: Desk, shared: Collection[str] | None) -> bool:
    """Whether one of several articles needs the event told: no life, nothing idle."""
    wanted = shared is None or fact.id in shared
    idle = is_dull(fact, desk.articles) or desert(fact, desk.texts[fact.id]) < _DESERVING
    return wanted and not idle


def _is_of_the_weeks(fact: Fact) -> bool:
    """Whether an article tells of it in the week before or after."""
    happened = edtf.bounds(fact.date)
    days = (edtf.bounds(reference.published) for reference in fact.references)
    return happened is not None and any(
        day is not None and day[0] - happened[1] <= _A_WEEK and happened[0] - day[1] <= _A_WEEK
        for day in days
    )


def _is_told(desk: Desk, fact: Fact, others: Iterable[Fact]) -> bool:
    """Whether one of the others is of a date that can be the same, and in about the same words."""
    return any(
        edtf.compatible(fact.date, other.date) and desk.sameness.overlap(fact, other) >= _SAME_EVENT
        for other in others
    )


def _distinct(desk: Desk, facts: Sequence[Fact]) -> list[Fact]:
    chosen: list[Fact] = []
    for fact in facts:
        if not _is_told(desk, fact, chosen):
            chosen.append(fact)
    return chosen


def _moment(desk: Desk, fact: Fact) -> Moment:
    return Moment(
        date=fact.date or "",
        text=_undated(wording.undated(fact), fact.date or ""),
        references=fact.references,
        planned=wording.is_plan(fact) and not is_over(fact, desk.today),
        inferred=desk.inferred(fact),
    )


def _undated(text: str, day: str) -> str:
    """The text without the day that stands beside it, where that is a phrase of its own."""
    spoken = "|".join(map(re.escape, _spellings(day)))
    bare = re.sub(
        rf"^(?:On|In) (?:{spoken}),? | (?:on|in|from) (?:{spoken})(?=[.,]?\s|[.,]*$)", "", text
    )
    return bare[:1].upper() + bare[1:] if len(bare.split()) >= _FEWEST_WORDS else text


def _spellings(day: str) -> tuple[str, ...]:
    """The day as a brief and as American articles write it: "3 May 2021", "May 3, 2021,"."""
    spoken = edtf.spoken(day)
    parts = spoken.split()
    if len(parts) != _DAY_MONTH_YEAR:
        return (spoken,)
    number, month, year = parts
    return (
        spoken,
        *(f"{name} {number}, {year}," for name in (month, f"{month[:3]}.")),
        *(f"{name} {number}, {year}" for name in (month, f"{month[:3]}.")),
    )
