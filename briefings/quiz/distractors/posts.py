"""Wrong offices: those that others hold, and neighbours of the key by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from briefings.model import Option
from briefings.quiz.lands import same_country
from briefings.quiz.lists import rows
from briefings.quiz.offices import Office, office, surely_other
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.tenures import Tenure, same_person
from briefings.quiz.world import World

# Words of an office that is still short enough to be an option.
LONGEST = 12


def posts(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Offices that the person surely did not hold then, the nearest to the key first.

    Offices of the key's class that others hold, then made ones, then other classes.
    """
    key = office(question.fact)
    if key is None or not key.single:
        return
    if question.writer.startswith("office.portfolio"):
        yield from (Option(p, made=True) for p in _ministries(question.answer, rng))
        return
    held = [t.office for t in world.tenures_of(question.fact.subject)]
    around = world.around(question.fact.subject)
    offered = [t for t in world.tenures_near(key, around) if _offered(t, question)]
    pool = {t.office.phrase: t.office for t in offered}
    near = {t.office.phrase: _nearness(t, key, around, world) for t in offered}
    scored = sorted((-score, phrase) for phrase, score in near.items())
    fit = [pool[p] for s, p in scored if s and all(surely_other(pool[p], h) for h in held)]
    fit = [o for o in fit if form(o.phrase) == form(key.phrase)]
    fit = [o for o in _told_apart(fit, key) if _ranked(o) != _ranked(key) and _lures(o, key)]
    alike = [o for o in fit if o.role_class == key.role_class]
    yield from (Option(o.phrase) for o in alike)
    yield from (Option(p, made=True) for p in siblings(key, rng) if p not in pool)
    yield from (Option(o.phrase) for o in fit if o not in alike)


_SHAPES = (r"^(?:US|UK) ", r"['’]s? (?=[a-z])", r" (?:of|at|for|to) ")
_SIDES = frozenset({"acting", "federal", "interim", "shadow", "state"})


def form(phrase: str) -> tuple[int, frozenset[str]]:
    """How an office is written: before or after its body ("Osse's mayor"), and with which side."""
    shape = next((n for n, shape in enumerate(_SHAPES) if re.search(shape, phrase)), len(_SHAPES))
    head = re.split(r" (?:of|for|to|at) ", phrase)[0]
    return shape, frozenset(head.split()) & _SIDES


_RANK = re.compile(r"\b(?:deputy|vice|assistant|first) ")


def _ranked(held: Office) -> str:
    """An office without its rank: a deputy is not asked beside the one who is deputised for."""
    return _RANK.sub("", held.phrase).replace("defense", "defence")


def _lures(other: Office, key: Office) -> bool:
    """Nobody takes somebody else for a head of state."""
    return other.role_class != "head" or key.role_class == "head"


def _told_apart(offices: list[Office], key: Office) -> list[Office]:
    """The offices without those that may be the key or one before them by another name."""
    kept: list[Office] = []
    for other in offices:
        if all(surely_other(other, k) for k in (key, *kept)):
            kept.append(other)
    return kept


def _offered(tenure: Tenure, question: Question) -> bool:
    other = not same_person(tenure.person, question.fact.subject)
    known = tenure.office.complete and tenure.office.single
    return other and known and len(tenure.office.phrase.split()) <= LONGEST


def _nearness(tenure: Tenure, key: Office, around: set[str], world: World) -> int:
    """Points for class, country and article; 0 for an office of another world."""
    other = tenure.office
    if world.mentions(other.phrase):
        return 0
    alike = other.role_class == key.role_class
    compatriot = bool(key.country) and same_country(other.country, key.country)
    together = bool(around & {r.article for r in world.by_id[tenure.fact].references})
    if not (compatriot or (alike and together and not key.country)):
        return 0
    return 3 * alike + 2 * compatriot + 2 * together + (other.role == key.role)


# Ministries that go by two names.
_ONE = ({"home", "interior", "police", "security"}, {"industry", "trade", "commerce"})


def _ministries(title: str, rng: Random) -> Iterator[str]:
    """Other ministries with the side that stands before the key: "shadow", "federal"."""
    if not title.endswith("minister"):
        return
    side = next((s for s in ("shadow ", "federal ") if title.startswith(s)), "")
    own = set(title.replace("-", " ").replace("defense", "defence").split())
    own = own.union(*(one for one in _ONE if one & own))
    roles = [role for where, role in rows("ministries") if where == "any"]
    rng.shuffle(roles)
    yield from (f"{side}{r}" for r in roles if not set(r.split()) & (own - {"minister"}))


def siblings(key: Office, rng: Random) -> Iterator[str]:
    """Offices made by rule: another host for an envoy, another ministry for a minister.

    A person has one posting or one ministry at a time, so they are surely false.
    """
    if key.role_class == "minister" and key.phrase.count(key.role) == 1:
        system = "US" if key.phrase.startswith("US ") else "any"
        roles = [role for where, role in rows("ministries") if where == system]
        rng.shuffle(roles)
        known = key.role in roles
        yield from (key.phrase.replace(key.role, r) for r in roles if known and r != key.role)
    elif key.role == "ambassador" and " to " in key.phrase:
        before, host = key.phrase.split(" to ", 1)
        hosts = [h for (h,) in rows("hosts") if not same_country(h, host) and h not in before]
        rng.shuffle(hosts)
        yield from (f"{before} to {h}" for h in hosts if not same_country(h, key.country))
