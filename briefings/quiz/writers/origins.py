"""From which country somebody is whom a report calls by it: "the Chilean midfielder Jo Lind"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.asof import as_of
from briefings.quiz.definite import with_article
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.lands import countries, is_country, same_country
from briefings.quiz.lists import rows, words
from briefings.quiz.question import Question
from briefings.quiz.reports import report
from briefings.quiz.wording import content
from briefings.quiz.world import World

_PARTS = frozenset({"England", "Northern Ireland", "Scotland", "Wales"})


def origin(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, from which country was the goalkeeper Jo Lind?"

    Raises NotAskedError where a report gives two countries.
    """
    land = fact.place or ""
    if fact.kind != "position" or fact.organization or fact.modality != "holds" or not land:
        return
    if not (is_country(land) or land in _PARTS) or len(fact.subject.split()) < 2:
        return
    stem = _stem(fact, world)
    if not stem:
        return
    if not all(same_country(land, p) for p in _places(fact, world)) or land in words("disputed"):
        raise NotAskedError("somebody of two countries")
    if content(land) & content(fact.subject):
        raise NotAskedError("a country that the name tells")
    yield Question(
        writer="from.country",
        asks="place",
        stem=question(stem),
        answer=with_article(land),
        facts=(fact,),
        accepted=tuple(dict.fromkeys((with_article(land), land, *_people(land)))),
        kinds=("short",),
    )


def _stem(fact: Fact, world: World) -> str:
    """The question about a captain, or whom a sentence calls "the Chilean midfielder"; else ""."""
    if (team := _TEAM.fullmatch(fact.value.removesuffix(f" of {fact.place}"))) is not None:
        return _team(team["role"], fact, world)
    told = report(fact, world)
    trade = fact.value.split()[-1]
    if fact.predicate != "occupation" or not told or trade not in words("told_trades"):
        return ""
    people = "|".join(re.escape(p) for p in _people(fact.place or ""))
    called = re.compile(rf"\b(?:{people}) (?:[\w-]+ ){{0,2}}{re.escape(fact.value)}\b")
    if not people or not any(called.search(r.sentence) for r in fact.references):
        return ""
    return f"{told}, from which country was the {fact.value} {fact.subject}"


_TEAM = re.compile(
    r"(?:team |national |test |national team )?(?P<role>(?:vice-)?captain|(?:head )?coach)"
)


def _team(role: str, fact: Fact, world: World) -> str:
    """The question whose team of the one sport of a report somebody leads, or ""."""
    time = as_of(fact, world)
    text = "\n".join(a.text for a in world.read(r.article for r in fact.references))
    sports = {sport for word, sport in rows("sports") if re.search(rf"\b{word}\b", text)}
    if len(sports) != 1 or time is None or time.grain == "year":
        return ""
    asked = f"of which country's {min(sports)} team was {fact.subject} {role}"
    return f"As of {time.text}, {asked}"


def _places(fact: Fact, world: World) -> list[str]:
    """The countries that the reports give somebody."""
    told = world.facts_by_subject[fact.subject]
    return [f.place for f in told if f.kind == "position" and f.place and is_country(f.place)]


def _people(land: str) -> list[str]:
    return [d for d, c in countries().items() if c == land]
