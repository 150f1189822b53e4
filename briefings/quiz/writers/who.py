"""Who did it: deeds that a day, or their nature, lets only one person have done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefings.model import Clause, Fact, Name
from briefings.quiz.dates import Date, plain
from briefings.quiz.english import NotAskedError, question, shortened, undated, yes_no
from briefings.quiz.inside import subject_inside
from briefings.quiz.lists import words
from briefings.quiz.offices import role
from briefings.quiz.question import Question
from briefings.quiz.wording import has_phrase, tokens
from briefings.quiz.world import World
from briefings.quiz.writers.statements import SECOND_VERB
from briefings.quiz.writers.when import inferred_year

# Words of a deed after which its date is still read with its verb.
NEAR = 10
_TITLED = re.compile(r"(?:[\w.'’&-]+ ){0,9}")


def who(fact: Fact, world: World) -> Iterator[Question]:
    """ "Who opened the Maren bridge on 4 March 2019?", "With whom did Jo Lind hold talks …?"

    Raises NotAskedError where somebody else may have done it too.
    """
    date = plain(fact.date)
    if fact.kind != "event" or fact.clause is None or date is None or fact.modality != "holds":
        return
    clause = shortened(undated(fact.clause, date))
    yes_no(clause, clause.subject)
    time = _time(fact, date, clause, world)
    pair = _pair(clause, fact)
    if pair is not None:
        asked, answer = _with_whom(clause, pair, fact, world), pair[1].canonical
    else:
        name = doer(clause, fact)
        asked, answer = f"who {clause.verb} {clause.rest}", name
    if not _anchored(clause.rest if pair is None else asked, answer):
        raise NotAskedError("a deed without a name beside its doer")
    yield Question(
        writer="with-whom" if pair else "who",
        asks="name",
        stem=question(_placed(asked, time, clause)),
        answer=answer,
        facts=(fact,),
        accepted=tuple(n for n in (answer, world.surname(answer)) if n),
        kinds=("short",),
    )


def _placed(asked: str, time: str, clause: Clause) -> str:
    """The date at the end, or before the question where it would hang on another verb."""
    far = len(clause.rest.split()) > NEAR or SECOND_VERB.search(clause.rest)
    return f"{time}, {asked}" if far else f"{asked} {time}"


def _time(fact: Fact, date: Date, clause: Clause, world: World) -> str:
    """ "on 4 March 2019"; a coarser date only of what is done once."""
    if date.day is None:
        if clause.lemma not in words("done_once") and not _in_office(clause.rest):
            raise NotAskedError("a deed that others may have done then too")
        return f"in {date.text}"
    reasoned = inferred_year(fact, world)
    if world.inferred(fact) and not reasoned and str(date.year) not in _sentences(fact):
        raise NotAskedError("a deed whose date is inferred")
    return f"on {date.text}"


_AS = re.compile(r"\bas (?:the )?(?:[A-Z][\w-]+['’]s?|[A-Z][\w-]+) (?P<title>(?:[a-z]+ ?)+)$")


def _in_office(rest: str) -> bool:
    """Whether a deed was that of the one holder of an office: "as Norway's top envoy"."""
    found = _AS.search(rest)
    held = role(found["title"].removeprefix("new ").removeprefix("top ")) if found else None
    return held is not None and held[2]


def _sentences(fact: Fact) -> str:
    return " ".join(r.sentence for r in fact.references)


def _people(fact: Fact) -> list[Name]:
    """The people of a fact that are named in full, the longest first."""
    named = [n for n in fact.names if n.kind == "person" and len(tokens(n.canonical)) > 1]
    return sorted(named, key=lambda n: -len(n.text))


def doer(clause: Clause, fact: Fact) -> str:
    """The full name of the one person who is the subject, with or without a title.

    Raises NotAskedError where it is nobody with a full name.
    """
    for name in _people(fact):
        title = clause.subject.removesuffix(name.text)
        whole = title != clause.subject and fact.subject.endswith(name.canonical)
        if whole and _TITLED.fullmatch(title) and " and " not in f" {title}":
            return name.canonical
    raise NotAskedError("a doer who is not one person with a full name")


def _pair(clause: Clause, fact: Fact) -> tuple[str, Name] | None:
    """The first of two people who met, as it stands, and the name of the second."""
    if clause.lemma not in words("meeting") or clause.subject.count(" and ") != 1:
        return None
    first, second = clause.subject.split(" and ")
    named = _people(fact)
    other = next((n for n in named if second.endswith(n.text)), None)
    return (first, other) if other and any(first.endswith(n.text) for n in named) else None


def _with_whom(clause: Clause, pair: tuple[str, Name], fact: Fact, world: World) -> str:
    alone = replace(clause, subject=pair[0], plural=False)
    told = replace(fact, clause=alone)
    lowered = subject_inside(told, world.source(fact), world.vocabulary)
    return f"with whom {yes_no(alone, lowered)}"


_NAME = re.compile(r"(?:[A-Z][\w.’'&-]*[a-z][\w.’'&-]*(?: (?:of |the |for )*(?=[A-Z]))?)+")


def named(text: str) -> list[str]:
    """The names in a text, as their capitals show them; letters and sums are none."""
    return _NAME.findall(text)


def _anchored(rest: str, answer: str) -> bool:
    """Whether the deed has a name of its own that is not the answer."""
    return not has_phrase(answer, rest) and bool(named(rest.removeprefix("with whom did ")))
