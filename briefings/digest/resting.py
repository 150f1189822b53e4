"""What rests on the points before it: "the invasion", where one of them has told of it.

A sentence of an article may be sure and yet not clear by itself, because a definite noun in it
means what an earlier sentence named. Read behind that sentence it is clear. So it may follow,
where one article is read alone and in its own order; nowhere else.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest.story_order import offset, only_article
from briefings.words import content
from briefings.words.definite import left_open

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefings.model import Article, Digest, Fact, Point, Threshold

# The doubts that a sentence before can settle.
_SETTLED = re.compile(
    r"\bdefinite noun(?! in a quotation)|^a subject that leans on another"
    r"|^(?:a pronoun|pronoun|bare name|noun for a name)$"
)
# And this one, where so many words of the sentence have been told.
_NAMELESS = "no name in the statement"
_TOLD = 2
# What nobody doubted is only so unclear.
_UNDOUBTED, _DOUBTED = 0.5, 0.1
_KINDS = frozenset({"event", "figure", "membership"})
_NAMED = frozenset({"person", "organization", "place"})
_NAME = re.compile(r"\b[A-Z]\w+")
# It is not the one that has been told.
_ANOTHER = re.compile(r"\b[Tt]he (?:next|other|previous|following|same)\b")


def resting(
    facts: Sequence[Fact], articles: Mapping[str, Article], least: Threshold, *, whole: bool = False
) -> frozenset[str]:
    """The facts of one article alone that earlier facts of it, fit to print, can make clear.

    If the `whole` story is told, they may name nobody.
    """
    if only_article(facts, articles) is None:
        return frozenset()
    told: set[str] = set()
    found = set()
    for fact in sorted(facts, key=lambda f: (offset(f), f.id)):
        if least.admits(fact):
            told.update(content(fact.statement))
        elif _may_rest(fact, least, whole=whole) and _is_settled(fact.statement, told):
            found.add(fact.id)
    return frozenset(found)


def grounded(digest: Digest, leaning: frozenset[str]) -> Digest:
    """The digest without the `leaning` points that nothing printed before them makes clear."""
    told = {stem for point in digest.bottom_line for stem in content(point.text)}
    sections = []
    for section in digest.sections:
        points = tuple(_clear(section.points, leaning, told))
        sections.append(replace(section, points=points))
    return replace(digest, sections=tuple(section for section in sections if section.points))


def _clear(points: Iterable[Point], leaning: frozenset[str], told: set[str]) -> Iterator[Point]:
    for point in points:
        if not leaning.intersection(point.facts) or _is_settled(point.text, told):
            told.update(content(point.text))
            yield point


def _may_rest(fact: Fact, least: Threshold, *, whole: bool) -> bool:
    """Whether it is sure, names somebody or somewhere, and only "the X" makes it unclear."""
    named = any(name.kind in _NAMED for name in fact.names)
    doubts = [doubt for doubt in fact.doubts if not (whole and doubt == _NAMELESS)]
    return (
        fact.kind in _KINDS
        and fact.confidence >= least.confidence
        and fact.clarity >= (_DOUBTED if fact.doubts else _UNDOUBTED)
        and not fact.conflicts
        and all(map(_SETTLED.search, doubts))
        and (named or whole)
    )


def _is_settled(text: str, told: set[str]) -> bool:
    """Whether a word of every definite noun has been told, and some of the whole."""
    least = 1 if _NAME.search(text[1:]) else _TOLD
    if len(told.intersection(content(text))) < least or _ANOTHER.search(text):
        return False
    return not any(told.isdisjoint(noun) for noun in left_open(text))
