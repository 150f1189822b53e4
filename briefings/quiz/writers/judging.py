"""Statements to judge: what a report tells, as it tells it or with one place or number changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.english import NotAskedError
from briefings.quiz.lands import canonical, capitals, known_country
from briefings.quiz.lists import rows, words
from briefings.quiz.question import GAP, Question
from briefings.quiz.wording import content, has_phrase
from briefings.quiz.world import World
from briefings.quiz.writers.counts import figure_inside
from briefings.quiz.writers.gaps.alone import stands_alone
from briefings.quiz.writers.gaps.retelling import Retold, retold
from briefings.quiz.writers.gaps.slots import Slot
from briefings.quiz.writers.gaps.things import place_kind

# A place where something is done or whither somebody goes: no "against Chile", no "Chile said".
_BEFORE = re.compile(
    r"\b(?P<to>across|around|at|from|in|into|near|of|outside|through|to|towards) $"
)
_AFTER = re.compile(
    r"$|[,.;)]|['’]s? [a-z]| (?:about|after|against|ahead|amid|as|at|because|before|but|by|despite"
    r"|during|following|for|from|had|in|into|near|on|over|since|that|through|to|under|until|was"
    r"|were|when|where|which|while|who|with|without)\b"
)
_PLACE = re.compile(r"(?:the )?(?P<name>[A-Z][\w-]+(?: (?:[A-Z][\w-]+|of (?=[A-Z])))*)")

# "The Osaka to Kobe" is one race.
_ROUTE = re.compile(r"[A-Z][\w-]+ (?:to|and|or|,) \||\| (?:to|and|or|,) [A-Z]")


def judged(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, a fire near Osaka had closed a line." True or false.

    Of each sentence one place and one number is what may be changed. Raises NotAskedError
    where the sentence cannot be told again, whole and by itself.
    """
    if fact.kind not in {"event", "figure"}:
        return
    told = retold(fact, world)
    if not stands_alone(told, fact, world):
        raise NotAskedError("a sentence of which only a part stands alone")
    for slots in (_places(told), _numbers(told, fact)):
        if (slot := next(slots, None)) is not None:
            text = f"{told.text[: slot.start]}{GAP}{told.text[slot.end :]}"
            yield Question(
                writer=slot.writer,
                asks=slot.asks,
                stem=told.stem(text),
                answer=slot.answer,
                facts=(fact,),
                kinds=("true-false",),
            )


def _places(told: Retold) -> Iterator[Slot]:
    """The countries, states and cities that are known, but none of what all know."""
    if any(event in told.text for event in words("all_know")):
        return
    for found in _PLACE.finditer(told.text):
        name = found["name"]
        before, after = told.text[: found.start("name")], told.text[found.end() :]
        if not place_kind(name) or not _AFTER.match(after):
            continue
        into = _BEFORE.search(before.removesuffix("the "))
        if into is None or _ROUTE.search(f"{before[-20:]}|{after[:20]}"):
            continue
        if (into["to"] != "of" or name not in known_country()) and _once(name, before, after):
            yield Slot("told.place", "place", found.start(), found.end(), found[0], (found[0],))


def _once(place: str, before: str, after: str) -> bool:
    """Whether nothing else in a sentence tells of a place."""
    rest = f"{before} {after}".replace("-", " ")
    lands = {row[0]: row[1] for row in rows("city_lands")} | capitals()
    land = lands.get(place, place)
    beside = any(of == land and has_phrase(city, rest) for city, of in lands.items())
    told = canonical(content(place)) | canonical(content(land))
    return not beside and not told & canonical(content(rest))


_SCALE = re.compile(r"[ -](?:million|billion|trillion|crore|lakh|bn|m|tn)\b|-")


def _numbers(told: Retold, fact: Fact) -> Iterator[Slot]:
    found = figure_inside(told.text, fact.value if fact.kind == "figure" else "", least=3)
    if found is not None and not _SCALE.match(told.text[found.end("number") :]):
        number = found["number"]
        yield Slot("told.number", "figure", *found.span("number"), number, (number,))
