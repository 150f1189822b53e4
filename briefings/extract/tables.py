"""The word tables of this room: `lists/NAME.tsv`, one row a line, tabs between columns."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """The rows of `lists/NAME.tsv`: the first column, and the others as a tuple."""
    rows = (line.split("\t") for line in _lines(f"{name}.tsv"))
    return MappingProxyType({first: tuple(rest) for first, *rest in rows})


@cache
def families(name: str) -> Mapping[str, frozenset[str]]:
    """The words that share a line of `lists/NAME.txt` with its first word, by that word.

    A hyphen in the file stands for a space.
    """
    found: dict[str, set[str]] = {}
    for line in _lines(f"{name}.txt"):
        first, *rest = (word.replace("-", " ") for word in line.split())
        found.setdefault(first, {first}).update(rest)
    return MappingProxyType({word: frozenset(kin) for word, kin in found.items()})


def _lines(name: str) -> list[str]:
    text = (files("briefings.extract") / "lists" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
