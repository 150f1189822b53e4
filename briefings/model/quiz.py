"""The content of a quiz: sheets and their items."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefings.model.news import Reference

ItemKind = Literal["choice", "blank", "true-false", "matching", "order", "short"]
# How the key of an ordering item names its events: "B (5 May 2021), A (2022)".
_PLACED = re.compile(r"(?:^|, )([A-Z])(?= \(|,|$)")
# What a question asks for.
Asks = Literal["date", "name", "position", "figure", "organization", "place", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice. `made` marks one that the corpus does not have."""

    text: str
    correct: bool = False
    made: bool = False


@dataclass(frozen=True, slots=True)
class QuizItem:
    """A question that stands alone, its one right answer, and the evidence for it."""

    id: str
    kind: ItemKind
    asks: Asks
    stem: str
    answer: str
    facts: tuple[str, ...]
    references: tuple[Reference, ...]
    options: tuple[Option, ...] = ()
    accepted: tuple[str, ...] = ()
    writer: str = ""
    difficulty: float = 0.5

    @property
    def place(self) -> int | None:
        """At which place among the options the key stands, from 0; None if it is at none."""
        return next((at for at, option in enumerate(self.options) if option.correct), None)

    @property
    def sequence(self) -> tuple[str, ...]:
        """The letters of the events of an ordering item, first to last, as its key has them."""
        return tuple(_PLACED.findall(self.answer))


@dataclass(frozen=True, slots=True)
class Quiz:
    """A sheet: its items in their printed order, and what was left out and why."""

    title: str
    version: str
    seed: int
    items: tuple[QuizItem, ...]
    asked_for: int
    candidates: int = 0
    dropped: tuple[tuple[str, int], ...] = ()
