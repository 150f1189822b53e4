"""Wrong countries: those of the same articles first."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from briefings.model import Option
from briefings.quiz.lists import rows
from briefings.quiz.offices import known_country, same_country
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.world import World


def countries(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Countries that the fact does not name: of the cited articles, then of any."""
    named = question.fact.value
    made = [h for (h,) in rows("hosts")]
    rng.shuffle(made)
    for name, by_rule in (
        *((n, False) for n in _near(question, world)),
        *((m, True) for m in made),
    ):
        if not any(same_country(name, part) or part in name for part in members(named)):
            yield Option(name, made=by_rule)


def members(value: str) -> list[str]:
    """The names of a list: "Japan, Australia and India"."""
    return [p.strip() for p in value.replace(" and ", ", ").split(",") if p.strip()]


def _near(question: Question, world: World) -> list[str]:
    """The countries that the cited articles name, most often first."""
    cited = {r.article for r in question.fact.references}
    texts = " ".join(a.text for a in world.articles if a.id in cited)
    counted = [(texts.count(name), name) for name in known_country()]
    return [name for count, name in sorted(counted, key=lambda p: (-p[0], p[1])) if count]
