"""Where a name stands in a text, without a pattern compiled for each name."""

from __future__ import annotations

import re
from collections.abc import Iterator

_EDGE = re.compile(r"\b")


def occurrences(name: str, text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each place where a name stands with a word's edge on both sides."""
    at = text.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        whole = _EDGE.match(text, at) and _EDGE.match(text, end)
        if whole:
            yield at, end
        at = text.find(name, end if whole else at + 1)


def occurs(name: str, text: str) -> bool:
    """Whether a name stands in a text."""
    return next(occurrences(name, text), None) is not None
