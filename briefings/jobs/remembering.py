"""Questions are not asked twice while there are others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal, assert_never

from briefings.model import Quiz
from briefings.quiz import QuizSet, Request

# A question, by its fact and kind.
Asked = tuple[str, str]
# "rest": what was asked comes again once the rest is spent, the oldest first. "fresh": never.
# "review": only what was asked, the oldest first. "all": memory plays no part.
Mode = Literal["all", "rest", "fresh", "review"]
Make = Callable[[Request], QuizSet]


@dataclass(frozen=True, slots=True)
class Memory:
    """Questions with the date (ISO 8601) on which each was asked last, and what follows."""

    asked: Mapping[Asked, str] = field(default_factory=dict)
    mode: Mode = "all"


NO_MEMORY = Memory()


def asked_by(sheets: Iterable[Quiz]) -> Iterator[Asked]:
    """What is remembered of the questions of these sheets."""
    for sheet in sheets:
        for item in sheet.items:
            yield from ((fact, item.kind) for fact in item.facts[: None if _many(item.kind) else 1])


def _many(kind: str) -> bool:
    """Whether an item of this kind asks all of its facts, not the first alone."""
    return kind == "order"


def made(make: Make, request: Request, memory: Memory) -> QuizSet:
    """The quiz that a request gives when what was asked before is taken into account."""
    match memory.mode:
        case "all":
            return make(request)
        case "fresh":
            return make(replace(request, exclude=frozenset(memory.asked)))
        case "rest":
            return _rest(make, request, memory)
        case "review":
            return _review(make, request, memory)
        case _:
            assert_never(memory.mode)


def _rest(make: Make, request: Request, memory: Memory) -> QuizSet:
    """Without what was asked; while that is too little, with the oldest of it again."""
    days = _days(memory)

    def readmitting(count: int) -> QuizSet:
        again = set(days[:count])
        newer = frozenset(q for q, day in memory.asked.items() if day not in again)
        return make(replace(request, exclude=newer))

    return _first_full(readmitting, 0, len(days))


def _review(make: Make, request: Request, memory: Memory) -> QuizSet:
    """Of what was asked, the oldest that is enough."""
    days = _days(memory)

    def of_oldest(count: int) -> QuizSet:
        oldest = set(days[:count])
        facts = frozenset(fact for (fact, _), day in memory.asked.items() if day in oldest)
        return make(replace(request, only=facts if request.only is None else facts & request.only))

    return _first_full(of_oldest, 1, max(len(days), 1))


def _days(memory: Memory) -> list[str]:
    return sorted(set(memory.asked.values()))


def _first_full(make: Callable[[int], QuizSet], low: int, high: int) -> QuizSet:
    """The quiz of the smallest number that has as many questions as asked for, else of `high`."""
    kept = cache(make)
    if low == high or _is_full(kept(low)):
        return kept(low)
    numbers = range(low + 1, high)
    place = bisect_left(numbers, True, key=lambda count: _is_full(kept(count)))
    return kept(low + 1 + place)


def _is_full(made_: QuizSet) -> bool:
    return all(len(quiz.items) >= quiz.asked_for for quiz in made_.quizzes)
