"""Who held which post, where only its report says of what: "the finance director"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.lists import words
from briefings.quiz.offices import STATE, Office, office
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import content, folded
from briefings.quiz.world import World
from briefings.quiz.writers.headed.asking import Asked

_OF_STATE = STATE | {"judge", "lawmaker", "local"}
# Roles that many have at a time, or that are no office.
_NO_POST = frozenset({"founder", "many", "rank"})


def served(fact: Fact, world: World) -> Iterator[Asked]:
    """ "Which post did Jo Lind hold", "who was the plant manager": as one report tells it."""
    held = office(fact) if fact.predicate == "holds" and fact.modality == "holds" else None
    if held is None or held.complete or not held.single or held.role_class in _NO_POST:
        return
    if " " not in fact.subject or " " not in held.phrase or _several(fact, held, world):
        return
    noun = "office" if held.role_class in _OF_STATE else "post"
    accepted = tuple(dict.fromkeys((held.phrase, held.role)))
    text = f"which {noun} did {fact.subject} hold"
    yield Asked("report.office", "position", text, held.phrase, accepted)
    names = tuple(n for n in (fact.subject, world.surname(fact.subject)) if n)
    yield Asked("report.holder", "name", f"who was the {held.phrase}", fact.subject, names)


def _several(fact: Fact, held: Office, world: World) -> bool:
    """Whether the report gives the person another office, or another person the like."""
    for cited in fact.references:
        for other in world.facts_by_article.get(cited.article, ()):
            if other.kind != "position" or other.predicate != "holds":
                continue
            theirs = office(other)
            mine = same_person(other.subject, fact.subject)
            if mine and (theirs is None or not content(theirs.phrase) & content(held.phrase)):
                return True
            if not mine and theirs is not None and theirs.role == held.role:
                return True
    words_of = set(folded(held.phrase).split())
    return bool(words_of & (words("vague") | {"deputy", "assistant", "school"})) or bool(
        re.search(r"[“”\"]", held.phrase)
    )
