"""Checks that no misprint of an article is printed: a name beside which a commoner one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.model import QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import rows
from briefings.quiz.name_pairs import name_runs
from briefings.quiz.texts import Texts
from briefings.quiz.wording import content, folded, tokens

# How often the other name must stand, and how many times as often as this one.
OFTEN, TIMES = 2, 2
# The same where the words differ by an ending of two letters, as English words may.
SURELY_OFTEN = 5
# Shorter words that differ by a letter are two: "Lind", "Lund".
SHORT = 5


def misprint(item: QuizItem, context: Context) -> Iterator[str]:
    """A name is not a misprint of a commoner one of the articles: no "Untied Nations"."""
    text = f"{item.stem} | {item.answer}"
    people = {folded(w) for p in context.world.mentions(text) for w in tokens(p)}
    least = (1, 0) if item.asks == "abbreviation" else (OFTEN, TIMES)
    for run in name_runs(text):
        for place, word in enumerate(run):
            if word not in people and (other := _better(run, place, context.world.texts, least)):
                yield f"“{word}” may be “{other}”"
                return


def _better(run: list[str], place: int, texts: Texts, least: tuple[int, int]) -> str:
    """A word that stands oftener with all neighbours of this one, and is nearly it; or ""."""
    pairs, word = texts.pairs, run[place]
    before, after = run[max(0, place - 1) : place], run[place + 1 : place + 2]
    found = pairs.after(before[0]) if before else pairs.before(after[0])
    for other in found:
        often = _often(word, other, last=not after)
        counts = [pairs.count(b, other) for b in before] + [pairs.count(other, a) for a in after]
        own = [pairs.count(b, word) for b in before] + [pairs.count(word, a) for a in after]
        enough = max(least[0] if often == OFTEN else often, least[1] * min(own))
        if often and min(counts) >= enough:
            return other
    return ""


def _often(word: str, other: str, *, last: bool) -> int:
    """How often `other` must stand for `word` to be a misprint of it; 0 where it is none.

    A `last` word may stand in the plural beside its singular: "Councils", "Council".
    """
    if last and word.rstrip("s") == other.rstrip("s"):
        return 0
    if word == other or max(len(word), len(other)) <= SHORT or {word, other} & _peoples():
        return 0
    if _spelled(word) == _spelled(other):
        return 0
    short, long = sorted((word, other), key=len)
    if _one_apart(short, long):
        return OFTEN
    return SURELY_OFTEN if len(long) - len(short) == 2 and _within(short, long) else 0


def _one_apart(short: str, long: str) -> bool:
    """Whether one letter is changed, added or left out, or two beside each other change places."""
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) == len(long):
        swapped = short[at : at + 2] == long[at : at + 2][::-1]
        return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])
    return len(long) - len(short) == 1 and short[at:] == long[at + 1 :]


def _within(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order."""
    rest = iter(long)
    return all(letter in rest for letter in short)


def _spelled(word: str) -> str:
    """A word in one of its two spellings, British or American."""
    word = re.sub(r"our\b", "or", word)
    word = re.sub(r"is(?=ation|ations|ing|e|ed)", "iz", word)
    return word.replace("defence", "defense").replace("centre", "center")


@cache
def _peoples() -> frozenset[str]:
    """The words of countries and their people, which differ by their endings."""
    return frozenset(w for row in rows("demonyms") for text in row[:2] for w in content(text))


MISPRINT_CHECKS: tuple[tuple[str, Check], ...] = (("misprint", misprint),)
