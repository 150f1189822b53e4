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
        accepted=_names(fact, world),
        kinds=("short",),
    )


# A party by one of its people, as its people are called.
_PEOPLE = r"(Conservative|Democrat|Green|Labor|Labour|Liberal|National|Republican|Socialist)s?"


def _names(fact: Fact, world: World) -> tuple[str, ...]:
    """A party by all names that the article has for it: "the Green Party", "Greens", "GP"."""
    value = fact.value
    bare = value.removeprefix("the ")
    people = re.fullmatch(_PEOPLE, bare)
    adjective = people[1].replace("Democrat", "Democratic") if people else ""
    whole = f"{adjective} Party" if people and adjective == people[1] else ""
    found = (value, bare, whole, *_beside(adjective or bare.removesuffix(" Party"), fact, world))
    letters = (f.subject for f in world.facts if f.kind == "abbreviation" and f.value in found)
    return tuple(dict.fromkeys(n for n in (*found, *letters) if n))


def _beside(name: str, fact: Fact, world: World) -> list[str]:
    """Other names of a party in the articles that tell of it: longer, shorter, by its people."""
    text = "\n".join(a.text for a in world.read(r.article for r in fact.references))
    stem = re.escape(name.removesuffix("ic") if name.endswith("Democratic") else name)
    longer = rf"\b((?:[A-Z][a-z]+ ){{1,2}}{re.escape(name)} Party)\b"
    shorter = rf"\b({stem}(?:ic|s)?)\b(?! [A-Z])"
    found = [m for pattern in (longer, shorter) for m in re.findall(pattern, text)]
    return sorted({n.removeprefix("The ") for n in found if not n.startswith("New ")})
