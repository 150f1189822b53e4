"""Questions are not asked twice while there are others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal, assert_never

from briefings.model import Quiz
from briefings.quiz import QuizSet, Request

if TYPE_CHECKING:
    from briefings.store.used import Used

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
    if low == high or is_full(kept(low)):
        return kept(low)
    numbers = range(low + 1, high)
    place = bisect_left(numbers, True, key=lambda count: is_full(kept(count)))
    return kept(low + 1 + place)


def is_full(made_: QuizSet) -> bool:
    """Whether every sheet has as many questions as were asked for."""
    return all(len(quiz.items) >= quiz.asked_for for quiz in made_.quizzes)


@dataclass(frozen=True, slots=True)
class ByHand:
    """What is asked in quizzes by hand, beside the issues of a briefing ("" is `today`'s).

    A quiz that is made again on its day is the same: it looks at the days before.
    """

    used: Used
    folder: str
    briefing: str
    day: date

    @property
    def own(self) -> str:
        """The name under which quizzes by hand are remembered; no briefing can have it."""
        return f"{self.briefing}/by hand"

    def memory(self, mode: Mode) -> Memory:
        """What issues up to the day and earlier quizzes by hand asked, with its last date."""
        today, after = self.day.isoformat(), self._after
        issues = self.used.before(self.folder, self.briefing, today if mode == "rest" else after)
        hand = self.used.before(self.folder, self.own, after if mode == "review" else today)
        both = {q: max(issues.get(q, ""), hand.get(q, "")) for q in (*issues, *hand)}
        return Memory(both, mode)

    def remember(self, sheets: Iterable[Quiz]) -> None:
        """Add the questions of these sheets to what was asked on the day."""
        today = self.day.isoformat()
        known = self.used.before(self.folder, self.own, self._after)
        earlier = (q for q, day in known.items() if day == today)
        self.used.put(self.folder, self.own, today, (*earlier, *asked_by(sheets)))

    def forget(self) -> None:
        """Let everything be asked again, what the day itself has asked too."""
        for day in (self.day.isoformat(), self._after):
            self.used.forget(self.folder, self.briefing, day)
        self.used.forget(self.folder, self.own, self.day.isoformat())
        self.used.put(self.folder, self.own, self.day.isoformat(), ())

    @property
    def _after(self) -> str:
        return (self.day + timedelta(days=1)).isoformat()
