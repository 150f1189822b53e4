"""Wrong people: holders of other offices in the same world and years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from random import Random

from briefings.model import Option
from briefings.quiz.lands import known_country, same_country
from briefings.quiz.lists import words
from briefings.quiz.offices import ALIKE, Office, office, surely_other
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.tenures import Tenure, same_person
from briefings.quiz.wording import folded, has_phrase, script
from briefings.quiz.world import World

MONTHS_APART = 48
# More than one name that nobody has heard of gives the key away.
MADE = 1


def people(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """People who surely did not hold the office asked for, the nearest to it first."""
    asked = office(question.fact)
    if asked is None or not asked.complete:
        return
    around = world.around(question.answer)
    names = sorted({t.person for t in world.tenures_near(asked, around)}, key=folded)
    scored = [(_nearness(name, asked, question, world), name) for name in names]
    near = [(score, name) for score, name in scored if score > 0]
    ranked = [(s, n) for s, n in sorted(near, key=lambda p: -p[0]) if not world.cut(n)]
    yield from (Option(name) for name in _apart(name for _, name in ranked))
    # nobody takes a name that nobody knows for that of a head of state
    if request.made_names and asked.country and asked.role_class != "head":
        made = request.made_names(_as_written(asked.country), 12)
        fit = (Option(name, made=True) for name in made if unknown(name, world))
        yield from islice(fit, MADE)


def _apart(names: Iterable[str]) -> Iterator[str]:
    """The names without those that may be one person's with one before them."""
    kept: list[str] = []
    for name in names:
        if not any(same_person(name, other) for other in kept):
            kept.append(name)
            yield name


def _as_written(country: str) -> str:
    """The country with its capitals: an office has it folded."""
    return next((c for c in known_country() if same_country(c, country)), country)


def unknown(name: str, world: World) -> bool:
    """Whether nobody of the corpus has this name or its parts."""
    return not any(has_phrase(part, person) for person in world.people for part in name.split())


def _nearness(name: str, asked: Office, question: Question, world: World) -> int:
    """How well a person lures; 0 when they may have held the office, or are of another world."""
    tenures = world.tenures_of(name)
    if same_person(name, question.answer) or has_phrase(name, question.stem):
        return 0
    if script(name) != script(question.answer) or len(name.split()) < 2:
        return 0
    if not all(surely_other(t.office, asked) for t in tenures):
        return 0
    return max(_tenure_score(t, asked, question, world) for t in tenures)


def _tenure_score(t: Tenure, asked: Office, question: Question, world: World) -> int:
    """0 for another period or world; else points for country, class and shared articles."""
    when, then = world.published(question.fact), t.as_of or t.start
    if when and then and abs(when.months - then.months) > MONTHS_APART:
        return 0
    compatriot = bool(asked.country) and same_country(t.office.country, asked.country)
    colleague = _one_body(asked, t.office)
    together = bool(_articles(t.fact, world) & world.around(question.answer))
    peer = t.office.role == asked.role and t.office.complete
    if not (compatriot or colleague or (together and peer and not asked.country)):
        return 0
    if t.office.role_class == "head" and asked.role_class != "head":
        return 0  # too well known to lure
    return 4 * compatriot + 4 * colleague + 3 * peer + 2 * together


# What tells of a rank, and not of a body.
_RANKS = frozenset({"assistant", "associate", "deputy", "federal", "junior", "senior", "shadow"})


def _one_body(a: Office, b: Office) -> bool:
    """Whether two offices are of one body: names that share more than "Group" or "National"."""
    shared = (a.body & b.body) - words("generic_bodies") - words("generic") - _RANKS
    return bool(shared) and len(shared) >= ALIKE * min(len(a.body), len(b.body))


def _articles(fact: str, world: World) -> set[str]:
    return {r.article for r in world.by_id[fact].references}
