"""The lists in `lists/`: one entry a line, `#` starts a comment line."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of `lists/NAME.txt`, as they stand, in their order."""
    text = (files(__package__) / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list, case-folded, for a look-up."""
    return frozenset(entry.casefold() for entry in entries(name))


@cache
def pairs(name: str) -> dict[str, str]:
    """A list of two columns with a tab between them: the first, case-folded, to the second."""
    rows = (entry.split("\t", 1) for entry in entries(name))
    return {key.strip().casefold(): value.strip() for key, value in rows}


@cache
def alternation(name: str) -> str:
    """The entries as one group of a regular expression, the longest first."""
    return _one_of(entries(name))


@cache
def capitals(name: str) -> str:
    """The entries in capital letters, likewise."""
    return _one_of(frozenset(entry.upper() for entry in entries(name)))


def _one_of(texts: Collection[str]) -> str:
    ordered = sorted(texts, key=lambda text: (-len(text), text))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


@cache
def expressions(name: str) -> re.Pattern[str]:
    """A list of regular expressions, as one that ignores case."""
    return re.compile("|".join(f"(?:{entry})" for entry in entries(name)), re.IGNORECASE)
