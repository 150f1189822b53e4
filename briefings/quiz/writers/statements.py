"""Statements with one gap: "Ilsa Brandt opened the Maren bridge on _____ (date)." """

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefings.model import Clause, Fact, ItemKind
from briefings.quiz.dates import Date, plain, variants
from briefings.quiz.english import shortened, tidy, told, undated, yes_no
from briefings.quiz.inside import subject_inside
from briefings.quiz.introducing import introduced
from briefings.quiz.question import GAP, Question
from briefings.quiz.world import World


def gap_date(fact: Fact, world: World) -> Iterator[Question]:
    """A dated event with its date left out.

    Raises NotAskedError where the clause could not be asked either: a perfect, a modal.
    """
    date, clause = plain(fact.date), fact.clause
    if fact.kind != "event" or clause is None or date is None:
        return
    yes_no(undated(clause, date), clause.subject)
    clause = _introduced(shortened(clause), fact, world)
    if _splits(clause, date):
        clause = undated(clause, date)
    if not _long(clause, date):
        text = told(clause, date, _gap(date))
        yield _statement(fact, date, text, ("blank", "true-false"))
        return
    subject = subject_inside(replace(fact, clause=clause), world.source(fact), world.vocabulary)
    text = f"{_gap(date)}, {tidy(f'{subject} {clause.verb} {clause.rest}')}"
    yield _statement(fact, date, text, ("true-false",))


def _introduced(clause: Clause, fact: Fact, world: World) -> Clause:
    """The clause with what its subject is by trade: "The botanist Jo Lind joined …"."""
    if clause.subject != fact.subject or clause.subject not in {n.text for n in fact.names}:
        return clause
    known = introduced(fact.subject, fact, world)
    return replace(clause, subject=f"{known[0].upper()}{known[1:]}")


# A date at the end of more words than these is read with the last of them.
WORDS = 14
SECOND_VERB = re.compile(
    r"\b(?:who|which|that|where|when|to (?!the |an? |[a-z]+ years)[a-z]+|[a-z]+ing|aimed)\b"
)


_AFTER_DATE = frozenset(
    {"to", "in", "at", "by", "as", "for", "from", "with", "of", "on", "against", "into", "near"}
)


def _splits(clause: Clause, date: Date) -> bool:
    """Whether the date stands between the verb and its object: "fired on 5 May shells"."""
    rest = undated(clause, date).rest
    moved = rest != clause.rest and not clause.rest.startswith(rest[:8] or "\0")
    return moved and bool(rest) and rest.split()[0] not in _AFTER_DATE


def _long(clause: Clause, date: Date) -> bool:
    """Whether a date at the end would hang on another verb than its own."""
    if undated(clause, date) != clause:
        return False
    words = f"{clause.subject} {clause.verb} {clause.rest}".split()
    return len(words) > WORDS or SECOND_VERB.search(clause.rest) is not None


def _statement(fact: Fact, date: Date, text: str, kinds: tuple[ItemKind, ...]) -> Question:
    return Question(
        writer=f"gap.{date.grain}",
        asks="date",
        stem=f"{text[0].upper()}{text[1:]}.",
        answer=date.text,
        facts=(fact,),
        accepted=variants(date),
        kinds=kinds,
    )


def _gap(date: Date) -> str:
    """The gap with what belongs in it, so that only a date fits."""
    match date.grain:
        case "day":
            return f"on {GAP} (date)"
        case "month":
            return f"in {GAP} (month and year)"
        case "year":
            return f"in the year {GAP}"
