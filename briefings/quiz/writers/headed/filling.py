"""Sentences of a named report with a figure or a place left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefings.model import Clause, Fact, ItemKind
from briefings.quiz.english import NotAskedError
from briefings.quiz.inside import subject_inside
from briefings.quiz.question import GAP
from briefings.quiz.verbs import is_past, lemma
from briefings.quiz.wording import tokens
from briefings.quiz.world import World
from briefings.quiz.writers.counts import figure_inside
from briefings.quiz.writers.gaps.backshift import as_past, backshifted
from briefings.quiz.writers.gaps.retelling import Retold
from briefings.quiz.writers.gaps.things import places
from briefings.quiz.writers.headed.asking import Asked, of_sport
from briefings.quiz.writers.headed.counting import figure

# A name before what is left out tells of whom or what the sentence speaks.
_NAME = re.compile(r"[A-Z][\w.’'-]*[a-z]|[A-Z]{2,}")


def gaps(text: str, fact: Fact, world: World) -> Iterator[Asked]:
    """ "The levy was to raise _____ a year.": a figure, or a name that does not begin it."""
    if _ACTED_ON.match(text):
        raise NotAskedError("what was done by somebody, told as a deed")
    yield from _figure(text, fact, world)
    if fact.kind != "event":
        return
    told = Retold(text, "According to a report", "")
    for slot in places(told, fact, world):
        before, after = text[: slot.start], text[slot.end :]
        if not _NAME.search(before):
            continue
        whole = f"{before}{slot.lead}{GAP}{slot.hint}{after}."
        yield Asked(f"report.{slot.writer}", slot.asks, whole, slot.answer, slot.accepted, _BLANK)


_BLANK: tuple[ItemKind, ...] = ("blank",)
_ACTED_ON = re.compile(r"(?:the )?[A-Z]\S*(?: [A-Z]\S*)* \w+ed by ")


def _figure(text: str, fact: Fact, world: World) -> Iterator[Asked]:
    found = figure_inside(text, fact.value if fact.kind == "figure" else "")
    if found is None or found.start("number") == 0:
        return
    if of_sport(fact, world) and not _NAME.search(text[found.end() :]):
        return
    number, (start, end) = found["number"], found.span("number")
    if not _NAME.search(text[:start]):
        return
    whole = f"{text[:start]}{GAP}{_hint(number)}{text[end:]}."
    yield Asked("report.gap.number", "figure", whole, *figure(number), _BLANK)


def _hint(number: str) -> str:
    """What kind of figure is left out, where it has a unit of its own."""
    if re.fullmatch(r"[\d,.]+|[a-z]+", number):
        return ""
    return " (percentage)" if re.search(r"%|per ?cent\b", number) else " (sum of money)"


def as_it_stands(fact: Fact, world: World) -> str:
    """A statement in the past, as it stands inside a sentence.

    Raises NotAskedError for a present, and for a first word that may be a name.
    """
    said = fact.statement.rstrip(".")
    past = any(is_past(w) and lemma(w) == lemma(fact.predicate) for w in tokens(said))
    if not past:
        backshifted(Clause(fact.subject, fact.predicate, ""))
        if fact.predicate not in said:
            raise NotAskedError("a verb that does not stand in its sentence")
    first, _, rest = as_past(said).partition(" ")
    opened = replace(fact, clause=Clause(first, "", ""), kind="figure")
    return f"{subject_inside(opened, world.source(fact), world.vocabulary)} {rest}"
