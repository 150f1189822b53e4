"""Wrong figures: the same unit, as many significant digits, near the key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from briefings.model import Option
from briefings.quiz.distractors.scale import number
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.world import World
from briefings.words.numbers import SMALL

WANTED = 3
LEAST, MOST = 0.45, 2.2
STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.3, 1.5, 1.7, 1.9, 2.1)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def amounts(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Three figures of the key's form, the key's rank among the four drawn from `rng`."""
    yield from ranked_amounts(question.answer, world, rng.randrange(WANTED + 1), rng)


def ranked_amounts(answer: str, world: World, rank: int, rng: Random) -> Iterator[Option]:
    """Three figures so that `rank` of them lie below the key, as far as there are some."""
    taken = {f.value for f in world.facts if f.kind == "figure"} | {answer}
    near = [t for t in _near(answer) if t not in taken]
    key = number(answer)
    if key is None:
        return
    before = [t for t in near if (number(t) or 0) < key]
    after = [t for t in near if (number(t) or 0) > key]
    low = max(min(rank, len(before)), WANTED - len(after))
    chosen = _pick(before, low, rng) + _pick(after, WANTED - low, rng)
    yield from (Option(t, made=True) for t in chosen)


def _pick(pool: list[str], count: int, rng: Random) -> list[str]:
    return rng.sample(pool, min(count, len(pool)))


def _near(text: str) -> list[str]:
    """Figures of the same form around one, without repeats."""
    match = _NUMBER.search(text)
    if match is None:
        word = next((w for w in text.split() if w.lower() in SMALL), "")
        place = SMALL.index(word.lower()) if word else 0
        others = range(max(2, place - 4), min(len(SMALL), place + 5)) if word else ()
        return [text.replace(word, SMALL[n]) for n in others if n != place]
    value = float(match[0].replace(",", ""))
    made = (_formed(value * step, match[0]) for step in STEPS)
    whole = (text[: match.start()] + m + text[match.end() :] for m in made)
    return [t for t in dict.fromkeys(whole) if t != text and _sensible(t, text)]


def _formed(value: float, like: str) -> str:
    """A number with the significant digits, the commas and the decimals of `like`."""
    digits = like.replace(",", "")
    decimals = len(digits.partition(".")[2])
    zeros = len(digits) - len(digits.rstrip("0")) if not decimals else 0
    rounded = round(value, decimals) if decimals else round(value / 10**zeros) * 10**zeros
    return f"{rounded:,.{decimals}f}" if "," in like else f"{rounded:.{decimals}f}"


def _sensible(text: str, key: str) -> bool:
    percent = "%" in key or "percent" in key or "per cent" in key
    return not (percent and (number(text) or 0) >= 100)
