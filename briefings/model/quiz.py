"""The content of a quiz: sheets and their items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefings.model.news import Reference

ItemKind = Literal["choice", "blank", "true-false", "matching", "order", "short"]
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
