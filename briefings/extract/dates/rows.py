"""A row of the grammar: a pattern, and what its match says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefings.extract.dates.expressions import Expression

Reader = Callable[[re.Match[str]], "Expression | None"]


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern and what its match says.

    A bare row ("May", "1995") is a date only after a word that leads to one ("in"), or as
    an end of a range or a member of a list.
    """

    name: str
    regex: re.Pattern[str]
    read: Reader
    bare: bool = False


def row(name: str, pattern: str, read: Reader, bare: bool = False) -> Row:
    """A row whose pattern is compiled."""
    return Row(name, re.compile(pattern), read, bare)
