"""Checks of certainty: sure enough, undisputed, nobody's mere claim, a plan told as a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import DENIAL, Fact, QuizItem
from briefings.quiz.cells import approved, cell
from briefings.quiz.dates import Date, plain
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import words
from briefings.quiz.question import GAP
from briefings.quiz.wording import content, folded, has_phrase

_PLANNED = re.compile(r"\b(planned|scheduled|set|due|expected|plan|intend(ed)?|will)\b")
_FAILED = re.compile(r"\b(but|postponed|cancell?ed|delayed|called off|scrapped|put off)\b")
# How much less sure a fact may be whose like were judged right in questions.
LENIENCE = 0.35
SLIGHT = 0.06


def confident(item: QuizItem, context: Context) -> Iterator[str]:
    """Every fact is at least as sure as asked for, or nearly where such were judged right."""
    for fact in context.facts(item):
        less = LENIENCE if approved(cell(item, (fact,))) else SLIGHT * _presupposed(fact)
        if fact.confidence < context.request.min_confidence - less:
            yield f"confidence {fact.confidence:.2f}"


_PRESUPPOSED = frozenset({"noun form", "within what somebody says", "a place by its role"})


def _presupposed(fact: Fact) -> bool:
    """Whether whoever speaks takes a dated event for granted: "the talks of A and B on May 5".

    What a definite noun names is not what the speaker claims of it (Karttunen 1974).
    """
    doubts = set(fact.doubts)
    return {"noun form", "within what somebody says"} <= doubts <= _PRESUPPOSED


def contradicted(item: QuizItem, context: Context) -> Iterator[str]:
    """No fact of the corpus says otherwise."""
    if any(f.conflicts for f in context.facts(item)):
        yield "the sources differ"
    for fact in context.facts(item):
        lemma = fact.clause.lemma if fact.clause else ""
        told = context.world.events.get((folded(fact.subject), lemma), ())
        if fact.kind == "event" and any(_same_event(fact, g) for g in told):
            yield "the same event has another date"


def _same_event(a: Fact, b: Fact) -> bool:
    """Whether `b` tells what `a` tells, with a date that does not fit."""
    if b.kind != "event" or b.id == a.id or folded(a.subject) != folded(b.subject):
        return False
    if a.clause is None or b.clause is None or a.clause.lemma != b.clause.lemma:
        return False
    mine, other = plain(a.date), plain(b.date)
    left, right = content(a.clause.rest), content(b.clause.rest)
    alike = len(left & right) >= max(1, min(len(left), len(right)) - 1)
    return alike and bool(mine and other) and not _fit(mine, other)


def _fit(a: Date | None, b: Date | None) -> bool:
    return a is not None and b is not None and a.within(b)


def claim(item: QuizItem, context: Context) -> Iterator[str]:
    """What a speaker says is asked only with the speaker in the stem."""
    for fact in context.facts(item):
        speaker = fact.attributed_to
        stem = item.stem.replace(GAP, item.answer) if GAP in item.stem else item.stem
        named = speaker and (has_phrase(speaker, stem) or _is_asked(item, speaker))
        if speaker and not (named and _told(stem)):
            yield f"a claim of {speaker} without its speaker"
        elif fact.modality == "claimed" and not _told(item.stem):
            yield "a claim without its speaker"


def _is_asked(item: QuizItem, speaker: str) -> bool:
    """Whether the gap of a statement is the name of its speaker."""
    asked = item.kind == "blank" or item.writer in {"report.who", "who.said"}
    return asked and item.asks == "name" and has_phrase(item.answer, speaker)


def _told(stem: str) -> bool:
    return bool(content(stem) & words("telling")) or "according to" in folded(stem)


def modality(item: QuizItem, context: Context) -> Iterator[str]:
    """A plan is asked as a plan; what is denied is not asked."""
    for fact in context.facts(item):
        if fact.modality in {"denied", "designate"}:
            yield f"it is {fact.modality}"
        if DENIAL in fact.doubts:
            yield "it was not done"
        if fact.modality == "planned" and any(_FAILED.search(r.sentence) for r in fact.references):
            yield "a plan that may have failed"
        if fact.modality == "planned" and not (_PLANNED.search(item.stem) or _due(fact, item)):
            yield "a plan asked as if it had happened"


def _due(fact: Fact, item: QuizItem) -> bool:
    """Whether what was to be done is asked as of a day before: "were they to meet"."""
    verb = f"{fact.clause.verb} {fact.clause.rest}" if fact.clause else ""
    to_be = re.match(r"(?:is|are|was|were) to\b", verb)
    return item.stem.startswith("As of ") and to_be is not None


CERTAINTY_CHECKS: tuple[tuple[str, Check], ...] = (
    ("confident", confident),
    ("contradicted", contradicted),
    ("claim", claim),
    ("modality", modality),
)
