"""An interview by itself: all that is clear of the answers, in the order in which they were given.

The whole is one person's words, or a few people's: what a reader misses is among those that a
brief of several articles would leave out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest.parts.questions import is_explained
from briefings.digest.story_order import offset, only_article
from briefings.digest.telling.quoted import is_whole
from briefings.words.talk import is_mere_talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.model import Article, Fact, Reference, Saying, Threshold

# How the rule begins that gives answers to whom they are by.
_TURN = "quotation, turn"
_ANSWERS = 2
# An interview of so many clear answers does without the others.
_ENOUGH = 5
# Behind an answer to one question, words that answer another.
_LATER = "in the same interview"
_SAID = re.compile(r"\b(?:said|says)\b")


def is_interview(facts: Iterable[Fact]) -> bool:
    """Whether the facts of one article have answers, each given as its speaker's turn."""
    return sum(map(is_answer, facts)) >= _ANSWERS


def is_answer(fact: Fact) -> bool:
    """Whether the fact is words of somebody's turn in an interview."""
    return fact.rule.startswith(_TURN)


def answering(
    facts: Sequence[Fact], articles: Mapping[str, Article], least: Threshold
) -> list[Fact]:
    """The facts without what an interview by itself has better: its clear answers.

    These are less clear ones, what somebody tells of himself beside his own words for it, and
    that there was an interview. Of other articles it is all of the facts.
    """
    if only_article(facts, articles) is None or not is_interview(facts):
        return list(facts)
    clear = [f for f in facts if f.kind == "quotation" and is_whole(f.value)]
    clear = [f for f in clear if least.admits(f) or (is_answer(f) and is_explained(f, articles))]
    told = [reference for fact in clear for reference in fact.references]
    return [fact for fact in facts if fact in clear or not _is_poorer(fact, told, len(clear))]


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """The answers as they were given."""
    return sorted(facts, key=lambda fact: (offset(fact), fact.id))


def once(made: Iterable[Saying]) -> tuple[Saying, ...]:
    """The sayings, on what occasion said and what asked where the one before does not tell it."""
    told: list[Saying] = []
    before: tuple[str, str, str | None, str] = ("", "", None, "")
    for saying in made:
        now = (saying.speaker, saying.occasion, saying.date, saying.question)
        same = now[:3] == before[:3]
        elsewhere = _LATER if before[3] and not saying.question else ""
        occasion = elsewhere if same else saying.occasion
        asked = "" if same and saying.question == before[3] else saying.question
        told.append(replace(saying, occasion=occasion, question=asked))
        before = now
    return tuple(told)


def _is_poorer(fact: Fact, told: Sequence[Reference], clear: int) -> bool:
    """Whether the clear answers, so many, leave nothing to say for the fact."""
    if fact.kind == "quotation":
        return clear >= _ENOUGH
    return is_mere_talk(fact.statement) or _is_of_oneself(fact, told)


def _is_of_oneself(fact: Fact, told: Sequence[Reference]) -> bool:
    """Whether somebody tells it of himself, and does so in his own words, or is not said to."""
    if fact.kind != "event" or not fact.attributed_to or fact.attributed_to != fact.subject:
        return False
    said = _SAID.search(fact.statement)
    return not said or any(_has(answer, fact.references) for answer in told)


def _has(answer: Reference, others: Iterable[Reference]) -> bool:
    """Whether an answer holds the place where another fact is told."""
    end = answer.start + len(answer.quote)
    return any(r.article == answer.article and answer.start <= r.start < end for r in others)
