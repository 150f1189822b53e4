"""Who held which post, whoever it was, as one report tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.model import Fact, Reference
from briefings.quiz.articled import named
from briefings.quiz.lists import rows, words
from briefings.quiz.offices import STATE, Office, office
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import content, folded
from briefings.quiz.world import World
from briefings.quiz.writers.headed.asking import Asked
from briefings.quiz.writers.holders import definite, titles

_OF_STATE = STATE | {"judge", "lawmaker", "local"}
# Roles that many have at a time, or that are no office.
_NO_POST = frozenset({"founder", "many", "rank"})


def served(fact: Fact, world: World) -> Iterator[Asked]:
    """ "Which post did Jo Lind hold", "who was the plant manager": as one report tells it."""
    held = office(fact) if fact.predicate == "holds" and fact.modality == "holds" else None
    if held is None or not held.single or held.role_class in _NO_POST:
        return
    named_body = fact.organization or fact.place or _OF_BODY.search(held.phrase)
    of_a_region = " for " in held.phrase and not fact.organization and held.role_class == "body"
    if not (held.complete and named_body) or of_a_region:
        return
    held = named(held, world.texts)
    if " " not in fact.subject or " " not in held.phrase or not _is_plain(fact, held):
        return
    if _several(fact, held, world):
        return
    if held.country and held.role_class in STATE:
        return  # asked as of its time, without a report
    noun = "office" if held.role_class in _OF_STATE else "post"
    accepted = titles(held, fact)
    text = f"which {noun} did {fact.subject} hold"
    yield Asked("report.office", "position", text, held.phrase, accepted)
    if _is_the_one(fact, held):
        names = tuple(n for n in (fact.subject, world.surname(fact.subject)) if n)
        text = f"who was {definite(held.phrase)}"
        yield Asked("report.holder", "name", text, fact.subject, names)


_OF_BODY = re.compile(r"\b(?:at|of) .*[A-Z]")


def _is_the_one(fact: Fact, held: Office) -> bool:
    """Whether a sentence has the role in its own word, and not as one of several: "a manager"."""
    role = re.escape(held.role)
    said = " ".join(r.sentence for r in fact.references)
    some = re.search(rf"(?i)\ban? (?:[\w-]+ ){{0,3}}{role}\b", said)
    lead = re.search(r"\b(?:head|lead|leads|led|ran|runs)\b", said) and held.role == "leader"
    return some is None and not lead


def _several(fact: Fact, held: Office, world: World) -> bool:
    """Whether the report gives the person another office, or another person the like."""
    near = (f for r in fact.references for f in world.facts_by_article.get(r.article, ()))
    for other in near:
        theirs = office(other) if other.kind == "position" and other.predicate == "holds" else None
        if theirs is None:
            continue
        mine = same_person(other.subject, fact.subject)
        if mine and (theirs.body - held.body or not content(theirs.phrase) & content(held.phrase)):
            return True
        if not mine and theirs.role == held.role:
            return True
    return False


@cache
def _second() -> re.Pattern[str]:
    """Another office after the first: ", chairman of Orla and director of the Vik Trust"."""
    roles = "|".join(sorted(re.escape(row[0].split()[-1]) for row in rows("roles")))
    return re.compile(rf"\band (?:also |the )?(?:[\w-]+ ){{0,3}}(?:{roles}) (?:at|for|of) [A-Zt]")


# Words of a role of which a body has several, and marks of what is no office.
_MANY = frozenset({"assistant", "deputy", "school"})
_NO_OFFICE = re.compile('[“”"]')


def _is_plain(fact: Fact, held: Office) -> bool:
    """Whether a post is one of a body, and of the time of its report: no "later chairman"."""
    role = re.escape(held.role)
    was = re.compile(
        rf"\b(?:formerly|later|once|then|was|were|had been|served as),? (?:[\w-]+ ){{0,5}}{role}\b"
    )
    past = any(was.search(r.sentence) or _of_another_year(r) for r in fact.references)
    past = past or any(_second().search(r.sentence) for r in fact.references)
    several = set(folded(held.phrase).split()) & (words("vague") | _MANY)
    return not (past or several or _NO_OFFICE.search(held.phrase))


def _of_another_year(told: Reference) -> bool:
    """Whether a sentence tells of a year that is not its report's, but for when something began."""
    years = set(re.findall(r"(?<!since )\b(?:1[89]|20)\d\d\b", told.sentence, re.IGNORECASE))
    return bool(years - {(told.published or "")[:4]})
