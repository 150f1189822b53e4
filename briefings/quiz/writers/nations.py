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
from briefings.quiz.reports import report
from briefings.quiz.wording import content, folded
from briefings.quiz.world import World

# Names and numbers that a deed must have besides the country, and words.
ANCHORS, FULL = 2, 7
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:of |the |for )*[A-Z][\w.’'-]*)*|\d[\d,.]*")
_PERFECT = re.compile(r"^(?:has|have) (?:(?:now|also|already) )?")


def nation(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, which country had beaten Chile by 40 points …?"

    Raises NotAskedError where another country may have done it too.
    """
    clause = fact.clause
    if fact.kind != "event" or clause is None or fact.modality != "holds" or fact.attributed_to:
        return
    answer = _country(clause.subject)
    if not answer:
        return
    date = plain(fact.date)
    clause = shortened(clause if date is None else undated(clause, date))
    if clause.lemma in words("uttering") | words("no_news"):
        raise NotAskedError("what other countries may say or be, too")
    rest = clause.rest
    if len(set(_NAME.findall(rest))) < ANCHORS or len(rest.split()) < FULL:
        raise NotAskedError("a deed that many countries may have done")
    if canonical(content(rest)) & canonical(content(answer)):
        raise NotAskedError("the country stands in its deed")
    yield Question(
        writer="nation",
        asks="place",
        stem=question(_asked(fact, clause, world)),
        answer=with_article(answer),
        facts=(fact,),
        accepted=tuple(dict.fromkeys((with_article(answer), answer, clause.subject))),
    )


def _country(subject: str) -> str:
    """The country that a subject is, in full, else ""."""
    said = folded(subject).removeprefix("the ").replace(".", "")
    meant = canonical(content(said)) if said in _SHORT or said in _known() else frozenset()
    return next((c for c in known_country() if meant and canonical(content(c)) == meant), "")


_SHORT = frozenset({"us", "usa", "america", "britain", "uk"})


def _known() -> frozenset[str]:
    return frozenset(folded(c) for c in known_country())


def _asked(fact: Fact, clause: Clause, world: World) -> str:
    """The deed with its day before it, or whose account it is."""
    date = plain(fact.date)
    if date is not None:
        if world.inferred(fact) and str(date.year) not in fact.references[0].sentence:
            raise NotAskedError("a deed whose date is inferred")
        yes_no(clause, clause.subject)
        return (
            f"{'on' if date.day else 'in'} {date.text}, which country {clause.verb} {clause.rest}"
        )
    told = report(fact, world)
    verb = _PERFECT.sub("had ", clause.verb)
    past = clause.tag == "VBD" or verb.startswith(("had ", "was "))
    if not told or not past:
        raise NotAskedError("a deed without its time, or that is not told as past")
    return f"{told}, which country {verb} {clause.rest}"
