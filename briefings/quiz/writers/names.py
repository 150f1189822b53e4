"""What letters stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.english import question
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.reports import report
from briefings.quiz.world import World


def stands_for(fact: Fact, world: World) -> Iterator[Question]:
    """ "What does the abbreviation MBTA stand for?" """
    if fact.kind != "abbreviation":
        return
    letters, value, whole = fact.subject, _OWNED.sub("", fact.value), ""
    first, _, last = letters.partition(" ")
    if last and value.startswith(f"{first} "):
        letters, value, whole = last, value.removeprefix(f"{first} "), f" in {fact.subject}"
    elif owner := _owner(fact, value):
        whole = f" in the {owner} {letters}"
    yield Question(
        writer="abbreviation",
        asks="abbreviation",
        stem=question(_asked(letters, whole, fact, world)),
        answer=value,
        facts=(fact,),
        accepted=tuple(dict.fromkeys((value, _OWNED.sub("", fact.value), *_articled(fact, value)))),
    )


# Fewer letters than these mean little without the name that stands before them.
LETTERS = 4


def _asked(letters: str, whole: str, fact: Fact, world: World) -> str:
    """The question; of letters that not all know by a report: bodies get other names."""
    known = letters in words("known_letters") | words("world_letters")
    told = "" if known or whole else report(fact, world).removeprefix("According to ")
    if told:
        return f"In {told}, what did the abbreviation {letters} stand for"
    return f"What does the abbreviation {letters}{whole} stand for"


def _owner(fact: Fact, value: str) -> str:
    """Whose it is, of letters that many have: "Norway-Chile" of a "Free Trade Agreement (FTA)"."""
    if len(fact.subject) >= LETTERS or fact.subject in words("known_letters"):
        return ""
    owner = r"(?:[A-Z][a-z]+)(?:[ -][A-Z][a-z]+)*"
    before = re.compile(rf"\bthe (?P<owner>{owner}) {re.escape(value)} \({fact.subject}\)")
    found = (before.search(r.sentence) for r in fact.references)
    return next((m["owner"] for m in found if m), "")


# "the Dock Workers Union's (DWU) leader" abbreviates no possessive.
_OWNED = re.compile(r"['’]s?$")


def _articled(fact: Fact, value: str) -> Iterator[str]:
    """What the letters stand for with "the", where a cited sentence has it so."""
    if any(f"the {value}".casefold() in r.sentence.casefold() for r in fact.references):
        yield f"the {value}"
