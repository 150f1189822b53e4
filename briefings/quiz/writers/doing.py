"""Who did it, of four: the person whom a sentence of a report begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Asks, Fact
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.verbs import is_past
from briefings.quiz.wording import has_phrase
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.alone import stands_alone
from briefings.quiz.writers.gaps.retelling import MOST_WORDS, Retold, retold

_TITLE = re.compile(r"(?:(?!(?:and|at|by|for|from|in|on|or|to|with)\b)[\w.'’&-]+ ){0,8}")
_HIDDEN = re.compile(r" (?:also|later|then|now|once|still) ")


def did(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, who had reopened the Maren mine in Chile?"

    Only as a choice, so that whoever else may have done it too is not among the options.
    Raises NotAskedError where the sentence does not begin with who did it.
    """
    if fact.kind not in {"event", "figure"}:
        return
    told = retold(fact, world)
    if not stands_alone(told, fact, world):
        raise NotAskedError("a sentence of which only a part stands alone")
    yield from _person(told, fact)


def _person(told: Retold, fact: Fact) -> Iterator[Question]:
    if told.before.startswith("According to ") and " report of " not in told.before:
        raise NotAskedError("a deed of which nobody knows who told it")
    for name in fact.names:
        if name.kind != "person" or " " not in name.canonical:
            continue
        before, found, after = told.text.partition(name.text)
        if not found or not _TITLE.fullmatch(before) or not _acts(after):
            continue
        if _says(name.canonical, after):
            raise NotAskedError("a deed that tells of its doer")
        if not done(after):
            raise NotAskedError("what somebody was, and no deed")
        said = fact.clause is not None and fact.clause.lemma in words("uttering")
        writer = "who.said" if said or fact.predicate in {"says", "said"} else "who.did"
        after = (
            re.sub(r"^ said (?!that\b)", " said that ", after) if writer == "who.said" else after
        )
        yield _question(writer, "name", told, f"who{after}", name.canonical, fact)
        return


def done(after: str) -> bool:
    """Whether a verb tells what somebody did, or a noun who he was: no "was hopeful"."""
    found = re.match(r" (?:was|were) (?P<what>[\w-]+)", _HIDDEN.sub(" ", after))
    return found is None or found["what"] in _NOUNS or is_past(found["what"])


_NOUNS = frozenset({"a", "an", "one", "the"})


def _acts(after: str) -> bool:
    """Whether a verb in the past follows a name."""
    group = _HIDDEN.sub(" ", after).split()
    return bool(group) and after[:1] == " " and (group[0] in _BE or is_past(group[0]))


_BE = frozenset({"had", "said", "was", "were"})


def _says(name: str, rest: str) -> bool:
    """Whether a part of a name stands in the rest."""
    return any(has_phrase(part, rest) for part in name.split() if len(part) > 2)


def _question(
    writer: str, asks: Asks, told: Retold, asked: str, answer: str, fact: Fact
) -> Question:
    """The deed after its time: its own day, or whose report tells it."""
    time = told.after or told.before
    if len(f"{time} {asked}".split()) > MOST_WORDS:
        time = told.brief or time
    stem = question(f"{time}, {asked}" if time else asked)
    return Question(writer, asks, stem, answer, (fact,), kinds=("choice",))
