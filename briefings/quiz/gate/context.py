"""What a check may look at besides the item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefings.model import Fact, QuizItem
from briefings.quiz.request import Request
from briefings.quiz.world import World


@dataclass(frozen=True, slots=True)
class Context:
    """The corpus, and what was asked for."""

    world: World
    request: Request

    def facts(self, item: QuizItem) -> tuple[Fact, ...]:
        """The facts that the item stands on; those that the corpus lost are left out."""
        found = (self.world.by_id.get(i) for i in item.facts)
        return tuple(f for f in found if f is not None)


Check = Callable[[QuizItem, Context], Iterator[str]]
