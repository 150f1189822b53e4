"""What options are ordered by when they have an order of their own."""

from __future__ import annotations

import re

from briefings.quiz.dates import printed
from briefings.words.numbers import SMALL

ASCENDING = frozenset({"date", "figure"})
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def magnitude(text: str) -> tuple[float, ...]:
    """A date as (year, month, day), a figure as its number; nothing known sorts first."""
    date = printed(text)
    if date is not None:
        return tuple(float(part) for part in date.key)
    value = number(text)
    return () if value is None else (value,)


def number(text: str) -> float | None:
    """The first number of a text, in digits or as a small word, with its scale word."""
    match = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    if match is None:
        word = next((w for w in text.lower().split() if w in SMALL), None)
        return None if word is None else float(SMALL.index(word))
    value = float(match[0].replace(",", ""))
    scale = re.match(r"\s*-?([a-z]+)", text[match.end() :])
    return value * _SCALES.get(scale[1], 1.0) if scale else value
