"""Wrong options: provably false for their stem, of the kind, grain and world of the key.

A table says which function offers options for what is asked; each yields the likeliest
first and may yield fewer than wanted. The corpus comes first, then what a rule makes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from briefings.model import Asks, Option
from briefings.quiz.distractors.amounts import amounts
from briefings.quiz.distractors.calendar import dates
from briefings.quiz.distractors.doers import doers, places, told_amounts
from briefings.quiz.distractors.letters import long_forms
from briefings.quiz.distractors.nations import countries
from briefings.quiz.distractors.people import people
from briefings.quiz.distractors.posts import posts
from briefings.quiz.distractors.scale import ASCENDING, magnitude
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.world import World

Offer = Callable[[Question, World, Request, Random], Iterator[Option]]

OFFERS: dict[Asks, Offer] = {
    "date": dates,
    "name": people,
    "position": posts,
    "figure": amounts,
    "abbreviation": long_forms,
    "place": countries,
}
# Of questions who did something.
OF_DEEDS: dict[str, Offer] = {
    "who.did": doers,
    "who.said": doers,
    "told.number": told_amounts,
    "told.place": places,
}
WANTED = 3


class TooFewError(ValueError):
    """Fewer wrong options than a question needs."""


def lures(question: Question, world: World, request: Request, rng: Random) -> tuple[str, ...]:
    """Up to three wrong values for a statement to judge; raises TooFewError for none."""
    offer = OF_DEEDS.get(question.writer)
    if offer is None:
        every = options(question, world, request, rng)
        return tuple(o.text for o in every if not o.correct)
    found = dict.fromkeys(o.text for o in offer(question, world, request, rng))
    wrong = [text for text in found if _meant(text) != _meant(question.answer)][:WANTED]
    if not wrong:
        raise TooFewError(f"no surely wrong value for {question.asks}")
    return tuple(wrong)


def options(question: Question, world: World, request: Request, rng: Random) -> tuple[Option, ...]:
    """The key and three wrong options, dates and figures ascending, others shuffled.

    Raises TooFewError when there are not enough that are surely wrong.
    """
    offer = OF_DEEDS.get(question.writer) or OFFERS.get(question.asks)
    wrong: list[Option] = []
    for option in offer(question, world, request, rng) if offer else ():
        if _meant(option.text) not in {_meant(question.answer), *(_meant(w.text) for w in wrong)}:
            wrong.append(option)
        if len(wrong) == WANTED:
            return arranged(question, wrong, rng)
    raise TooFewError(f"{len(wrong)} surely wrong options for {question.asks}")


# What is left out where two options are compared: "federal foreign minister", "foreign minister".
_SIDE = re.compile(r"\b(?:federal|the) ")


def _meant(text: str) -> str:
    return _SIDE.sub("", text.casefold()).replace("defense", "defence")


def arranged(question: Question, wrong: list[Option], rng: Random) -> tuple[Option, ...]:
    """The options in the order of print."""
    every = [Option(question.answer, correct=True), *wrong]
    if question.asks in ASCENDING:
        return tuple(sorted(every, key=lambda o: magnitude(o.text)))
    rng.shuffle(every)
    return tuple(every)
