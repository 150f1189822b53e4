"""Every item that facts give: written, given its options, and passed through the gate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from briefings.model import ItemKind, QuizItem
from briefings.quiz.cells import cell, earned
from briefings.quiz.distractors import TooFewError, options
from briefings.quiz.english import NotAskedError
from briefings.quiz.gate import Context, objections
from briefings.quiz.question import Question
from briefings.quiz.request import Dropped
from briefings.quiz.writers import WRITERS

EXAMPLES = 3


@dataclass(slots=True)
class Ledger:
    """What was dropped by which check, while candidates are made."""

    counts: dict[str, int] = field(default_factory=dict)
    examples: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def drop(self, check: str, subject: str, reason: str) -> None:
        """Count one objection, and keep the first few as examples."""
        self.counts[check] = self.counts.get(check, 0) + 1
        kept = self.examples.setdefault(check, [])
        if len(kept) < EXAMPLES:
            kept.append((subject, reason))

    def report(self) -> tuple[Dropped, ...]:
        """The checks that objected, the busiest first."""
        order = sorted(self.counts, key=lambda check: (-self.counts[check], check))
        return tuple(Dropped(c, self.counts[c], tuple(self.examples[c])) for c in order)


@dataclass(frozen=True, slots=True)
class Pool:
    """The items that are sound and have earned their print, and those for review."""

    sound: tuple[QuizItem, ...]
    review: tuple[QuizItem, ...]
    candidates: int
    dropped: tuple[Dropped, ...]


def pool(context: Context) -> Pool:
    """All candidates of the corpus for the request, judged."""
    ledger = Ledger()
    sound: list[QuizItem] = []
    review: list[QuizItem] = []
    count = 0
    for question in questions(context, ledger):
        for item in _items(question, context, ledger):
            count += 1
            if _passes(item, context, ledger):
                shelf = sound if earned(cell(item, context.facts(item))) else review
                shelf.append(item)
    return Pool(tuple(sound), tuple(review), count, ledger.report())


def questions(context: Context, ledger: Ledger) -> Iterator[Question]:
    """What the writers make of every fact, in the order of the facts."""
    for fact in context.world.facts:
        for name, writer in WRITERS:
            try:
                yield from writer(fact, context.world)
            except NotAskedError as reason:
                ledger.drop(f"writer {name}", fact.statement, str(reason))


def _items(question: Question, context: Context, ledger: Ledger) -> Iterator[QuizItem]:
    if question.asks not in context.request.asks:
        return
    for kind in context.request.kinds:
        if (question.fact.id, kind) in context.request.exclude:
            ledger.drop("used before", question.stem, kind)
            continue
        item = _item(question, kind, context, ledger)
        if item is not None:
            yield item


def _item(question: Question, kind: ItemKind, context: Context, ledger: Ledger) -> QuizItem | None:
    if kind == "short":
        return question.item("short")
    if kind != "choice":
        return None
    rng = Random(f"{context.request.seed}:{question.stem}")
    try:
        offered = options(question, context.world, context.request, rng)
    except TooFewError as reason:
        ledger.drop("options", question.stem, str(reason))
        return None
    return question.item("choice", offered)


def _passes(item: QuizItem, context: Context, ledger: Ledger) -> bool:
    reasons = objections(item, context)
    for check, reason in dict(reasons).items():
        ledger.drop(check, item.stem, reason)
    return not reasons
