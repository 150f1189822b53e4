"""Wrong countries: those of the same articles first."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from briefings.model import Option
from briefings.quiz.definite import with_article
from briefings.quiz.lists import rows
from briefings.quiz.offices import canonical, known_country, same_country
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.wording import content
from briefings.quiz.world import World


def countries(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Countries that the fact does not name: of the cited articles, then of any.

    For a deed only of the cited articles: others are no lure.
    """
    told = canonical(content(question.stem))
    made = [h for (h,) in rows("hosts")]
    rng.shuffle(made)
    for name, by_rule in (
        *((n, False) for n in _near(question, world)),
        *((m, True) for m in made if question.writer != "nation"),
    ):
        if canonical(content(name)) <= told:
            continue
        if not any(same_country(name, part) or part in name for part in _parts(question)):
            yield Option(with_article(name), made=by_rule)


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
