"""The kinds of item that one question can become."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from briefings.model import ItemKind, QuizItem
from briefings.quiz.distractors import options
from briefings.quiz.evidence import evidenced
from briefings.quiz.gate import Context
from briefings.quiz.question import GAP, Question, item_id

Form = Callable[[Question, Context, Random], Iterator[QuizItem]]


def choice(question: Question, context: Context, rng: Random) -> Iterator[QuizItem]:
    """Four options. Raises TooFewError when three cannot be found that are surely wrong."""
    found = options(question, context.world, context.request, rng)
    yield evidenced(question.item("choice", found), context.world)


def short(question: Question, context: Context, rng: Random) -> Iterator[QuizItem]:
    """An open question, with the variants of its answer that count as right."""
    yield evidenced(question.item("short"), context.world)


def blank(question: Question, context: Context, rng: Random) -> Iterator[QuizItem]:
    """The statement with its gap."""
    yield evidenced(question.item("blank"), context.world)


def true_false(question: Question, context: Context, rng: Random) -> Iterator[QuizItem]:
    """The statement, true, and again with another value in its gap.

    The sheet takes at most one of the two, and about as many true ones as false.
    """
    wrong = [o.text for o in options(question, context.world, context.request, rng)]
    wrong.remove(question.answer)
    for value, answer in (
        (question.answer, "True"),
        (rng.choice(wrong), f"False. The right answer is {question.answer}."),
    ):
        stem = question.stem.replace(GAP, value).replace(f"the year {value}", value)
        stem = stem.replace(" (date)", "").replace(" (month and year)", "")
        item = replace(question.item("true-false"), stem=stem, answer=answer)
        item = replace(item, id=item_id(item.writer, "true-false", item.facts, stem))
        yield evidenced(item, context.world)


FORMS: dict[ItemKind, Form] = {
    "choice": choice,
    "short": short,
    "blank": blank,
    "true-false": true_false,
}
