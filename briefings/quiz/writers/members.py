"""To which body somebody belonged, and since when: "Of which panel was Jo Lind a member?" """

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.asof import as_of
from briefings.quiz.dates import plain
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.lists import rows, words
from briefings.quiz.question import Question
from briefings.quiz.wording import content
from briefings.quiz.world import World

_RULES = frozenset({"membership, member of", "membership, joined"})


def member_of(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2021, of which alliance was Orla Lines a member?"

    Raises NotAskedError where the body's name does not say what it is, or one of several.
    """
    if fact.kind != "membership" or fact.rule not in _RULES or fact.modality != "holds":
        return
    name = re.sub(r" ?\([^)]*\)?$", "", fact.value)
    noun = _noun(name)
    plain_name = content(name) - {noun} <= words("generic_bodies")
    if not noun or plain_name or len(fact.subject.split()) < 2:
        raise NotAskedError("a body whose name does not say what it is, or half a name")
    told = (f for f in world.facts_by_subject[fact.subject] if f.kind == "membership")
    if len({f.value for f in told}) > 1:
        raise NotAskedError("one of several bodies")
    yield Question(
        writer="member.of",
        asks="organization",
        stem=question(_asked(fact, noun, world)),
        answer=name,
        facts=(fact,),
        accepted=tuple(dict.fromkeys((name, name.removeprefix("the ")))),
        kinds=("short",),
    )


def _asked(fact: Fact, noun: str, world: World) -> str:
    """Since when somebody belonged to a body, or as of when."""
    joined = fact.date if fact.rule == "membership, joined" else None
    start = plain(fact.start or joined)
    if start is not None:
        return f"of which {noun} did {fact.subject} become a member in {start.text}"
    time = as_of(fact, world)
    if time is None or time.grain == "year" or fact.rule == "membership, joined":
        raise NotAskedError("a member without the time")
    return f"As of {time.text}, of which {noun} was {fact.subject} a member"


def _noun(name: str) -> str:
    """What a body is by its name: "the Osse Academy", "the reef's advisory panel"; else ""."""
    head = re.sub(r"^[Tt]he ", "", name)
    last = head.rsplit(" ", 1)[-1].casefold()
    known = words("body_words") | {row[1] for row in rows("body_nouns")} | {"jury", "panel"}
    first = head.split(" of ")[0].rsplit(" ", 1)[-1].casefold()
    found = next((n for n in (first, last) if n in known), "")
    return found if " " in head else ""
