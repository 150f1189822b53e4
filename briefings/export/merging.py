"""The versions of a quiz as one: platforms shuffle by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.model import Quiz


def merged(quizzes: Sequence[Quiz]) -> Quiz:
    """Every item of all versions once, in the order and with the options of its first version."""
    items = {item.id: item for quiz in reversed(quizzes) for item in quiz.items}
    order = dict.fromkeys(item.id for quiz in quizzes for item in quiz.items)
    return replace(quizzes[0], items=tuple(items[key] for key in order))
