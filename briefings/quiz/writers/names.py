"""What letters stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.english import question
from briefings.quiz.question import Question
from briefings.quiz.world import World


def stands_for(fact: Fact, world: World) -> Iterator[Question]:
    """ "What does the abbreviation MBTA stand for?" """
    if fact.kind != "abbreviation":
        return
    letters, value, whole = fact.subject, _OWNED.sub("", fact.value), ""
    first, _, last = letters.partition(" ")
    if last and value.startswith(f"{first} "):
        letters, value, whole = last, value.removeprefix(f"{first} "), f" in {fact.subject}"
    yield Question(
        writer="abbreviation",
        asks="abbreviation",
        stem=question(f"What does the abbreviation {letters}{whole} stand for"),
        answer=value,
        facts=(fact,),
        accepted=tuple(dict.fromkeys((value, _OWNED.sub("", fact.value), *_articled(fact, value)))),
    )


# "the Dock Workers Union's (DWU) leader" abbreviates no possessive.
_OWNED = re.compile(r"['’]s?$")


def _articled(fact: Fact, value: str) -> Iterator[str]:
    """What the letters stand for with "the", where a cited sentence has it so."""
    if any(f"the {value}".casefold() in r.sentence.casefold() for r in fact.references):
        yield f"the {value}"
