"""What letters stand for."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.english import question
from briefings.quiz.question import Question
from briefings.quiz.world import World


def stands_for(fact: Fact, world: World) -> Iterator[Question]:
    """ "What does the abbreviation MBTA stand for?" """
    if fact.kind != "abbreviation":
        return
    yield Question(
        writer="abbreviation",
        asks="abbreviation",
        stem=question(f"What does the abbreviation {fact.subject} stand for"),
        answer=fact.value,
        facts=(fact,),
        accepted=(fact.value,),
    )
