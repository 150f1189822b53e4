"""Where a place or body of a report is: "In which country is Osse, named in a report of …?" """

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.definite import with_article
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.lands import canonical, capitals, country_names, is_country
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.reports import report
from briefings.quiz.wording import content
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.things import place_kind

_RULES = frozenset(
    {
        *("body in place", "building in place", "name in place", "place and country"),
        *("place in place", "place's building"),
    }
)
_TOWNS = frozenset({"place and country", "place in place"})
_BASED = frozenset({"based in place", "headquarters in place"})
_SIDE = re.compile(
    r"^(?:the )?(?:(?:far )?(?:north|south)?-?(?:north|south|east|west|central)(?:ern)? )?"
)


def situated(fact: Fact, world: World) -> Iterator[Question]:
    """The country, state or city of what a report names; the report tells it from namesakes.

    Raises NotAskedError for what every pupil can place, and for a place of no known kind.
    """
    if fact.kind != "location" or fact.rule not in _RULES | _BASED:
        return
    place = _place(fact.value)
    kind, told = place_kind(place), report(fact, world)
    if not kind or not told or {place, fact.subject} & words("disputed"):
        raise NotAskedError("a place that is no country, state or known city")
    if kind not in {"country", "city"} and fact.rule in _TOWNS:
        raise NotAskedError("a town of a state, where other states have one of its name")
    if not _is_asked(fact.subject, place):
        raise NotAskedError("a place that all know, or that its name tells")
    if len({place_kind(v) for v in _values(fact, world)}) < len(_values(fact, world)):
        raise NotAskedError("a place that the reports put in two")
    day = told.removeprefix("According to a report of ")
    name = _as_written(fact)
    asked = f"In which {kind} is {name}, named in a report of {day}"
    if fact.rule in _BASED:
        asked = f"According to a report of {day}, in which {kind} was {name} based"
    yield Question(
        writer="located.country" if kind == "country" else "located.place",
        asks="place",
        stem=question(asked),
        answer=with_article(place),
        facts=(fact,),
        accepted=tuple(dict.fromkeys((with_article(place), place))),
        kinds=("choice", "short") if kind == "country" else ("short",),
    )


def _place(value: str) -> str:
    """The most exact known place of a value: "France" of "Osse, France"."""
    parts = [_SIDE.sub("", part.strip()).strip() for part in value.split(",")]
    return next((part for part in parts if place_kind(part)), parts[0])


def _values(fact: Fact, world: World) -> set[str]:
    """The countries, states and cities that the reports give for a place."""
    told = (f for f in world.facts_by_subject[fact.subject] if f.kind == "location")
    found = (_place(f.value) for f in told)
    return {v.removeprefix("the ") for v in found if place_kind(v)}


def _is_asked(name: str, place: str) -> bool:
    """Whether a name is whole, not one of those that all know, and does not hold the place."""
    parts = name.removeprefix("the ").split()
    whole = bool(parts) and all(
        p[0].isupper() or p in words("small") for p in (parts[0], parts[-1])
    )
    known = name in capitals() or name in words("cities") or is_country(name)
    given = canonical(content(name)) & canonical(content(place))
    return whole and not known and not given and not content(name) & country_names()


def _as_written(fact: Fact) -> str:
    """A name with "the" where English gives it one."""
    the = fact.statement.startswith(f"The {fact.subject} ")
    return f"the {fact.subject}" if the else with_article(fact.subject)
