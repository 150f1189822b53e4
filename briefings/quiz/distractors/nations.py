"""Wrong countries: of the part of the earth of the right one, or of the same articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from random import Random

from briefings.model import Option
from briefings.quiz.definite import with_article
from briefings.quiz.lands import canonical, known_country, same_country
from briefings.quiz.lists import rows, words
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.wording import content
from briefings.quiz.world import World


def countries(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Countries that the fact does not name, of those that somebody might believe it of.

    Of a deed only countries of the cited articles: others are no lure. Of a place and of a
    group's member countries of their part of the earth, and none that the sentence sets
    against the group. A state that keeps to itself or is tiny lures only for where a place is.
    """
    told = canonical(content(question.stem))
    for name, by_rule in _offered(question, world, rng):
        located = question.writer.startswith("located")
        if canonical(content(name)) <= told or not (located or lures(name, _parts(question))):
            continue
        if not any(same_country(name, part) or part in name for part in _parts(question)):
            yield Option(with_article(name), made=by_rule)


def _offered(question: Question, world: World, rng: Random) -> Iterator[tuple[str, bool]]:
    """Names of countries, the likeliest first, and whether a rule made them."""
    near = _near(question, world)
    if question.writer == "nation":
        yield from ((name, False) for name in near)
        return
    parts = {part for name in _parts(question) if (part := part_of_earth(name))}
    made = [name for name in known_country() if part_of_earth(name) in parts]
    rng.shuffle(made)
    if question.writer.startswith("located"):
        yield from ((name, False) for name in near if part_of_earth(name) in parts)
    cited = " ".join(r.sentence for r in question.fact.references)
    yield from ((n, True) for n in made if n not in near and not re.search(rf"\b{n}\b", cited))


def lures(country: str, beside: Iterable[str]) -> bool:
    """Whether a country may be believed beside others: none that keeps to itself or is tiny."""
    small = words("small_lands")
    tiny = country in small and not any(other in small for other in beside)
    return country not in words("aloof") and not tiny


def part_of_earth(country: str) -> str:
    """The part of the earth of a country, by any of its names; "" of an unknown one."""
    known = canonical(content(country))
    return _parts_of_earth().get(known, "")


@cache
def _parts_of_earth() -> dict[frozenset[str], str]:
    return {canonical(content(name)): part for name, part in rows("parts_of_earth")}


def _parts(question: Question) -> list[str]:
    """The countries that are right: the members of a group, the doer of a deed."""
    value = question.fact.value
    return [question.answer.removeprefix("the ")] if question.writer == "nation" else members(value)


def members(value: str) -> list[str]:
    """The names of a list: "Japan, Australia and India"."""
    return [p.strip() for p in value.replace(" and ", ", ").split(",") if p.strip()]


def _near(question: Question, world: World) -> list[str]:
    """The countries that the cited articles name, most often first."""
    cited = {r.article for r in question.fact.references}
    texts = " ".join(a.text for a in world.articles if a.id in cited)
    counted = [(texts.count(name), name) for name in known_country()]
    return [name for count, name in sorted(counted, key=lambda p: (-p[0], p[1])) if count]
