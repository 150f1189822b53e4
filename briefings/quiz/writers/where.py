"""Where something happened: "In which city was the Osse Accord signed in May 2021?" """

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from briefings.model import Clause, Fact
from briefings.quiz.dates import Date, plain
from briefings.quiz.definite import with_article
from briefings.quiz.english import NotAskedError, plural, question, shortened, undated, yes_no
from briefings.quiz.inside import subject_inside
from briefings.quiz.lands import capitals, known_country
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.reports import guessed
from briefings.quiz.wording import has_phrase
from briefings.quiz.world import World
from briefings.quiz.writers.when import planned

_IN = re.compile(r"(?:^| )in (?P<place>(?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+)*)(?=$| )")


class _Place(NamedTuple):
    """A city or country, what it is, and the clause without it."""

    name: str
    kind: str
    clause: Clause


def where(fact: Fact, world: World) -> Iterator[Question]:
    """A capital or country in which a dated deed was done, or an event with its year was set."""
    date = plain(fact.date)
    if fact.kind != "event" or fact.clause is None or date is None or fact.attributed_to:
        return
    clause, before = planned(fact, world)
    found = _place(shortened(undated(clause, date)))
    if found is None:
        return
    subject = _subject(fact, found, world)
    if clause.lemma in words("recurring") and not _NAMED.search(subject):
        raise NotAskedError("a deed that was done elsewhere too")
    told = _asked(found, subject, fact)
    time = "" if str(date.year) in told else _time(fact, date, world)
    stem = question(f"{before}{'in' if before else 'In'} which {found.kind} {told} {time}")
    yield Question(
        writer="where",
        asks="place",
        stem=stem,
        answer=with_article(found.name),
        facts=(fact,),
        accepted=tuple(dict.fromkeys((with_article(found.name), found.name))),
        kinds=("short",),
    )


# A name with its year, or of several words: one event.
_NAMED = re.compile(r"\b(?:1[0-9]|20)\d\d\b|(?:[A-Z][\w-]+ ){2}")


# After these a place may be that of a noun: "appointed after five years as coordinator in Haiti".
_ASIDE = re.compile(
    r"\b(?:about|after|against|as|before|despite|during|following|for|if|into|on|over|since|that"
    r"|when|whether|which|while|who)\b"
)


def _place(clause: Clause) -> _Place | None:
    """The one capital or country that stands after "in", where no other place does."""
    known = {*capitals(), *known_country()}
    found = [m for m in _IN.finditer(clause.rest) if m["place"].removeprefix("the ") in known]
    if len(found) != 1:
        return None
    name = found[0]["place"].removeprefix("the ")
    rest = clause.rest[: found[0].start()] + clause.rest[found[0].end() :]
    if has_phrase(name, f"{clause.subject} {rest}"):
        return None
    if _ASIDE.search(clause.rest[: found[0].start()]) or clause.lemma in words("appointing"):
        raise NotAskedError("a place of something else than the deed")
    return _Place(
        name, "city" if name in capitals() else "country", replace(clause, rest=rest.strip())
    )


def _subject(fact: Fact, found: _Place, world: World) -> str:
    told = replace(fact, clause=found.clause)
    return subject_inside(told, world.source(fact), world.vocabulary)


def _asked(found: _Place, subject: str, fact: Fact) -> str:
    """The deed with its verb before its subject; a plan in the present is one of the past."""
    clause = found.clause
    if clause.verb in {"take place", "takes place"} and fact.modality == "planned":
        return f"{'were' if plural(clause) else 'was'} {subject} due to take place {clause.rest}"
    return yes_no(clause, subject)


def _time(fact: Fact, date: Date, world: World) -> str:
    if guessed(fact, date, world):
        raise NotAskedError("a deed whose date is inferred")
    return f"{'on' if date.day else 'in'} {date.text}"
