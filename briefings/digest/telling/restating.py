"""Facts as they are told on the day of the issue: nothing added, and nothing out of date.

A plan whose day has passed is told as what had been planned; an event whose exact day is
known from another article is told with that day; a quotation ends as its article ends it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.words.plans import past_plan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from briefings.model import Fact, Name

# A plan without a day is out of date when its article is older than this.
_STALE = timedelta(days=31)
_COARSE = re.compile(r"in (?:(?:early |late |mid-)?[A-Z][a-z]+ )?\d{4}")
_PAST = re.compile(r"(?:was|were|had)\b")
_FUTURE = re.compile(r"^not\b|\b(?:will|is|are|plans?|hopes?)\b")
# How the rule begins that gives answers to whom they are by, and how it tells them.
_TURN, _IN_AN_INTERVIEW = "quotation, turn", " in an interview: "
_CLOSED = re.compile(r"^\W*[.,][”\"]")


def restated(facts: Iterable[Fact], today: date) -> list[Fact]:
    """The facts in the words of `today`; without those that cannot be told."""
    facts = list(facts)
    people = {part for f in facts for n in f.names if n.kind == "person" for part in _parts(n)}
    groups = (f for f in facts if f.kind != "membership" or f.subject not in people)
    told = (_settled(_dated(fact), today) for fact in groups)
    return [_interviewed(_stopped(fact)) for fact in told if fact is not None]


def _parts(name: Name) -> tuple[str, str]:
    """A person's name and surname: no group is called so."""
    return name.canonical, name.canonical.split()[-1]


def is_over(fact: Fact, today: date) -> bool:
    """Whether the fact is a plan for a day that has passed, or that cannot be placed."""
    if fact.modality != "planned":
        return False
    if fact.date and (span := edtf.bounds(fact.date)):
        return span[1] < today
    printed = edtf.last_day(reference.published for reference in fact.references)
    return printed is None or printed + _STALE < today


def _settled(fact: Fact, today: date) -> Fact | None:
    """A plan that is over, in the past tense; None if no rule tells how."""
    span = edtf.bounds(fact.date)
    if fact.modality != "planned" or span is None or span[1] >= today:
        return fact
    clause = fact.clause
    if clause is None:
        return _settled_extract(fact) if fact.is_extract else _settled_future(fact)
    verb = past_plan(clause.verb, plural=_is_plural(clause.subject, plural=clause.plural))
    before = f"{clause.subject} {clause.verb}"
    if verb is None or not fact.statement.startswith(before):
        return None
    statement = f"{clause.subject} {verb}{fact.statement.removeprefix(before)}"
    return replace(fact, statement=statement, clause=replace(clause, verb=verb))


def _settled_extract(fact: Fact) -> Fact | None:
    """A sentence on a plan that is over: as it stands if it is told in the past."""
    if _PAST.match(fact.predicate):
        return fact
    if fact.statement.count(f" {fact.predicate} ") != 1:
        return None
    plural = _is_plural(fact.subject, plural=fact.subject.endswith("s"))
    verb = past_plan(fact.predicate, plural=plural)
    if verb is None:
        return None
    statement = fact.statement.replace(f" {fact.predicate} ", f" {verb} ")
    return replace(fact, statement=statement, predicate=verb)


def _settled_future(fact: Fact) -> Fact | None:
    """A sentence of one "will" and no known grammar, in the past: "was to", "were to"."""
    subject, will, rest = fact.statement.partition(" will ")
    if not will or _FUTURE.search(rest) or "“" in fact.statement:
        return None
    verb = "were to" if _is_plural(subject, plural=subject.endswith("s")) else "was to"
    return replace(fact, statement=f"{subject} {verb} {rest}")


def _is_plural(subject: str, *, plural: bool) -> bool:
    return plural or bool(re.search(r"\b[A-Z]\w+ and (?:the )?[A-Z]\w+$", subject))


def _dated(fact: Fact) -> Fact:
    """The fact with the day that it has, where its statement tells the month or year alone."""
    clause = fact.clause
    if clause is None or fact.kind != "event" or not _COARSE.fullmatch(clause.when):
        return fact
    if edtf.month_day(fact.date) is None or edtf.year(fact.date) is None:
        return fact
    when = f"on {edtf.spoken(fact.date or '')}"
    if clause.when not in fact.statement or clause.when[-4:] != when[-4:]:
        return fact
    statement = fact.statement.replace(clause.when, when)
    return replace(fact, statement=statement, clause=replace(clause, when=when))


def _interviewed(fact: Fact) -> Fact:
    """What was said in answers, with the outlet that asked."""
    outlets = {reference.outlet for reference in fact.references}
    head, said, words = fact.statement.partition(_IN_AN_INTERVIEW)
    if not (said and fact.rule.startswith(_TURN) and len(outlets) == 1 and any(outlets)):
        return fact
    return replace(
        fact, statement=f"{head} in an interview with {min(filter(None, outlets))}: {words}"
    )


def _stopped(fact: Fact) -> Fact:
    """A quotation with its stop inside the marks, if its article sets stops and commas so."""
    for marks in ("”", '"'):
        end = f"{marks}."
        if fact.kind == "quotation" and fact.statement.endswith(end) and _sets_inside(fact):
            return replace(fact, statement=f"{fact.statement.removesuffix(end)}.{marks}")
    return fact


def _sets_inside(fact: Fact) -> bool:
    words = fact.value.strip("\"“”‘’' ").rstrip(".,")
    cited = (text for r in fact.references for text in (r.quote, r.sentence))
    return any(words and _CLOSED.match(text.partition(words)[2]) for text in cited)
