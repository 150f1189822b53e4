"""Numbers that say how large, or of which kind, one thing is, and not how many there are: "six
82,000 dwt bulkers", "a 300 bed hospital", "4x4 trucks"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Span, Token

# What a thing has so many of, in the singular before its name.
_ROOMS = frozenset({"bed", "bedroom", "berth", "cc", "cylinder", "door", "dwt", "engine", "gwt"})
_ROOMS |= {"hp", "lane", "litre", "page", "person", "piece", "room", "seat", "seater", "storey"}
_ROOMS |= {"story", "unit", "volt"}
_KIND = re.compile(r"\d+[A-Za-z]+\d\w*")
_OF_WHICH = ("of", "which")
_HEDGES = frozenset({"about", "almost", "around", "nearly", "only", "over", "roughly", "some"})


def is_size(doc: Doc, span: Span, noun: Token) -> bool:
    """Whether a number before a noun says how large it is, or of which kind."""
    if any(_KIND.fullmatch(token.text) for token in span):
        return True
    if span.end >= len(doc):
        return False
    measured = doc[span.end].lower_ in _ROOMS and noun.i > span.end
    second = span.start > 0 and doc[span.start - 1].tag_ == "CD" and span[0].text[:1].isdigit()
    return measured or second


def first_of(doc: Doc, start: int, floor: int) -> int:
    """Where a number's whole expression begins: "one in | five", "four of the | ten", "a minimum |
    70"."""
    if is_whole(doc, start, floor):
        return start - 3
    if start > floor and doc[start - 1].lower_ in ("maximum", "minimum"):
        return start - 1
    share = start - 2 >= floor and doc[start - 1].lower_ == "in" and doc[start - 2].tag_ == "CD"
    return start - 2 if share else start


def is_whole(doc: Doc, start: int, floor: int = 0) -> bool:
    """Whether a number is that of which another is a part: "four of the | ten members"."""
    if (
        start - 3 < floor
        or doc.words[start - 2].lower_ != "of"
        or doc.words[start - 3].tag_ != "CD"
    ):
        return False
    return doc[start - 1].tag_ in ("DT", "PRP$")


def of_relative(doc: Doc, start: int) -> bool:
    """Whether a number stands behind "of which": what it counts is named before it."""
    while start > 0 and doc[start - 1].lower_ in _HEDGES:
        start -= 1
    return start > 1 and tuple(t.lower_ for t in doc.words[start - 2 : start]) == _OF_WHICH
