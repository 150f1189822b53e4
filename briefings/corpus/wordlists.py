"""The lists in `lists/`: one entry a line, `#` starts a comment line."""

from __future__ import annotations

import re
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
    ordered = sorted(entries(name), key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(re.escape(entry) for entry in ordered) + ")"


@cache
def capitals(name: str) -> str:
    """The entries in capital letters, likewise."""
    ordered = sorted({entry.upper() for entry in entries(name)}, key=lambda e: (-len(e), e))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


@cache
def expressions(name: str) -> re.Pattern[str]:
    """A list of regular expressions, as one that ignores case."""
    return re.compile("|".join(f"(?:{entry})" for entry in entries(name)), re.IGNORECASE)
