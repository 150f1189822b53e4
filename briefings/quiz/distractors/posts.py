"""Wrong offices: those that others hold, and neighbours of the key by rule."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from briefings.model import Option
from briefings.quiz.lists import rows
from briefings.quiz.offices import Office, office, same_country, surely_other
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.wording import has_phrase
from briefings.quiz.world import World, same_person

MONTHS_APART = 48


def posts(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Offices that the person surely did not hold then, the nearest to the key first."""
    key = office(question.fact)
    if key is None:
        return
    held = [t.office for t in world.tenures_of(question.fact.subject)]
    pool = {t.office.phrase: t.office for t in world.tenures if _other(t.person, question)}
    scored = [(_nearness(o, key, question, world), o.phrase) for o in pool.values()]
    fit = [(s, p) for s, p in sorted(scored, key=lambda x: (-x[0], x[1])) if s > 0]
    yield from (Option(p) for _, p in fit if all(surely_other(pool[p], h) for h in held))
    yield from (Option(p, made=True) for p in siblings(key, rng) if p not in pool)


def _other(person: str, question: Question) -> bool:
    return not same_person(person, question.fact.subject)


def _nearness(other: Office, key: Office, question: Question, world: World) -> int:
    """Points for class and country; 0 for an office of another world, or one with a name in it."""
    if any(has_phrase(p, other.phrase) for p in world.people):
        return 0
    alike = other.role_class == key.role_class
    compatriot = bool(key.country) and same_country(other.country, key.country)
    if not alike and not compatriot:
        return 0
    return 3 * alike + 2 * compatriot + (other.role == key.role)


def siblings(key: Office, rng: Random) -> Iterator[str]:
    """Offices made by rule: another host for an envoy, another ministry for a minister.

    A person has one posting or one ministry at a time, so they are surely false.
    """
    if key.role_class == "minister" and key.phrase.endswith(key.role):
        roles = [r for (r,) in rows("ministries") if r != key.role]
        rng.shuffle(roles)
        yield from (key.phrase[: -len(key.role)] + r for r in roles)
    elif key.role == "ambassador" and " to " in key.phrase:
        before, host = key.phrase.split(" to ", 1)
        hosts = [h for (h,) in rows("hosts") if not same_country(h, host) and h not in before]
        rng.shuffle(hosts)
        yield from (f"{before} to {h}" for h in hosts if not same_country(h, key.country))
