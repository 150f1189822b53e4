"""Who belongs to what: members of a group of countries, schools, seats."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.distractors.nations import members
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.offices import known_country, same_country, with_article
from briefings.quiz.question import Question
from briefings.quiz.world import World

_SCHOOLS = ("University", "College", "Institute", "Academy", "School")


def member(fact: Fact, world: World) -> Iterator[Question]:
    """ "Which of these countries is a member of the Quad?", asked of the last one listed.

    Raises NotAskedError unless the list is one of countries.
    """
    if fact.kind != "membership" or fact.predicate != "has members":
        return
    listed = members(fact.value)
    nations = [next((n for n in known_country() if same_country(n, m)), "") for m in listed]
    if len(listed) < 3 or not all(nations):
        raise NotAskedError("not a list of three or more countries")
    yield Question(
        writer="member",
        asks="place",
        stem=question(f"Which of these countries is a member of {_group(fact, world)}"),
        answer=nations[-1],
        facts=(fact,),
        kinds=("choice",),
    )


def _group(fact: Fact, world: World) -> str:
    """The group, spelled out where the corpus says what its letters stand for."""
    the = "the " if f" the {fact.subject}" in fact.references[0].sentence else ""
    return f"{the}{fact.subject}"


def school(fact: Fact, world: World) -> Iterator[Question]:
    """ "At which university did Ilsa Brandt study?" """
    if fact.kind != "education":
        return
    kind = next((k for k in _SCHOOLS if k in fact.value), None)
    if kind is None or len(fact.subject.split()) < 2:
        raise NotAskedError("a school or a person without a whole name")
    yield Question(
        writer="school",
        asks="organization",
        stem=question(f"At which {kind.lower()} did {fact.subject} study"),
        answer=with_article(fact.value),
        facts=(fact,),
        accepted=(fact.value,),
    )
