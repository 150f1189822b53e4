"""What the forms of export share: groups of items, right answers, evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from string import ascii_uppercase

from briefings.model import QuizItem

GAP = re.compile(r"_{3,}")

MATCH = "Match each line with what belongs to it."


def is_true(item: QuizItem) -> bool:
    """Whether a statement to judge is true."""
    return item.answer.casefold().startswith("true")


def accepted(item: QuizItem) -> tuple[str, ...]:
    """The answer and its variants, each once."""
    return tuple(dict.fromkeys((item.answer, *item.accepted)))


def choices(item: QuizItem) -> tuple[tuple[str, bool], ...]:
    """(text, right) of everything that can be chosen; none for open questions and orders."""
    if item.kind == "true-false":
        return (("True", is_true(item)), ("False", not is_true(item)))
    if item.kind == "order":
        return ()
    return tuple((option.text, option.correct) for option in item.options)


def in_order(item: QuizItem) -> tuple[str, ...]:
    """The events of an ordering item, first to last."""
    events = {letter: o.text for letter, o in zip(ascii_uppercase, item.options, strict=False)}
    return tuple(events[letter] for letter in item.sequence if letter in events)


def groups(items: Sequence[QuizItem]) -> Iterator[tuple[QuizItem, ...]]:
    """The items in their order; the rows of one matching table together, others alone."""
    for _, run in groupby(items, key=_table):
        rows = tuple(run)
        if rows[0].kind == "matching":
            yield rows
        else:
            yield from ((item,) for item in rows)


def _table(item: QuizItem) -> tuple[str, ...]:
    return tuple(o.text for o in item.options) if item.kind == "matching" else ()


def evidence(item: QuizItem) -> str:
    """The first sentence cited and where it stood; "" for an item without evidence."""
    if not item.references:
        return ""
    return f"“{item.references[0].sentence}” ({source(item)})"


def source(item: QuizItem) -> str:
    """Outlet and date of the first sentence cited."""
    if not item.references:
        return ""
    first = item.references[0]
    return ", ".join(filter(None, (first.outlet or first.source, first.published or "undated")))


def remark(item: QuizItem) -> str:
    """What is shown once a question was answered: a correction, and the evidence."""
    correction = item.answer.partition(". ")[2] if item.kind == "true-false" else ""
    return " ".join(filter(None, (correction, evidence(item))))
