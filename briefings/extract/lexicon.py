"""The word lists of this room: one entry a line in lists/NAME.txt, `#` begins a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str, *others: str) -> frozenset[str]:
    """The entries of a list, or of several, in lower case. Raises FileNotFoundError for an
    unknown name."""
    if others:
        return words(name).union(*map(words, others))
    text = (files("briefings.extract") / "lists" / f"{name}.txt").read_text("utf-8")
    lines = (line.partition("#")[0].strip().lower() for line in text.splitlines())
    return frozenset(line for line in lines if line)
