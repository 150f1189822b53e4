"""Checks of letters: they mean one thing to the reader, and are spelled out in one way."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import words
from briefings.quiz.spellings import plain

# Letters that hardly two bodies share.
MANY = 5


def letters_alone(item: QuizItem, context: Context) -> Iterator[str]:
    """Few letters are asked without options only of bodies that all know, or with more words."""
    if item.asks != "abbreviation" or item.kind not in {"short", "blank"}:
        return
    for fact in context.facts(item):
        letters = fact.subject.rsplit(" ", 1)[-1]
        known = letters in words("known_letters") | words("world_letters")
        known = known or (letters.isalpha() and len(letters) >= MANY)
        if not known and item.stem.count(letters) < 2:
            yield f"{letters} may stand for other things"


def one_meaning(item: QuizItem, context: Context) -> Iterator[str]:
    """The articles give letters one long form: no "Regulation" here and "Regulatory" there."""
    if item.asks != "abbreviation":
        return
    for fact in context.facts(item):
        told = context.world.facts_by_subject.get(fact.subject, ())
        forms = {plain(f.value).rstrip("s") for f in told if f.kind == "abbreviation"}
        if len(forms) > 1:
            yield f"{fact.subject} is spelled out in {len(forms)} ways"


LETTER_CHECKS: tuple[tuple[str, Check], ...] = (
    ("letters alone", letters_alone),
    ("one meaning", one_meaning),
)
