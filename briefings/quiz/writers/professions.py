"""What somebody of a report is by profession: "what was Jo Lind by profession?" """

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.reports import report
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import folded
from briefings.quiz.world import World

# How often a report names whomever it tells of for their own sake.
OFTEN = 2


def profession(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, what was Jo Lind by profession?"

    Raises NotAskedError for somebody of two professions or with an office, and in passing.
    """
    if fact.kind != "position" or fact.predicate != "occupation" or fact.modality != "holds":
        return
    trade = re.split(r" (?:at|for|from|in|of|on|with) ", fact.value, maxsplit=1)[0]
    noun = trade.split()[-1] if trade else ""
    if noun not in words("professions") or len(fact.subject.split()) < 2:
        return
    told = report(fact, world)
    if not told or world.tenures_of(fact.subject) or _others(fact, noun, world):
        raise NotAskedError("somebody of two professions or with an office, or no day")
    if not _is_told_of(fact, world):
        raise NotAskedError("somebody whom a report names in passing")
    yield Question(
        writer="profession",
        asks="position",
        stem=question(f"{told}, what was {fact.subject} by profession"),
        answer=trade,
        facts=(fact,),
        accepted=tuple(dict.fromkeys((trade, noun))),
        kinds=("short",),
    )


def _others(fact: Fact, noun: str, world: World) -> bool:
    """Whether the reports give somebody another profession too."""
    told = world.facts_by_subject[fact.subject]
    mine = (f.value for f in told if f.kind == "position" and f.predicate == "occupation")
    return any(noun not in folded(value).split() for value in mine)


def _is_told_of(fact: Fact, world: World) -> bool:
    """Whether a cited report names somebody twice or more, and nobody else of the family."""
    surname = fact.subject.split()[-1]
    near = {f.subject for r in fact.references for f in world.facts_by_article.get(r.article, ())}
    kin = {p for p in near if p.split()[-1:] == [surname] and not same_person(p, fact.subject)}
    last = re.compile(rf"\b{re.escape(surname)}\b")
    if kin:
        return False
    cited = world.read(r.article for r in fact.references)
    return any(len(last.findall(a.text)) >= OFTEN for a in cited)
