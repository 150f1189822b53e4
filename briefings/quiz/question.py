"""A question before it takes the form of an item: stem, answer, and what the answer is."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from briefings.model import Asks, Fact, ItemKind, Option, QuizItem

# Where the answer is missing from a statement.
GAP = "_____"


@dataclass(frozen=True, slots=True)
class Question:
    """A stem with its one answer. `facts` are what it stands on, the first the one it asks.

    `kinds` are the kinds of item that it can become; a stem with a GAP becomes a blank or
    a statement to judge.
    """

    writer: str
    asks: Asks
    stem: str
    answer: str
    facts: tuple[Fact, ...]
    accepted: tuple[str, ...] = ()
    kinds: tuple[ItemKind, ...] = ("choice", "short")

    @property
    def fact(self) -> Fact:
        """The fact that is asked."""
        return self.facts[0]

    def item(
        self, kind: ItemKind, options: tuple[Option, ...] = (), difficulty: float = 0.5
    ) -> QuizItem:
        """The question as an item of this kind."""
        ids = tuple(f.id for f in self.facts)
        return QuizItem(
            id=item_id(self.writer, kind, ids, self.stem),
            kind=kind,
            asks=self.asks,
            stem=self.stem,
            answer=self.answer,
            facts=ids,
            references=tuple(r for f in self.facts for r in f.references),
            options=options,
            accepted=self.accepted if kind in {"short", "blank"} else (),
            writer=self.writer,
            difficulty=difficulty,
        )


def item_id(writer: str, kind: str, facts: tuple[str, ...], stem: str) -> str:
    """A short hash that stays the same while the question does."""
    return sha256("\x1f".join((writer, kind, *facts, stem)).encode()).hexdigest()[:10]
