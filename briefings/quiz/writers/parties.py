"""To which party somebody belonged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.asof import as_of
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.question import Question
from briefings.quiz.wording import folded
from briefings.quiz.world import World

_PARTY = "membership, party"


def party(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2025, to which party did Ilsa Brandt belong?"

    Raises NotAskedError where the articles tell of two parties, or of no month.
    """
    if fact.kind != "membership" or fact.rule != _PARTY or fact.modality != "holds":
        return
    time = as_of(fact, world)
    if time is None or time.grain == "year" or fact.start or fact.subject not in world.people:
        raise NotAskedError("somebody without a whole name, or a party without its month")
    told = (f for f in world.facts_by_subject[fact.subject] if f.rule == _PARTY)
    if len({folded(f.value) for f in told}) > 1:
        raise NotAskedError("one of several parties")
    yield Question(
        writer="party",
        asks="organization",
        stem=question(f"As of {time.text}, to which party did {fact.subject} belong"),
        answer=fact.value,
        facts=(fact,),
        accepted=_names(fact.value),
        kinds=("short",),
    )


def _names(value: str) -> tuple[str, ...]:
    """A party by its name, with "the" and without, and told from its people: "Green Party"."""
    bare = value.removeprefix("the ")
    people = re.fullmatch(r"(Conservative|Green|Labor|Labour|Liberal|Republican|Socialist)s?", bare)
    whole = f"{people[1]} Party" if people else ""
    return tuple(dict.fromkeys(n for n in (value, bare, whole) if n))
