"""Every item that facts give: written, given its options, and passed through the gate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from briefings.model import QuizItem
from briefings.quiz.cells import cell, earned
from briefings.quiz.difficulty import difficulty
from briefings.quiz.distractors import TooFewError
from briefings.quiz.english import NotAskedError
from briefings.quiz.forms import FORMS
from briefings.quiz.gate import Context, meaning, objections
from briefings.quiz.question import Question
from briefings.quiz.request import Dropped
from briefings.quiz.salience import aside
from briefings.quiz.sets import SETS, Block, without
from briefings.quiz.spelling_out import spelled_out
from briefings.quiz.writers import WRITERS

EXAMPLES = 3
# What is too easy alone may stand as a row of a table.
ONLY_ALONE = frozenset({"trivial"})


@dataclass(slots=True)
class Ledger:
    """What was dropped by which check, while candidates are made.

    `counts` has every objection; `first` counts each dropped candidate once, under the first
    check that objected to it.
    """

    counts: dict[str, int] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)
    examples: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def drop(self, check: str, subject: str, reason: str) -> None:
        """Count one objection, and keep the first few as examples."""
        self.counts[check] = self.counts.get(check, 0) + 1
        kept = self.examples.setdefault(check, [])
        if len(kept) < EXAMPLES:
            kept.append((subject, reason))

    def once(self) -> tuple[tuple[str, int], ...]:
        """What the checks say in a sentence, and how many candidates each was the first to drop."""
        order = sorted(self.first, key=lambda check: (-self.first[check], check))
        return tuple((meaning(check), self.first[check]) for check in order)

    def report(self) -> tuple[Dropped, ...]:
        """The checks that objected, the busiest first."""
        order = sorted(self.counts, key=lambda check: (-self.counts[check], check))
        return tuple(Dropped(c, self.counts[c], tuple(self.examples[c])) for c in order)


@dataclass(frozen=True, slots=True)
class Pool:
    """What is sound and has earned its print, and what is for review.

    A block is printed whole or not at all: the rows of a matching table, else one item.
    """

    sound: tuple[Block, ...]
    review: tuple[QuizItem, ...]
    candidates: int
    dropped: tuple[Dropped, ...]
    first: tuple[tuple[str, int], ...]


def pool(context: Context) -> Pool:
    """All candidates of the corpus for the request, judged."""
    ledger = Ledger()
    sound: list[QuizItem] = []
    base: list[QuizItem] = []
    review: list[QuizItem] = []
    count = 0
    wide = _with_base(context)
    for question in questions(wide, ledger):
        for item in _items(question, wide, ledger):
            count += 1
            found = objections(item, context)
            _note(item, found, ledger)
            printed = earned(cell(item, context.facts(item)))
            if printed and {check for check, _ in found} <= ONLY_ALONE:
                base.append(item)
            if not found:
                news = printed and not aside(item, context.world)
                (sound if news else review).append(item)
    sets = [b for block in _sets(base, context) if (b := _kept(block, context, ledger))]
    blocks = [(i,) for i in sound if i.kind in context.request.kinds]
    count += sum(map(len, sets))
    return Pool((*blocks, *sets), tuple(review), count, ledger.report(), ledger.once())


def _with_base(context: Context) -> Context:
    """The context that also asks for short answers, when sets are to be made of them."""
    request = context.request
    if not {"matching", "order"} & set(request.kinds) or "short" in request.kinds:
        return context
    return replace(context, request=replace(request, kinds=(*request.kinds, "short")))


def _sets(base: list[QuizItem], context: Context) -> Iterator[Block]:
    for kind, maker in SETS:
        if kind in context.request.kinds:
            yield from maker(base, context, Random(f"{context.request.seed}:{kind}"))


def questions(context: Context, ledger: Ledger) -> Iterator[Question]:
    """What the writers make of every fact, in the order of the facts."""
    only = context.request.only
    for fact in context.world.facts:
        if only is not None and fact.id not in only:
            continue
        for name, writer in WRITERS:
            try:
                found = writer(fact, context.world)
                yield from (spelled_out(question, context.world) for question in found)
            except NotAskedError as reason:
                ledger.drop(f"writer {name}", fact.statement, str(reason))


def _items(question: Question, context: Context, ledger: Ledger) -> Iterator[QuizItem]:
    """The question in every kind that it can take and that is asked for, or that sets need."""
    request = context.request
    if question.asks not in request.asks:
        return
    for kind in question.kinds:
        if (question.fact.id, kind) in request.exclude:
            ledger.drop("used before", question.stem, kind)
        elif kind in request.kinds:
            rng = Random(f"{request.seed}:{kind}:{question.stem}")
            try:
                for item in FORMS[kind](question, context, rng):
                    yield replace(item, difficulty=difficulty(item, context.world))
            except TooFewError as reason:
                ledger.drop("options", question.stem, str(reason))


def _kept(block: Block, context: Context, ledger: Ledger) -> Block:
    """The block without the rows that a check objects to; () where too few are left."""
    sound = tuple(i for i in block if _passes(i, context, ledger))
    while sound and len(sound) < len(block):
        block = without({i.answer for i in block} - {i.answer for i in sound}, sound)
        sound = tuple(i for i in block if _passes(i, context, ledger))
    return sound


def _passes(item: QuizItem, context: Context, ledger: Ledger) -> bool:
    reasons = objections(item, context)
    _note(item, reasons, ledger)
    return not reasons


def _note(item: QuizItem, reasons: Sequence[tuple[str, str]], ledger: Ledger) -> None:
    if reasons:
        ledger.first[reasons[0][0]] = ledger.first.get(reasons[0][0], 0) + 1
    for check, reason in dict(reasons).items():
        ledger.drop(check, item.stem, reason)
