"""What is left out of a sentence: a name or a figure that stands in it once."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefings.model import Asks


class Slot(NamedTuple):
    """What is left out: the writer, what it asks, where it stands, and how it is read.

    `lead` stands before the gap and `hint` after it.
    """

    writer: str
    asks: Asks
    start: int
    end: int
    answer: str
    accepted: tuple[str, ...]
    hint: str = ""
    lead: str = ""


def once(name: str, text: str) -> re.Match[str] | None:
    """Where a whole name stands, if it stands once and goes on on neither side."""
    found = list(re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))
    if len(found) != 1 or re.match(r"['’]s?\b| [A-Z&]|/", text[found[0].end() :]):
        return None
    return found[0]


_NAME = re.compile(r"(?:[A-Z][\w.’'&-]*(?: (?:of |the |for |and )*(?=[A-Z]))?)+|\d[\d,.]*")
# Letters that name no one: "HIV", "TV".
_LETTERS = re.compile(r"[A-Z]{2,3}")
_NO_NAMES = frozenset({"A", "An", "The", "In", "On", "As", "At", "Two", "Three", "I"})


def anchors(text: str) -> int:
    """How many names and figures stand in a text."""
    found = {n.strip() for n in _NAME.findall(text)}
    return sum(n not in _NO_NAMES and not _LETTERS.fullmatch(n) for n in found)
