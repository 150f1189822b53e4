"""Definite nouns that a sentence leaves open: "the plan", where nothing in it says which plan."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.words import content, stem, stopwords
from briefings.words.quoted import unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator

# The first word may be such as "Lima-based".
_DEFINITE = re.compile(
    r"[Tt](?<!\w[Tt])h(?:e|is|ese|ose)\s(?:[A-Z]\w*-[a-z]+\s)?(?=((?:[a-z][\w-]*\s?)+)([A-Z]?))"
)
# "The Prime Minister", of no country and without a name.
_ROLE = re.compile(
    r"[Tt](?<!\w[Tt])he\s((?:(?:Prime|Deputy|Vice|Acting|Federal|State|Foreign|Finance|Defen[cs]e|Interior"
    r"|Health|Education|Environment|Immigration|Justice|Trade|Transport|Opposition)\s)*"
    r"(?:Minister|Premier|President|Governor-General|Governor|Treasurer|Chancellor|Leader|Mayor))\b"
    r"(?!\s(?:of|for|who|from|in)\b|,?\s(?:Dr\s)?[A-Z]|['’]s\s[A-Z])"
)
# So many words before a capital hold a noun: "the pilots thanked Peru", "the former Peru captain".
_ADJECTIVES = 2
# What says itself which one is meant: "the mayor of", "the team that".
_COMPLEMENTS = frozenset({"of", "between", "that", "who", "which", "whose"})
# What there is one of.
_WORLD = ("day", "economy", "future", "internet", "media", "past", "press", "public", "sun", "time")
_ONLY = frozenset(map(stem, (*_WORLD, "weather", "world")))
# Of facts of one grade, so many times as many were right and clear with a noun left open as
# without: 52 of 90 beside 457 of 543 in tests/evaluation/verdicts.
_OPEN = 0.7
# A statement is asked for when its fact is made, and again as that of its sentence.
_REMEMBERED = 64


def left_open(text: str) -> Iterator[frozenset[str]]:
    """The stems of each "the X" up to the next word that carries no meaning; not "the X of Y".

    What there is one of ("the world") is not open; "the Prime Minister" of no country is.
    """
    for match in _DEFINITE.finditer(text):
        run, after = [], match[2]
        for word in match[1].split():
            if word not in stopwords():
                run.append(word)
            elif run:
                after = word
                break
        explained = after in _COMPLEMENTS or (after.isupper() and len(run) < _ADJECTIVES)
        stems = frozenset(content(" ".join(run)))
        if stems and not explained and not stems & _ONLY:
            yield stems
    for match in _ROLE.finditer(text):
        yield frozenset(content(match[1]))


@lru_cache(_REMEMBERED)
def is_plain(text: str) -> bool:
    """Whether no noun is left open outside of quotation marks."""
    return next(left_open(unquoted(text)), None) is None


def plainness(text: str) -> float:
    """How many times as many such sentences are clear as of those that leave no noun open: 0 to 1.

    What stands between quotation marks does not count.
    """
    return float(_OPEN ** sum(1 for _ in left_open(unquoted(text))))
