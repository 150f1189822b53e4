"""Wrong long forms: the same letters, other words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from random import Random

from briefings.model import Option
from briefings.quiz.lists import rows
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.wording import folded
from briefings.quiz.world import World


def long_forms(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Three long forms made by rule, or none.

    Two words of the key are changed for others with their initials: the one, the other, and
    both. Each word so stands in two of four options, and what most options share tells nothing.
    """
    parts = question.answer.split(" ")
    known = {folded(long) for long in world.abbreviations.values()}
    pairs = list(combinations(range(len(parts)), 2))
    rng.shuffle(pairs)
    for first, second in sorted(pairs, key=lambda p: -p[1]):
        made = _grid(parts, first, second, rng)
        if made and not known & {folded(text) for text in made}:
            yield from (Option(text, made=True) for text in made)
            return


def _grid(parts: list[str], first: int, second: int, rng: Random) -> list[str]:
    """The long form with one word changed, with the other, and with both; [] if one cannot be."""
    ways = [_instead(parts, slot) for slot in (first, second)]
    if not all(ways):
        return []
    one, other = (rng.choice(way) for way in ways)
    if folded(one) == folded(other):
        return []
    return [
        " ".join({**dict(enumerate(parts)), **changed}.values())
        for changed in ({first: one}, {second: other}, {first: one, second: other})
    ]


def _instead(parts: list[str], slot: int) -> list[str]:
    """Words that may stand in a slot: of the same kind and initial, and not there already.

    None for a word that always stands behind the one before it: there is no "Metro Road".
    """
    before = next((word for word in reversed(parts[:slot]) if word != "of"), "")
    if (before, parts[slot]) in rows("fixed_pairs"):
        return []
    there = {folded(word) for word in parts}
    base = parts[slot].removesuffix("'")
    owner = parts[slot][len(base) :]
    found = [f"{other}{owner}" for word, other in rows("letter_swaps") if word == base]
    return [other for other in found or _whole(parts[slot]) if folded(other) not in there]


def _whole(word: str) -> list[str]:
    """The words that may stand for one that is listed with its apostrophe: "People's"."""
    return [other for listed, other in rows("letter_swaps") if listed == word]
