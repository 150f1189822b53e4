"""How many, how much: figures that stand whole in their clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefings.model import Clause, Fact
from briefings.quiz.dates import plain
from briefings.quiz.english import NotAskedError, question, tidy, undated, yes_no
from briefings.quiz.inside import subject_inside
from briefings.quiz.lists import words
from briefings.quiz.question import GAP, Question
from briefings.quiz.reports import by_then, guessed, report, without_now
from briefings.quiz.world import World
from briefings.quiz.writers.statements import SECOND_VERB

_ASKED = frozenset({"figure, count", "figure, money", "figure, percent"})
# A unit in the singular after a large number: it stands before the noun that it measures.
_MEASURING = re.compile(r"illion (?:crown|dirham|dollar|euro|franc|krona|peso|pound|rouble|rupee)$")
# Fewer is trivial, or part of a name.
LEAST = 10


def how_many(fact: Fact, world: World) -> Iterator[Question]:
    """ "How many people did the ministry evacuate from Maren on 4 March 2019?" """
    if fact.kind != "figure" or fact.rule != "figure, count":
        return
    clause, time, value = _checked(fact, world)
    article = world.source(fact)
    noun = fact.subject
    noun, of_it = _split(noun)
    counted = f"{value} {fact.subject}"
    told = _TOTAL.sub("", clause.subject)
    if told.casefold().startswith(counted.casefold()):
        asked = f"how many {told[len(value) + 1 :]} {by_then(clause.verb)} {clause.rest}"
    elif match := re.match(rf"(?P<to>(?:with|by|for|to|at) )?{re.escape(counted)}\b", clause.rest):
        if of_it and of_it.split()[-1].islower():
            raise NotAskedError("a place that is an event")
        if _BESIDE.search(clause.rest[match.end() :]):
            raise NotAskedError("another count beside it")
        shorter = replace(clause, rest=f"{of_it} {clause.rest[match.end() :]}")
        inverted = yes_no(shorter, subject_inside(fact, article, world.vocabulary))
        asked = f"{match['to'] or ''}how many {noun} {inverted}"
    else:
        return
    yield Question(
        writer="how-many",
        asks="figure",
        stem=question(_timed(asked, time)),
        answer=value,
        facts=(fact,),
        accepted=_accepted(value),
    )


# "19 counts of fraud by false claims and one of theft": what is behind goes with the noun.
_BESIDE = re.compile(r"\band (?:another |a further )?(?:an?|one|two|three|[\d,]+)\b(?: \w+)? of\b")
_TOTAL = re.compile(r"^(?:A|a) total of ")
# Where something happened is no part of what is counted: "miners in the Ural town".
_PLACE = re.compile(r" (?:in|at|on|during|near) (?:the |an? )?[A-Z]")


def _split(noun: str) -> tuple[str, str]:
    """What is counted, and the place that stands after it."""
    found = _PLACE.search(noun)
    return (noun[: found.start()], noun[found.start() :]) if found else (noun, "")


def gap_figure(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, the ministry evacuated _____ people." """
    if fact.kind != "figure" or fact.rule not in _ASKED:
        return
    if fact.clause is None and fact.attributed_to:
        yield _claimed(fact, world)
        return
    clause, time, value = _checked(fact, world)
    article = world.source(fact)
    subject = (
        subject_inside(fact, article, world.vocabulary)
        if time.startswith("According")
        else clause.subject
    )
    verb = by_then(clause.verb) if time.startswith("According") else without_now(clause.verb)
    told = tidy(f"{subject} {verb} {clause.rest}")
    if not time.startswith("According"):
        yes_no(clause, clause.subject)
    if told.count(value) != 1 or told.startswith(value):
        raise NotAskedError("the figure does not stand once inside the statement")
    stem = _timed(told.replace(value, GAP), time)
    yield Question(
        writer="gap.figure",
        asks="figure",
        stem=f"{stem[0].upper()}{stem[1:]}.",
        answer=value,
        facts=(fact,),
        accepted=_accepted(value),
        kinds=("blank",),
    )


