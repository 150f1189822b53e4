"""A question to a report before it is named, and its words: "how many wells did Orla drill"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from briefings.model import Asks, Clause, Fact, ItemKind
from briefings.quiz.dates import plain
from briefings.quiz.english import NotAskedError, tidy, yes_no
from briefings.quiz.headlines import headline
from briefings.quiz.lands import is_country
from briefings.quiz.lists import words
from briefings.quiz.offices import shared_body
from briefings.quiz.reports import guessed
from briefings.quiz.wording import content, folded, has_phrase, tokens
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.alone import OPENING
from briefings.quiz.writers.gaps.play import is_sport
from briefings.quiz.writers.gaps.retelling import LONG
from briefings.quiz.writers.statements import SECOND_VERB


class Asked(NamedTuple):
    """What a report is asked: its writer, what is asked for, the words, and the answer.

    `text` ends in a full stop where it is a sentence with a gap; `time` is when it was.
    """

    writer: str
    asks: Asks
    text: str
    answer: str
    accepted: tuple[str, ...] = ()
    kinds: tuple[ItemKind, ...] = ("short",)
    time: str = ""

    def told_in(self, time: str) -> Asked:
        """The question with the time of its deed, that follows it."""
        return self._replace(time=time)


def named(clause: Clause, fact: Fact) -> bool:
    """Whether a subject has a whole name: no "Paris" that is born, no "members", no "a levy"."""
    alone = re.fullmatch(r"(?:the )?[A-Z][\w'’.-]*", clause.subject) is not None
    somebody = any(n.kind == "person" and n.text == clause.subject for n in fact.names)
    somebody = somebody or clause.lemma in words("lifetime")
    return _NAME.search(clause.subject) is not None and not (alone and somebody)


def settled(clause: Clause, fact: Fact, world: World) -> bool:
    """Whether a subject has a whole name, or is "the" of a noun in the headline of its report."""
    the = re.match(r"[Tt]he (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+)$", clause.subject)
    article = world.source(fact)
    known = {folded(w) for w in tokens(headline(article))} if article and the else set()
    return named(clause, fact) or (the is not None and the["noun"] in known)


# A name, or letters of one; no sum in "US$".
_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z]|\b[A-Z]{2,}\b(?!\$)")


def inverted(clause: Clause, rest: str) -> str:
    """The deed with its verb before its subject, and another rest: "had Orla drilled in Arden".

    Raises NotAskedError for a verb that cannot be inverted.
    """
    if has_phrase(clause.subject, rest):
        raise NotAskedError("a name told twice")
    first, _, others = clause.verb.partition(" ")
    if first == "had" and others:
        return tidy(f"had {clause.subject} {others} {rest}")
    return yes_no(replace(clause, rest=rest, tag="VBD"), clause.subject)


def told_time(clause: Clause, fact: Fact, world: World) -> str:
    """When a deed was done, as it can stand at its end: "in 2019"; "" where it would mislead."""
    date, article = plain(fact.date), world.source(fact)
    if date is None or clause.verb.startswith("had ") or OPEN_TIMES & set(fact.doubts):
        return ""
    if guessed(fact, date, world) or fact.is_day_inferred or SECOND_VERB.search(clause.rest):
        return ""
    if article is None or fact.date == (article.published or "")[:10]:
        return ""
    dated = re.search(r"\b(?:1[0-9]|20)\d\d\b", clause.rest) or len(clause.rest.split()) > LONG
    return "" if dated else f"{'on' if date.day else 'in'} {date.text}"


# Times that only open or count ("since 2017"), or that another sentence gives.
OPEN_TIMES = frozenset(
    {
        *("a date as a limit", "a time that counts from the article"),
        "the day is that of the opening",
    }
)


# "The North", which goes on as "North and South Korea".
_SIDES = frozenset({"East", "North", "South", "West"})
# After a word that is no article and no owner.
_NO_ARTICLE = r"(?<=[a-z] )(?<!['’]s )(?<!\b[Tt]he )(?<!\ban )(?<!\ba )"


def with_articles(asked: Asked, fact: Fact, world: World) -> Asked:
    """The question with "the" before bodies that the articles write so: "joined the Osse Board"."""
    text = asked.text
    for name in fact.names:
        common = shared_body(name.canonical, content(name.canonical))
        if is_country(name.canonical.split()[-1]) or name.canonical in _SIDES:
            continue
        if name.kind == "organization" and (common or name.canonical in world.texts.definite):
            bare = rf"{_NO_ARTICLE}{re.escape(name.canonical)}\b(?! [A-Z])"
            text = re.sub(bare, f"the {name.canonical}", text)
    return asked._replace(text=text)


def of_sport(fact: Fact, world: World) -> bool:
    """Whether a sentence, or the opening of its report, tells of sport."""
    article = world.source(fact)
    return is_sport(f"{fact.statement} {article.text[:OPENING] if article else ''}")
