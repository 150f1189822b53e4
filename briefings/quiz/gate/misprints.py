"""Checks that no misprint of an article is printed: a name beside which a commoner one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lands import country_names
from briefings.quiz.name_pairs import name_runs
from briefings.quiz.texts import Texts
from briefings.quiz.wording import folded, one_letter_apart, tokens

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
    if word == other or max(len(word), len(other)) <= SHORT or {word, other} & country_names():
        return 0
    if _spelled(word) == _spelled(other):
        return 0
    if one_letter_apart(word, other) or _swapped(word, other):
        return OFTEN
    short, long = sorted((word, other), key=len)
    return SURELY_OFTEN if len(long) - len(short) == 2 and _within(short, long) else 0


def _swapped(word: str, other: str) -> bool:
    """Whether two letters beside each other change places."""
    at = next((i for i, (x, y) in enumerate(zip(word, other, strict=False)) if x != y), 0)
    return word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :]


def _within(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order."""
    rest = iter(long)
    return all(letter in rest for letter in short)


def _spelled(word: str) -> str:
    """A word in one of its two spellings, British or American."""
    word = re.sub(r"our\b", "or", word)
    word = re.sub(r"is(?=ation|ations|ing|e|ed)", "iz", word)
    return word.replace("defence", "defense").replace("centre", "center")


def one_writing(item: QuizItem, context: Context) -> Iterator[str]:
    """A body is asked for with the "'s" that an article gives it: no bare "New People Party"."""
    if item.asks not in {"organization", "abbreviation"}:
        return
    mine = folded(item.answer).removeprefix("the ")
    for form in context.world.spellings.writings(item.answer):
        if form.count("'") > mine.count("'"):
            yield f"also “{form}”"


MISPRINT_CHECKS: tuple[tuple[str, Check], ...] = (
    ("misprint", misprint),
    ("one writing", one_writing),
)