def _claimed(fact: Fact, world: World) -> Question:
    """ "According to Jo Lind in a report of 4 March 2019, the ministry evacuated _____ people." """
    value = _value(fact)
    said = f", according to {fact.attributed_to}."
    published = plain(fact.references[0].published)
    if not fact.statement.endswith(said) or published is None or world.inferred(fact):
        raise NotAskedError("a figure whose speaker or time is not known")
    told = fact.statement.removesuffix(said)
    article = world.source(fact)
    first = told.split(" ", 1)[0]
    told = told.replace(first, subject_inside(_opened(fact, first), article, world.vocabulary), 1)
    if len(re.findall(rf"(?<![\w.,]){re.escape(value)}(?![\w.,]\w)", told)) != 1 or told.startswith(
        value
    ):
        raise NotAskedError("the figure does not stand once inside the statement")
    speaker = fact.attributed_to or ""
    if len(speaker.split()) < 2:
        raise NotAskedError("a speaker without a whole name")
    stem = f"According to {speaker} in a report of {published.text}, {told.replace(value, GAP)}."
    return Question(
        writer="gap.figure.claimed",
        asks="figure",
        stem=stem,
        answer=value,
        facts=(fact,),
        accepted=_accepted(value),
        kinds=("blank",),
    )


def _opened(fact: Fact, first: str) -> Fact:
    """The fact with the first word of its statement as its subject, to tell its capital."""
    return replace(fact, clause=Clause(first, "", ""), kind="figure")


def _checked(fact: Fact, world: World) -> tuple[Clause, str, str]:
    """The clause, its time as words, and the figure; a bound or a small number is refused."""
    if fact.clause is None:
        raise NotAskedError("a figure without a clause")
    value = _value(fact)
    date = plain(fact.date)
    clause = fact.clause if date is None else undated(fact.clause, date)
    return clause, _time(fact, clause, world), value


def _value(fact: Fact) -> str:
    """The figure; a bound or a small number is refused."""
    value = re.sub(r"^[Aa] total of ", "", fact.value.strip())
    digits = re.search(r"\d[\d,]*", value)
    if {w.lower() for w in value.split()} & words("bounds") or value.startswith("up to "):
        raise NotAskedError("a bound, which more than one figure fits")
    if digits is None or (fact.rule == "figure, count" and int(digits[0].replace(",", "")) < LEAST):
        raise NotAskedError("a small or vague number")
    if _MEASURING.search(value):
        raise NotAskedError("a figure that only measures a thing: a 6 billion crown loan")
    if re.search(rf"\b(?:{'|'.join(sorted(words('bounds')))}) {re.escape(value)}", fact.statement):
        raise NotAskedError("a bound, which more than one figure fits")
    return value


def _time(fact: Fact, clause: Clause, world: World) -> str:
    """ "on 4 March 2019", or whose account it is: "According to a report of 4 March 2019"."""
    date = plain(fact.date)
    if date is not None and clause.when:
        if guessed(fact, date, world):
            raise NotAskedError("a figure whose date is inferred")
        return f"{'on' if date.day else 'in'} {date.text}"
    told = report(fact, world)
    if not told:
        raise NotAskedError("a figure without a time")
    return told


def _timed(text: str, time: str) -> str:
    """The date at the end, or before what is told where a second verb would take it."""
    first = time.startswith("According") or SECOND_VERB.search(text.partition(GAP)[2] or text)
    return f"{time[0].upper()}{time[1:]}, {text}" if first else f"{text} {time}"


# What stands before a figure and need not be written: "at least 18".
_AT_LEAST = re.compile(r"^(?:at least|at most|as many as|more than|less than|up to|some|nearly) ")


def _accepted(value: str) -> tuple[str, ...]:
    """A figure as it is printed, without its commas, and without "at least"."""
    alone = _AT_LEAST.sub("", value)
    told = (value, alone, *written_otherwise(alone))
    return tuple(dict.fromkeys(t for v in told for t in (v, v.replace(",", ""))))


_SIGNS = (("$", "dollars"), ("£", "pounds"), ("€", "euros"))
_SUM = r"(?P<sum>[\d,.]+(?: [mb]illion| trillion)?)"


def written_otherwise(value: str) -> Iterator[str]:
    """A sum or share with its sign for its word, or the reverse: "£11.4 million" for "pounds"."""
    for sign, unit in _SIGNS:
        if found := re.fullmatch(rf"{_SUM} {unit}", value):
            yield f"{sign}{found['sum']}"
        elif found := re.fullmatch(rf"{re.escape(sign)}{_SUM}", value):
            yield f"{found['sum']} {unit}"
    if found := re.fullmatch(r"(?P<sum>[\d,.]+) ?(?:%|per cent|percent)", value):
        yield from (f"{found['sum']}%", f"{found['sum']} per cent", f"{found['sum']} percent")
