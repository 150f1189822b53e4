"""A quiz on a large corpus: made of as few of its facts as fill the sheets.

To write every question that tens of thousands of facts give takes minutes, for a dozen
that are printed. What is true is still judged by all facts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from briefings.jobs.remembering import Make, Memory, is_full, made
from briefings.model import Fact
from briefings.quiz import QuizSet, Request

# A corpus of so many facts is not large; else so many facts are tried, then all.
_SMALL = 2000
_TRIED = (300, 1500)


def sampled(make: Make, request: Request, memory: Memory, facts: Sequence[Fact]) -> QuizSet:
    """The quiz of a request and memory, as `made` gives it, of drawn facts if they are enough.

    What was asked before is not drawn. The same facts and request draw the same.
    """
    if request.only is None and len(facts) > _SMALL and memory.mode in {"rest", "fresh"}:
        drawn = _drawn(facts, request, memory)
        for count in _TRIED:
            few = replace(request, only=frozenset(drawn[:count]), exclude=frozenset(memory.asked))
            if is_full(quizzes := make(few)):
                return quizzes
    return made(make, request, memory)


def _drawn(facts: Sequence[Fact], request: Request, memory: Memory) -> list[str]:
    """The ids of the facts that may be asked, in an order that the seed gives."""
    asked = {fact for fact, _ in memory.asked}
    open_ = [f.id for f in facts if f.confidence >= request.min_confidence and f.id not in asked]
    Random(f"{request.seed}:drawn").shuffle(open_)
    return open_
