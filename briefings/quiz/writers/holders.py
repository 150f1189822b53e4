"""Who held which office, with the time that makes it true, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.asof import as_of
from briefings.quiz.dates import Date, plain, variants
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.offices import Office, office, with_article
from briefings.quiz.question import Question
from briefings.quiz.world import World

_ASKABLE = frozenset({"holds", "acting"})


def holder(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2025, who was Norway's ambassador to Chile?" """
    if fact.kind != "position":
        return
    held, time = _held(fact, world)
    if not held.single:
        raise NotAskedError("an office that several hold")
    acting = "acting " if fact.modality == "acting" and "acting" not in held.phrase else ""
    yield Question(
        writer="holder",
        asks="name",
        stem=question(f"As of {time.text}, who was {_definite(acting + held.phrase)}"),
        answer=fact.subject,
        facts=(fact,),
        accepted=_names(fact, world),
    )


def post(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2025, which office did Ilsa Brandt hold?" """
    if fact.kind != "position":
        return
    held, time = _held(fact, world)
    noun = "office" if held.role_class in _STATE else "post"
    yield Question(
        writer="office",
        asks="position",
        stem=question(f"As of {time.text}, which {noun} did {fact.subject} hold"),
        answer=held.phrase,
        facts=(fact,),
        accepted=_titles(held, fact),
    )


_STATE = frozenset({"head", "minister", "envoy", "deputy", "royal", "local", "lawmaker", "judge"})


def took_office(fact: Fact, world: World) -> Iterator[Question]:
    """ "In which year did Ilsa Brandt become Norway's ambassador to Chile?" """
    held, start = office(fact), plain(fact.start)
    if held is None or not held.complete or start is None or fact.kind != "position":
        return
    started = start if start.grain == "year" else start.to("month")
    asked = "In which year" if started.grain == "year" else "In which month and year"
    yield Question(
        writer=f"took-office.{started.grain}",
        asks="date",
        stem=question(f"{asked} did {fact.subject} become {held.phrase}"),
        answer=started.text,
        facts=(fact,),
        accepted=variants(started),
    )


def _names(fact: Fact, world: World) -> tuple[str, ...]:
    """The full name, and the part of it that stands for the person alone."""
    return tuple(n for n in (fact.subject, world.surname(fact.subject)) if n)


def _titles(held: Office, fact: Fact) -> tuple[str, ...]:
    """The office as printed and as the source has it, and without its country."""
    without = re.sub(rf"^(?:.*['’]s?|US|UK) (?={re.escape(held.role)})", "", held.phrase)
    of_country = without.removesuffix(f" of {with_article(fact.place)}") if fact.place else without
    found = dict.fromkeys(t for t in (held.phrase, fact.value, without, of_country) if t)
    return tuple(t for t in found if t != held.role or held.role_class in _STATE)


def _held(fact: Fact, world: World) -> tuple[Office, Date]:
    """The office of a position fact and the time as of which it is known."""
    held, time = office(fact), as_of(fact, world)
    if fact.predicate != "holds":
        raise NotAskedError("an occupation")
    if len(fact.subject.split()) < 2:
        raise NotAskedError("a holder with half a name")
    if held is not None and held.role_class in {"founder", "rank"}:
        raise NotAskedError("a founder or a rank, which has no as-of")
    if fact.modality not in _ASKABLE:
        raise NotAskedError(f"an office that is {fact.modality}")
    if held is None or not held.complete:
        raise NotAskedError("an office without a known role and body")
    if time is None or time.grain == "year":
        raise NotAskedError("an office without a month in which it was held")
    return held, time


def _definite(phrase: str) -> str:
    """The phrase with "the", unless a possessive or a name opens it."""
    first = phrase.split(" ", 1)[0]
    possessive = first.endswith(("'s", "’s", "s'", "s’")) or "'s " in phrase.split(" of ")[0]
    return phrase if possessive or phrase.startswith("the ") else f"the {phrase}"
