"""What is asked of the quiz room, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from briefings.model import Asks, ItemKind, Quiz, QuizItem

# Names of people for a country, made outside (`made("South Korea", 3)`), in a fixed order.
MadeNames = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Request:
    """How many questions of which kinds, and what they may be made of.

    `today` bounds the dates that are offered beside a key. `exclude` holds (fact id,
    kind of item) of questions already used. Facts below `min_confidence` are left alone.
    `topics` are sets of fact ids that a sheet should cover. With `only`, questions are made
    of these facts alone, while all facts still say what is true. Items of the `preferred` kinds
    are chosen before all others, which fill up a sheet that they leave short.
    """

    today: date
    count: int = 12
    seed: int = 0
    title: str = "News quiz"
    kinds: tuple[ItemKind, ...] = ("choice",)
    preferred: tuple[ItemKind, ...] = ()
    asks: tuple[Asks, ...] = get_args(Asks)
    versions: int = 1
    distinct: bool = False
    min_confidence: float = 0.8
    made_names: MadeNames | None = None
    exclude: frozenset[tuple[str, str]] = frozenset()
    topics: tuple[frozenset[str], ...] = ()
    only: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A check, how many candidates it objected to, and the first of them with its reason."""

    check: str
    count: int
    examples: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class QuizSet:
    """The versions of a quiz, and what was left over.

    `spare` are sound items that were not needed; `review` those that no check objects
    to but whose cell has not earned its print, `reasons` their ids with why; `note` is a line
    for the reader when there are fewer items than asked for, else "".
    """

    quizzes: tuple[Quiz, ...]
    spare: tuple[QuizItem, ...] = ()
    review: tuple[QuizItem, ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()
    dropped: tuple[Dropped, ...] = ()
    candidates: int = 0
    note: str = ""
