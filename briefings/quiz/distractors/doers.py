"""Wrong doers of a deed: people, bodies and countries that its report does not put into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from briefings.model import Fact, Option
from briefings.quiz.definite import with_article
from briefings.quiz.distractors.amounts import amounts
from briefings.quiz.distractors.nations import part_of_earth
from briefings.quiz.distractors.scale import number
from briefings.quiz.lands import canonical, capitals, countries, known_country, same_country
from briefings.quiz.lists import rows, words
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import content, folded, has_phrase, script
from briefings.quiz.world import World

MONTHS_APART = 48
# Classes of offices whose holders all know; they lure beside each other only.
OF_STATE = frozenset({"head", "lawmaker", "minister", "national", "royal"})
# Letters on both sides of a cited sentence in which nobody is named who is offered.
AROUND = 400
# Articles that name a country which may lure anywhere.
COMMON = 4
# A smaller figure is absurd: "found 0 men guilty".
LEAST = 2


def doers(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """People of the key's calling, or whom its report names elsewhere, the nearest first."""
    mine = _calling(question.answer, world)
    free = [n for n in world.real_people if _may_lure(n, question, world)]
    scored = [(-_nearness(n, question, mine, world), rng.random(), n) for n in free]
    kept: list[str] = []
    for score, _, name in sorted(scored):
        if score < 0 and not any(same_person(name, other) for other in kept):
            kept.append(name)
            yield Option(name)


def _may_lure(name: str, question: Question, world: World) -> bool:
    """Whether nothing tells that somebody did it too, or is the key by another name."""
    near, answer = _beside(question.fact, world), question.answer
    if script(name) != script(answer) or same_person(name, answer):
        return False
    if name in _same_deed(question.fact, world) or has_phrase(name, near):
        return False
    return not _shares_word(name, answer, near)


def _beside(fact: Fact, world: World) -> str:
    """The text around the cited sentences: whoever is named there may have had a part."""
    parts: list[str] = []
    for cited in fact.references:
        for article in world.read((cited.article,)):
            parts.append(article.text[max(0, cited.start - AROUND) : cited.end + AROUND])
    return "\n".join(parts)


def _shares_word(name: str, answer: str, near: str) -> bool:
    last = name.split()[-1]
    return bool(content(name) & content(answer)) or has_phrase(last, near)


def _same_deed(fact: Fact, world: World) -> set[str]:
    """Who is told to have done the like: the same verb in the same articles."""
    lemma = fact.clause.lemma if fact.clause else fact.predicate
    cited = {r.article for r in fact.references}
    found = (f for a in sorted(cited) for f in world.facts_by_article.get(a, ()))
    return {f.subject for f in found if lemma and f.clause and f.clause.lemma == lemma}


def _calling(person: str, world: World) -> frozenset[str]:
    """The classes of a person's offices, "trade:" and "country:" of what he is and where."""
    held = world.tenures_of(person)
    roles = {t.office.role_class for t in held if t.office.role_class}
    trades = {
        "trade:" + folded(f.value.split(" at ")[0].split(" of ")[0]).split()[-1]
        for f in world.facts_by_subject.get(person, ())
        if f.predicate == "occupation" and f.value
    }
    lands = {f"country:{folded(t.office.country)}" for t in held if t.office.country}
    return frozenset(roles | trades | lands)


def _nearness(name: str, question: Question, mine: frozenset[str], world: World) -> int:
    """How well somebody lures: by calling, by country, by the article; 0 for another time."""
    facts = [f for f in world.facts_by_subject.get(name, ()) if f.references]
    asked = world.published(question.fact)
    times = [p for f in facts[:3] if (p := world.published(f))]
    if asked and times and all(abs(asked.months - t.months) > MONTHS_APART for t in times):
        return 0
    theirs = _calling(name, world)
    if "head" in theirs | mine:
        return 0
    cited = {r.article for r in question.fact.references}
    together = any(r.article in cited for f in facts for r in f.references)
    shared = mine & theirs
    trade = any(c.startswith("trade:") for c in shared)
    peers = bool(shared & OF_STATE) and any(c.startswith("country:") for c in shared)
    if not (together or trade or peers):
        return 0
    if bool(theirs & OF_STATE) != bool(mine & OF_STATE):
        return 0
    return len(shared) + 2 * together


def lands(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Countries of the same part of the earth, those that the corpus names first."""
    key = question.answer.removeprefix("the ")
    for name, by_rule in _other_lands(key, question, world, rng):
        yield Option(with_article(name), made=by_rule)


def places(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Places of the same kind: a country, a state of the same country, a city nearby."""
    key = re.sub("^[Tt]he ", "", question.answer)
    if key in known_country():
        yield from lands(question, world, request, rng)
        return
    kinds = {row[0]: row[1] for row in rows("states")}
    lie = {row[0]: row[1] for row in rows("city_lands")} | capitals()
    same = [n for n in kinds if kinds[n] == kinds.get(key)]
    near = [n for n in lie if key in lie and lie[n] == lie[key]]
    part = [n for n in capitals() if key in lie and _same_part(capitals()[n], lie[key])]
    text = _article(question.fact, world)
    told = (sorted(n for n in names if not has_phrase(n, text)) for names in (same, near, part))
    free = next((names for names in told if names), [])
    rng.shuffle(free)
    yield from (Option(n, made=True) for n in free)


def _same_part(a: str, b: str) -> bool:
    return a != b and bool(part_of_earth(a)) and part_of_earth(a) == part_of_earth(b)


def told_amounts(
    question: Question, world: World, request: Request, rng: Random
) -> Iterator[Option]:
    """Figures that do not stand in the article, far enough from the key to be another."""
    text = _article(question.fact, world)
    for option in amounts(question, world, request, rng):
        if not has_phrase(option.text, text) and (number(option.text) or 0) >= LEAST:
            yield option


def _other_lands(
    key: str, question: Question, world: World, rng: Random
) -> Iterator[tuple[str, bool]]:
    near, article = _beside(question.fact, world), _article(question.fact, world)
    cited = " ".join(r.sentence for r in question.fact.references)
    named = canonical(content(f"{cited} {question.stem}"))
    free = [c for c in known_country() if not canonical(content(c)) <= named]
    free = [c for c in free if not same_country(c, key) and c not in words("aloof")]
    small = words("small_lands")
    free = [c for c in free if c not in small or key in small]
    rng.shuffle(free)
    often = {c: sum(_named(c, a.text) for a in world.articles) for c in free}
    free = [c for c in free if not (_named(c, article) and _named(c, near))]
    free.sort(key=lambda c: (not _named(c, article), -min(often[c], COMMON)))
    peers = [c for c in free if _same_part(c, key)]
    yield from ((c, False) for c in peers if often[c])
    yield from ((c, True) for c in peers if not often[c])


def _article(fact: Fact, world: World) -> str:
    return "\n".join(a.text for a in world.read(sorted({r.article for r in fact.references})))


def _named(country: str, text: str) -> bool:
    """Whether a text names a country or its people."""
    forms = [country, *(d for d, c in countries().items() if c == country)]
    return any(form in text for form in forms)
