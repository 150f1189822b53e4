"""The points of a section in the order in which they are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.words import entries, words
from briefings.words.talk import is_earlier, is_mere_talk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefings.model import Fact

# Words of change: in office, somebody came or went.
_CHANGES = frozenset({"was elected", "was appointed", "became", "resigned", "was named"})
# Of a section's points, at most one in this many is a quotation; so many stand in a row.
_SHARE = 3
_IN_A_ROW = 2
# An age is said in passing.
_AGE = re.compile(
    r"\b(?:(?:is|was) (?:aged \d+|[\w-]+ years old|\d+)(?: as of [\w ]+)?"
    r"|died at the age of \d+)(?:, according to .+)?\.?$"
)
# What somebody is or does all the time: "is an architect", "teaches law".
_DESCRIBED = re.compile(
    r"^(?:Currently |At present )?(?P<who>(?:[A-Z][^\s,]*\s?){1,5}?)(?:, [^,]+,)? (?:is (?:also"
    r" |currently )?an? (?P<what>(?:[\w-]+ ){1,4})|(?:currently )?(?:lives|owns|runs|specialises"
    r"|specializes|studies|teaches|works|writes) )"
)
_BARE = frozenset({"position", "location", "abbreviation"})
# That somebody was asked is a reporter's news.
_ASKED = re.compile(r"^Asked\b|\b(?:was|were) asked (?:whether|if|about|why|how)\b")


def is_telling(fact: Fact) -> bool:
    """Whether the fact is a point by itself: no tenure, no part of a group, no mere interview."""
    if fact.is_belonging:
        return False
    if fact.kind in _BARE:
        return fact.kind == "position" and any(word in fact.statement for word in _CHANGES)
    return not (is_mere_talk(fact.statement) or is_age(fact) or is_asking(fact))


def is_asking(fact: Fact) -> bool:
    """Whether the fact tells that somebody was asked."""
    return fact.kind != "quotation" and bool(_ASKED.search(fact.statement))


def is_description(fact: Fact) -> bool:
    """Whether the fact says what somebody is or does all the time, as an interview introduces."""
    found = _DESCRIBED.match(fact.statement)
    if found is None:
        return False
    if found["what"]:
        return not _trades().isdisjoint(words(found["what"]))
    people = {part for n in fact.names if n.kind == "person" for part in (n.canonical, n.text)}
    return any(found["who"].endswith(name) for name in people)


def _trades() -> frozenset[str]:
    lists = ("jobs.txt", "no_offices.txt")
    return frozenset[str]().union(*(entries("briefings.digest", name) for name in lists))


def is_age(fact: Fact) -> bool:
    """Whether the fact tells how old somebody is, and no more."""
    return bool(_AGE.search(fact.statement))


def trimmed(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, with no more quotations than a third of them, or one."""
    others = sum(fact.kind != "quotation" for fact in facts)
    left = max(_IN_A_ROW if not others else 1, others // (_SHARE - 1))
    kept = []
    for fact in facts:
        if fact.kind == "quotation":
            left -= 1
            if left < 0:
                continue
        kept.append(fact)
    return tuple(kept)


def arranged(facts: Iterable[Fact], worth: Callable[[Fact], float]) -> tuple[Fact, ...]:
    """The most telling first, what had been before the news last, no three quotations in a row."""
    ranked = sorted(
        facts,
        key=lambda fact: (
            is_earlier(fact.clause.verb if fact.clause else fact.statement),
            -worth(fact),
            fact.id,
        ),
    )
    waiting = list(ranked)
    order: list[Fact] = []
    while waiting:
        row = order[-_IN_A_ROW:]
        full = len(row) == _IN_A_ROW and all(fact.kind == "quotation" for fact in row)
        nothing_yet = not order
        best = next(
            (f for f in waiting if f.kind != "quotation" or not (full or nothing_yet)), waiting[0]
        )
        waiting.remove(best)
        order.append(best)
    return tuple(order)
