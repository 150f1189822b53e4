"""Wrong dates: the same grain, near, and the key at any rank among them.

News is printed after what it tells, so that a key would mostly be the latest option
if only dates before it were offered: dates after the key are false as surely.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date as civil
from random import Random

from briefings.model import Fact, Option, Reference
from briefings.quiz.dates import Date, about, plain, printed
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.world import World

RANKS = 4
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
YEARS = 6
MONTHS = 6
DAYS = 9
# A day nearer than this may be what another report gives for the same event.
FAR = 3


def dates(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Three dates of the key's grain, the key's rank among them drawn from `rng`."""
    key = printed(question.answer)
    if key is None:
        return
    taken = told_dates(question.fact, world, key)
    request = as_reported(key, question.item("choice").references, request)
    yield from ranked(key, taken, request, rng.randrange(RANKS), rng)


def ranked(
    key: Date, taken: frozenset[Date], request: Request, rank: int, rng: Random
) -> Iterator[Option]:
    """Dates so that `rank` of the options lie before the key, as far as there is room."""
    near = [d for d in _near(key, request) if d not in taken]
    before = [d for d in near if d.key < key.key]
    after = [d for d in near if d.key > key.key]
    low = min(rank, len(before))
    low = max(low, RANKS - 1 - len(after))
    chosen = _pick(before, low, rng) + _pick(after, RANKS - 1 - low, rng)
    yield from (Option(d.text, made=True) for d in chosen)


def reports_of(references: Iterable[Reference]) -> Date | None:
    """When the first of the cited reports appeared; None where none is dated."""
    dates = [d for r in references if (d := about(r.published))]
    return min(dates, key=lambda d: d.key, default=None)


def happened_by(date: Date, limit: Date) -> bool:
    """Whether a date does not lie after another, as far as both are known."""
    return date.to(limit.grain).key <= limit.to(date.grain).key


def as_reported(key: Date, references: Iterable[Reference], request: Request) -> Request:
    """The request with the day of the report as its last, for what has happened by then."""
    limit = reports_of(references)
    if limit is None or not happened_by(key, limit):
        return request
    month = limit.month or 12
    last = civil(limit.year, month, limit.day or monthrange(limit.year, month)[1])
    return replace(request, today=min(last, request.today))


def days_apart(a: Date, b: Date) -> int:
    """How many days lie between two days; 0 where one of them is not one."""
    if None in {a.month, a.day, b.month, b.day}:
        return 0
    first, last = (civil(d.year, d.month or 1, d.day or 1) for d in (a, b))
    return abs((last - first).days)


def _pick(pool: list[Date], count: int, rng: Random) -> list[Date]:
    return rng.sample(pool, min(count, len(pool)))


def _near(key: Date, request: Request) -> list[Date]:
    """The dates around the key, none after today unless the key itself lies there."""
    today = Date(request.today.year, request.today.month, request.today.day)
    found = list(_around(key))
    if key.key <= today.to(key.grain).key:
        found = [d for d in found if d.key <= today.to(d.grain).key]
    return [d for d in found if d != key]


def _around(key: Date) -> Iterator[Date]:
    if key.month is None:
        yield from (Date(year) for year in range(key.year - YEARS, key.year + YEARS + 1))
    elif key.day is None:
        for step in range(-MONTHS, MONTHS + 1):
            year, month = divmod(key.year * 12 + key.month - 1 + step, 12)
            yield Date(year, month + 1)
    else:
        last = monthrange(key.year, key.month)[1]
        first, end = max(1, key.day - DAYS), min(last, key.day + DAYS)
        yield from (Date(key.year, key.month, day) for day in range(first, end + 1))


def told_dates(fact: Fact, world: World, key: Date) -> frozenset[Date]:
    """Dates that the same subject, thing or articles give: they might be true too."""
    cited = {r.article for r in fact.references}
    near = [f for a in sorted(cited) for f in world.facts_by_article[a]]
    known = (*near, *world.facts_by_subject[fact.subject])
    dates = (plain(d) for f in known for d in (f.date, f.start, f.end))
    found = {d.to(key.grain) for d in dates if d is not None}
    if key.month is None:
        texts = (a.text for a in world.read(sorted(cited)))
        found |= {Date(int(year)) for text in texts for year in _YEAR.findall(text)}
    if key.day is not None:
        found |= world.texts.days(key, _things(fact), cited) | _lasting(fact, key)
    return frozenset(found - {key})


# For how many days a journey may go on.
LASTS = 3


def _lasting(fact: Fact, key: Date) -> frozenset[Date]:
    """The days after the key on which a deed may have gone on: "travelled to"."""
    if fact.clause is None or fact.clause.lemma not in words("lasting") or key.day is None:
        return frozenset()
    return frozenset(Date(key.year, key.month, key.day + n) for n in range(1, LASTS + 1))


def _things(fact: Fact) -> tuple[str, ...]:
    """The subject, and the names in a fact that are no places: a ship, a match, a body."""
    named = {n.canonical for n in fact.names if n.kind != "place"}
    return tuple(sorted(n for n in {fact.subject, *named} if n[:1].isupper()))
