"""The word lists of this room, one entry a line; `#` starts a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `name`.txt."""
    return frozenset(_lines(f"{name}.txt"))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `name`.tsv, split at tabs, in their order."""
    return tuple(tuple(line.split("\t")) for line in _lines(f"{name}.tsv"))


def _lines(name: str) -> list[str]:
    text = files(__name__).joinpath(name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
