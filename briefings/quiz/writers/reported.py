"""Who did it, as a report tells: deeds without a day of their own."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.english import NotAskedError, question, shortened
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.reports import past, report
from briefings.quiz.wording import has_phrase
from briefings.quiz.world import World
from briefings.quiz.writers.who import doer, named

# Words of names that what somebody did must have besides the doer, and words.
ANCHORS, FULL = 2, 7


def reported(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, who had been charged with robbing the Maren bank?"

    Raises NotAskedError where others may have done it too.
    """
    clause, told = fact.clause, report(fact, world)
    if fact.kind != "event" or clause is None or fact.date or fact.modality != "holds":
        return
    if not told or fact.attributed_to:
        raise NotAskedError("a deed without a date, in an article without one")
    if clause.verb.startswith(("had ", "went on")) or " and " in fact.subject:
        raise NotAskedError("a deed that is no news of its own")
    if clause.lemma in words("no_news") | words("uttering"):
        raise NotAskedError("what many may say or be")
    clause = shortened(clause)
    answer, verb = doer(clause, fact), past(clause)
    if has_phrase(answer, clause.rest) or not _specific(f"{verb} {clause.rest}"):
        raise NotAskedError("a deed that many may have done")
    yield Question(
        writer="who.had",
        asks="name",
        stem=question(f"{told}, who {verb} {clause.rest}"),
        answer=answer,
        facts=(fact,),
        accepted=tuple(n for n in (answer, world.surname(answer)) if n),
        kinds=("short",),
    )


def _specific(deed: str) -> bool:
    """Whether a deed is told with so many words, and words of names, that it is one."""
    return len(deed.split()) >= FULL and sum(len(n.split()) for n in set(named(deed))) >= ANCHORS
