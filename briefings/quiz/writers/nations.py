"""Which country did it: deeds that a day, or a report, and two names beside it tell from others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Clause, Fact
from briefings.quiz.dates import plain
from briefings.quiz.definite import with_article
from briefings.quiz.english import NotAskedError, question, shortened, undated, yes_no
from briefings.quiz.lands import canonical, known_country
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.reports import guessed, past, report
from briefings.quiz.wording import content, folded
from briefings.quiz.world import World
from briefings.quiz.writers.belonging import body_noun

# Names and numbers that a deed must have besides the country, and words.
ANCHORS, FULL = 2, 7
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:of |the |for )*[A-Z][\w.’'-]*)*|\d[\d,.]*")


def nation(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, which country had beaten Chile by 40 points …?"

    Raises NotAskedError where another country may have done it too.
    """
    told = _clause(fact)
    answer = _country(told.subject) if told else ""
    if told is None or not answer:
        return
    clause = _deed(told, answer, fact)
    yield Question(
        writer="nation",
        asks="place",
        stem=question(_asked("which country", fact, clause, world)),
        answer=with_article(answer),
        facts=(fact,),
        accepted=tuple(dict.fromkeys((with_article(answer), answer, clause.subject))),
    )


def body_deed(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, which court had fined Orla Ferries 40 crowns …?"

    Raises NotAskedError where another body may have done it too.
    """
    told = _clause(fact)
    answer = _body(told.subject, fact) if told else ""
    if told is None or not answer:
        return
    clause = _deed(told, answer, fact)
    yield Question(
        writer="body.had",
        asks="organization",
        stem=question(_asked(f"which {body_noun(answer)}", fact, clause, world)),
        answer=f"the {answer}" if told.subject != answer else with_article(answer),
        facts=(fact,),
        accepted=tuple(dict.fromkeys((with_article(answer), answer))),
        kinds=("short",),
    )


def _clause(fact: Fact) -> Clause | None:
    """What a fact tells that was done; None for a plan, a claim, or what is no event."""
    if fact.kind != "event" or fact.modality != "holds" or fact.attributed_to:
        return None
    return fact.clause


def _deed(clause: Clause, answer: str, fact: Fact) -> Clause:
    """The clause without its date; raises NotAskedError for one that tells too little."""
    date = plain(fact.date)
    clause = shortened(clause if date is None else undated(clause, date))
    if clause.lemma in words("uttering") | words("no_news"):
        raise NotAskedError("what others may say or be, too")
    rest = clause.rest
    if len(set(_NAME.findall(rest))) < ANCHORS or len(rest.split()) < FULL:
        raise NotAskedError("a deed that many may have done")
    if canonical(content(rest)) & canonical(content(answer)):
        raise NotAskedError("the doer stands in the deed")
    return clause


def _body(subject: str, fact: Fact) -> str:
    """The body of several words that a subject is, without its article, else ""."""
    name = re.sub(r"^[Tt]he ", "", subject)
    named = any(n.kind == "organization" and name == n.canonical for n in fact.names)
    return name if named and " " in name else ""


def _country(subject: str) -> str:
    """The country that a subject is, in full, else ""."""
    said = folded(subject).removeprefix("the ").replace(".", "")
    meant = canonical(content(said)) if said in _SHORT or said in _known() else frozenset()
    return next((c for c in known_country() if meant and canonical(content(c)) == meant), "")


_SHORT = frozenset({"us", "usa", "america", "britain", "uk"})


def _known() -> frozenset[str]:
    return frozenset(folded(c) for c in known_country())


def _asked(which: str, fact: Fact, clause: Clause, world: World) -> str:
    """The deed with its day before it, or whose account it is."""
    date = plain(fact.date)
    if date is not None:
        if guessed(fact, date, world):
            raise NotAskedError("a deed whose date is inferred")
        yes_no(clause, clause.subject)
        return f"{'on' if date.day else 'in'} {date.text}, {which} {clause.verb} {clause.rest}"
    told = report(fact, world)
    if not told:
        raise NotAskedError("a deed without its time")
    return f"{told}, {which} {past(clause)} {clause.rest}"
