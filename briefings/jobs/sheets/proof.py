"""A sheet that was edited by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from briefings.model import QuizItem


@dataclass(frozen=True, slots=True)
class Entry:
    """A question of a sheet and the line it begins on.

    `pinned` keeps its number in every version, `fixed` the order of its options; `reworded`
    says that it is not the question that passed the checks.
    """

    item: QuizItem
    line: int
    pinned: bool = False
    fixed: bool = False
    reworded: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """A sheet: its questions in their order, and what was known when it was drafted."""

    name: str
    title: str
    date: str
    seed: int
    entries: tuple[Entry, ...]
    asked_for: int = 0
    candidates: int = 0
    dropped: tuple[tuple[str, int], ...] = ()


def fingerprint(item: QuizItem) -> str:
    """A short hash of what is printed of a question; the order of its options is free."""
    options = sorted(option.text for option in item.options)
    words = "\x1f".join((item.kind, item.stem, item.answer, *options))
    return sha256(words.encode()).hexdigest()[:8]


def day_of(proof: Proof) -> date | None:
    """The day of the sheet, when it has one that can be read."""
    try:
        return date.fromisoformat(proof.date)
    except ValueError:
        return None
