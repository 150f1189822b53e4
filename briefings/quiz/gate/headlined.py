"""Checks of whose deed it is: a named report is the one cited, and tells of one such deed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact, QuizItem
from briefings.quiz.dates import plain
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.headlines import CITED, RELAYED, headline, uncited
from briefings.quiz.wording import content, folded, has_phrase

# Two deeds with this share of their words may be one.
ALIKE = 0.5


def its_report(item: QuizItem, context: Context) -> Iterator[str]:
    """A report that a stem names is the one that is cited, and no other has its headline."""
    yield from _another_outlet(item, context)
    found = CITED.match(item.stem)
    if found is None:
        return
    called = folded(found["headline"])
    cited = {r.article for r in item.references}
    for article in context.world.read(sorted(cited)):
        day = plain(article.published)
        if not folded(headline(article)).startswith(called) or not headline(article):
            yield f"“{found['headline']}” is not its headline"
        elif day is None or day.text != found["day"]:
            yield f"its report is not of {found['day']}"
    told = context.world.texts.headlines.get(found["day"], ())
    if any(other not in cited and title.startswith(called) for other, title in told):
        yield f"two reports of a day are called “{found['headline']}”"


def _another_outlet(item: QuizItem, context: Context) -> Iterator[str]:
    """Whether who reported what a stem tells, or when, is not who is cited."""
    found = RELAYED.match(item.stem)
    for article in context.world.read(
        sorted({r.article for r in item.references}) if found else ()
    ):
        day = plain(article.published)
        if found and (found["who"] != article.outlet or day is None or day.text != found["day"]):
            yield f"its report is not of {found['who']}, {found['day']}"


def one_in_its_report(item: QuizItem, context: Context) -> Iterator[str]:
    """Of a named report it is asked only what it tells of one: not who fell, where two did."""
    if CITED.match(item.stem) is None or item.asks not in {"name", "organization", "place"}:
        return
    for fact in context.facts(item):
        for article in sorted({r.article for r in fact.references}):
            for other in context.world.facts_by_article.get(article, ()):
                if _another(fact, other):
                    yield f"{other.subject} may have done it too"
                    return


def _another(fact: Fact, other: Fact) -> bool:
    """Whether another subject is told to have done the like."""
    if fact.clause is None or other.clause is None or other.kind != fact.kind:
        return False
    if content(fact.subject) & content(other.subject) or fact.clause.lemma != other.clause.lemma:
        return False
    mine, theirs = content(fact.clause.rest), content(other.clause.rest)
    return len(mine & theirs) >= ALIKE * max(1, min(len(mine), len(theirs)))


def which_is_nobody(item: QuizItem, context: Context) -> Iterator[str]:
    """What "which" did is no person's deed: no "Lind, head of a union, which won the strike"."""
    for fact in context.facts(item):
        people = {n.text for n in fact.names if n.kind == "person"}
        if fact.clause is None or not any(fact.clause.subject.endswith(p) for p in people):
            continue
        verb = re.escape(fact.clause.verb.split()[-1])
        stem = re.escape(fact.clause.lemma[:4] or verb)
        which = re.compile(rf", which (?:[a-z]+ly |also |has |had |have )?(?:{verb}\b|{stem})")
        if any(which.search(r.sentence) for r in fact.references):
            yield f"{fact.subject} may not be what did it"


_INITIAL = re.compile(r"\b([A-Z])\.")


def same_initials(item: QuizItem, context: Context) -> Iterator[str]:
    """Who is named has the initials of the sentence: no "Jo B. Lind" for "Jo A. Lind"."""
    said = f"{item.stem} {item.answer}"
    for name in (n for fact in context.facts(item) for n in fact.names):
        written, known = _INITIAL.findall(name.text), _INITIAL.findall(name.canonical)
        if written != known[: len(written)] and has_phrase(name.canonical, said):
            yield f"“{name.text}” is not {name.canonical}"


def nobody_put_in(item: QuizItem, context: Context) -> Iterator[str]:
    """A person in a stem is named by the sentence of the deed, not put in for an office."""
    if CITED.match(item.stem) is None:
        return
    cited = (r for fact in context.facts(item) for r in fact.references)
    told = content(" ".join(r.sentence for r in cited))
    for person in context.world.people:
        if has_phrase(person, uncited(item.stem)) and not content(person) & told:
            yield f"nothing cited names {person}"


def not_its_day(item: QuizItem, context: Context) -> Iterator[str]:
    """A named report is not asked for the day that stands beside its headline, or its year."""
    found = CITED.match(item.stem)
    if found and item.asks == "date" and found["day"].endswith(item.answer):
        yield f"{item.answer} stands in the stem"


HEADLINE_CHECKS: tuple[tuple[str, Check], ...] = (
    ("its report", its_report),
    ("one in its report", one_in_its_report),
    ("which is nobody", which_is_nobody),
    ("same initials", same_initials),
    ("nobody put in", nobody_put_in),
    ("not its day", not_its_day),
)
