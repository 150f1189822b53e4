"""Checks that somebody held one office: none that a report gives since, none in uniform."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact, QuizItem, Reference
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lands import is_country
from briefings.quiz.lists import words
from briefings.quiz.offices import Office, office, role
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import folded
from briefings.words.numbers import any_of


def _asked(item: QuizItem, context: Context) -> Iterator[tuple[Fact, Office]]:
    """The people whose office is asked for, each alone; in a table each row has its own."""
    if item.asks != "position" or item.kind == "matching":
        return
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held is not None:
            yield fact, held


_CHOSEN = (
    r"\b{name}\b[^.;]{{0,120}}?\b(?:has been|have been|is|was|were|been|being) (?:re-?)?"
    r"(?:appointed|chosen|confirmed|elected|installed|named|nominated|promoted|sworn in)"
    r"(?: as| to be| to)? (?:the |its |their )?(?P<title>[\w' -]{{3,40}})"
)


def newer_office(item: QuizItem, context: Context) -> Iterator[str]:
    """Who is asked for an office is not given another: no "leader A was elected premier"."""
    for fact, held in _asked(item, context):
        last = re.escape(fact.subject.split()[-1])
        chosen = re.compile(_CHOSEN.format(name=last))
        for article in context.world.read(r.article for r in fact.references):
            found = chosen.search(article.text)
            given = role(folded(found["title"])) if found else None
            if found and given and given[0] not in held.phrase:
                yield f"also {found['title'].strip()}"
                break


def one_portfolio(item: QuizItem, context: Context) -> Iterator[str]:
    """A minister of a state or province is not asked what he was: he has other portfolios."""
    for fact, held in _asked(item, context):
        place = fact.place or held.country
        if held.role_class == "minister" and place and not is_country(place):
            yield f"a minister of {place} may have several portfolios"


_RANKS = r"(?:General|Gen\.|Admiral|Colonel|Col\.|(?:Field )?Marshal)"


def in_uniform(item: QuizItem, context: Context) -> Iterator[str]:
    """Who heads a country as an officer has two offices: he may command its army too."""
    for fact, held in _asked(item, context):
        if held.role_class != "head":
            continue
        told = context.world.facts_by_subject.get(fact.subject, ())
        ranked = any(folded(f.value) in words("ranks") for f in told if f.kind == "position")
        named = re.compile(rf"\b{_RANKS} (?:\w+ )?{re.escape(fact.subject.split()[-1])}\b")
        cited = context.world.read(r.article for r in fact.references)
        if ranked or any(named.search(a.text) for a in cited):
            yield f"{fact.subject} has a rank too"


_RUNNING = re.compile(
    r"\b(?:continue|enter|go|reach|stretch)(?:e?d|e?s)?\b (?:into )?"
    rf"\b(?:day|week|month|year) (?:\d+|{any_of(1, 10)})\b"
    r"|\b(?:enter|entered|into) (?:its |a |the |their )?(?:\w+(?:st|nd|rd|th)|second|third) "
    r"(?:consecutive |straight )?(?:day|week|month|year)\b"
    r"|(?<!the )(?<!its )(?<!their )\blast(?:ed)? (?:\d+|[a-z]+) "
    r"(?:seconds|minutes|hours|days|weeks|months|years)\b"
)


def running_day(item: QuizItem, context: Context) -> Iterator[str]:
    """No day is asked on which something only went on: "when did the strike enter day three"."""
    if item.asks == "date" and (found := _RUNNING.search(item.stem)):
        yield f"it only went on: {found[0]}"


# A post that nothing names but its pay: "start on a salary of $2 million".
_PAID = re.compile(r"\b(?:begin|began|start|started)\b(?!.*\bas\b).*\b(?:pay|salary|wage)\b")


def paid_as_what(item: QuizItem, context: Context) -> Iterator[str]:
    """Who starts on a salary starts as something: no bare "was due to start on a base salary"."""
    if found := _PAID.search(item.stem):
        yield f"{found[0]}: as what?"


# Letters of an article before a pronoun in which the person it means is named, and nobody else.
_CLOSE, _BESIDE = 600, 150


def last_named(item: QuizItem, context: Context) -> Iterator[str]:
    """Whose office "she" has was named last before, with nobody else beside or after."""
    for fact in context.facts(item):
        if fact.kind == "position" and "pronoun" in fact.doubts:
            for told in fact.references:
                if other := _beside_or_after(fact, told, context):
                    yield f"{other} was named last"


def _beside_or_after(fact: Fact, told: Reference, context: Context) -> str:
    """Who else is named before a sentence, since the person of a fact was or close to it; or ""."""
    article = context.world.article_by_id.get(told.article)
    before = article.text[: told.start][-_CLOSE:] if article else ""
    near = context.world.facts_by_article.get(told.article, ())
    people = {n.canonical for f in near for n in f.names if n.kind == "person"}
    since = min(before.rfind(fact.subject.split()[-1]), len(before) - _BESIDE)
    others = (p for p in sorted(people) if not same_person(p, fact.subject))
    return next((p for p in others if before.rfind(p.split()[-1]) >= max(0, since)), "")


HOLDING_CHECKS: tuple[tuple[str, Check], ...] = (
    ("newer office", newer_office),
    ("one portfolio", one_portfolio),
    ("in uniform", in_uniform),
    ("running day", running_day),
    ("paid as what", paid_as_what),
    ("last named", last_named),
)
