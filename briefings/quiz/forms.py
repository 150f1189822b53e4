"""The kinds of item that one question can become."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from briefings.model import ItemKind, QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.distractors import lures, options
from briefings.quiz.distractors.calendar import FAR, days_apart
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

    The sheet takes at most one of the two, and about as many true ones as false. Where every
    false day offered is close to the right one, there is only the true one.
    """
    wrong = lures(question, context.world, context.request, rng)
    far = [text for text in wrong if _far(text, question.answer)]
    false = [(rng.choice(far), f"False. The right answer is {question.answer}.")] if far else []
    for value, answer in ((question.answer, "True"), *false):
        stem = question.stem.replace(GAP, value).replace(f"the year {value}", value)
        stem = stem.replace(" (date)", "").replace(" (month and year)", "")
        item = replace(question.item("true-false"), stem=stem, answer=answer)
        item = replace(item, id=item_id(item.writer, "true-false", item.facts, stem))
        yield evidenced(item, context.world)


def _far(text: str, answer: str) -> bool:
    """Whether a false day is none that another report may give for the same event."""
    said, key = printed(text), printed(answer)
    return not (said and key and said.day) or days_apart(said, key) >= FAR


FORMS: dict[ItemKind, Form] = {
    "choice": choice,
    "short": short,
    "blank": blank,
    "true-false": true_false,
}
