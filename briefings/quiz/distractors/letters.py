"""Wrong long forms: the same letters, another word for the kind of body."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from briefings.model import Option
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.wording import folded
from briefings.quiz.world import World

WRONG = 3
_JOINERS = frozenset({"against", "for", "in", "of", "on", "to"})


def long_forms(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Three long forms made by rule, or none: "Safety Agency" for "Safety Administration".

    Only the word that says of what kind the body is changes, so that each option is one that
    might be real, and none stands out. Of what has no such word nothing is made.
    """
    parts = question.answer.split(" ")
    known = {folded(long) for long in world.abbreviations.values()}
    slot = _head(parts)
    made = [" ".join((*parts[:slot], other, *parts[slot + 1 :])) for other in _instead(parts, slot)]
    made = [text for text in made if folded(text) not in known]
    rng.shuffle(made)
    if len(made) >= WRONG:
        yield from (Option(text, made=True) for text in made[:WRONG])


def _head(parts: list[str]) -> int:
    """Where the word stands that a name turns on: the last one, or the last before "of"."""
    joined = (n for n, word in enumerate(parts) if word.casefold() in _JOINERS and n)
    return next(joined, len(parts)) - 1


def _instead(parts: list[str], slot: int) -> list[str]:
    """The words that may stand for the one in a slot, and do not stand in the name already."""
    there = {folded(word) for word in parts}
    rows = (row.split() for row in sorted(words("letter_heads")))
    others = (other for row in rows if parts[slot] in row for other in row)
    return [other for other in dict.fromkeys(others) if folded(other) not in there]
