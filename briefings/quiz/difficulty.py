"""How hard an item is, from 0 (easy) to 1 (hard), by what is known before anyone answers it.

Kind and precision of the answer count (a free answer is harder than a choice, a day harder
than a year: Downing 2006), how near the wrong options lie, and how prominent the names are.
"""

from __future__ import annotations

from briefings.model import QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.world import World

_KINDS = {
    "true-false": 0.2,
    "choice": 0.35,
    "matching": 0.4,
    "order": 0.5,
    "blank": 0.55,
    "short": 0.55,
}
_GRAINS = {"year": 0.1, "month": 0.15, "day": 0.25}
# Facts that name a person before that person is taken as well known to the readers.
PROMINENT = 8
BANDS = ((0.4, "easy"), (0.6, "medium"), (1.0, "hard"))


def difficulty(item: QuizItem, world: World) -> float:
    """The difficulty of an item, rounded to two places."""
    date = printed(item.answer)
    level = _KINDS[item.kind] + (_GRAINS[date.grain] if date else 0.05)
    corpus = sum(not (o.made or o.correct) for o in item.options)
    level += 0.05 * (item.kind == "choice" and corpus >= 2)
    level -= 0.15 * _prominence(item, world)
    return round(min(1.0, max(0.0, level)), 2)


def band(item: QuizItem) -> str:
    """ "easy", "medium" or "hard"."""
    return next(name for limit, name in BANDS if item.difficulty <= limit)


def _prominence(item: QuizItem, world: World) -> float:
    """How well known the best-known person of the item is in this corpus, 0 to 1."""
    people = world.mentions(f"{item.stem} {item.answer}")
    counts = [world.named.get(person, 0) for person in people]
    return min(1.0, max(counts, default=0) / PROMINENT)
