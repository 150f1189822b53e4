"""What speaks against a sheet that was edited by hand. It is said, and printed all the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations, product

from briefings.jobs.sheets.proof import Entry, Proof, day_of
from briefings.quiz import Request
from briefings.quiz.clashes import clash
from briefings.quiz.gate import CHECKS, Context
from briefings.quiz.world import index

# The checks that need nothing but the words of a question.
WORD_CHECKS = (
    *("length", "ending", "whole", "well formed", "positive", "definite", "hypothetical"),
    *("pointing", "give-away", "initials", "four options", "catch-all", "distinct"),
    *("ascending", "alike", "options in stem", "one gap"),
)


def warnings(proof: Proof) -> tuple[str, ...]:
    """One line for each objection to a reworded question, and for each two that clash."""
    return (*_wordings(proof), *_clashes(proof))


def _wordings(proof: Proof) -> Iterator[str]:
    context = Context(index((), ()), Request(today=day_of(proof) or date.max))
    checks = [(name, check) for name, check in CHECKS if name in WORD_CHECKS]
    reworded = [(n, entry) for n, entry in enumerate(proof.entries, 1) if entry.reworded]
    for (number, entry), (name, check) in product(reworded, checks):
        where = _where(proof, number, entry)
        yield from (f"{where}: {name}: {reason}" for reason in check(entry.item, context))


def _clashes(proof: Proof) -> Iterator[str]:
    for (n, one), (m, other) in combinations(enumerate(proof.entries, 1), 2):
        same_table = one.item.kind == other.item.kind == "matching"
        if not same_table and clash(one.item, other.item):
            yield f"{_where(proof, m, other)}: question {n} asks or tells the same"


def _where(proof: Proof, number: int, entry: Entry) -> str:
    return f"{proof.name}, line {entry.line}: question {number}"
