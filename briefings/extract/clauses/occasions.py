"""On what occasion something was done: "after leaving the club", "where they met"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.clauses.opening import COMMAS
from briefings.extract.clauses.tree import child, edges

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

_OCCASIONS = frozenset({"after", "before", "since", "while", "upon", "following"})


def occasions(verb: Token, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What a statement can do without: "after leaving the club", "where they met" at the end."""
    for c in verb.rights:
        gerund = child(c, "pcomp") if c.dep_ == "prep" else None
        if gerund is not None and c.i >= start and c.lower_ in _OCCASIONS and not _ranked(verb, c):
            left, right = edges(c)
            yield left - (verb.doc[left - 1].text in COMMAS), min(right, end)
    for token in verb.doc.words[start:end]:
        if token.dep_ == "relcl" and any(t.lower_ in ("where", "when") for t in token.lefts):
            left, right = edges(token)
            if right >= end:
                yield left - (verb.doc[left - 1].text in COMMAS), end


def _ranked(verb: Token, since: Token) -> bool:
    """Whether a phrase says since when something is the first: "his first win since moving"."""
    before = verb.doc[verb.i : since.i]
    ranks = any(t.tag_ in ("JJS", "RBS") or t.lower_ in ("first", "only") for t in before)
    return since.lower_ == "since" and ranks
