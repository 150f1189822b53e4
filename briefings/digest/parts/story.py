"""The section of a brief on one article alone: its points in the order of the article.

A reporter puts the weightiest first, and what a later sentence leans on before it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest.choice.choosing import choose
from briefings.digest.choice.homes import is_in_sections
from briefings.digest.mixing import is_telling
from briefings.digest.parts.answers import is_interview
from briefings.digest.parts.sections import picked
from briefings.digest.story_order import offset, only_article
from briefings.model import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.digest.desk import Desk
    from briefings.model import Article, Fact, Point, Topic

MORE, MORE_FROM = "More from the report", "More from “{}”"
_IN_AN_INTERVIEW = re.compile(r"( said) in an interview(?: with [^“”:]*)?: “")
# A headline of fewer words is a label, and of more too long for a title.
_HEADLINE = range(4, 21)
_MARKED = re.compile(r"[“\"]([^“”\"]*)[”\"]")


def single(desk: Desk) -> Article | None:
    """The article that the whole brief is on, if it is one without headings inside."""
    article = only_article(desk.facts, desk.articles)
    return None if is_in_sections(article) and not is_interview(desk.facts) else article


def story(
    topics: Sequence[Topic],
    ledger: Ledger,
    size: Size,
) -> tuple[Section, ...]:
    """One section with what an article tells that is not printed yet, in its order."""
    facts = [
        fact
        for fact in ledger.desk.facts
        if not fact.conflicts and is_telling(fact) and ledger.is_new(fact)
    ]
    most = size.points * min(size.topics, len(topics)) + size.leftovers
    answers = is_interview(ledger.desk.facts)
    pick = choose if answers else picked
    chosen = pick(facts, ledger, most=most, words=size.words)
    points = tuple(ledger.desk.point(fact) for fact in sorted(chosen, key=_order))
    own = _headline(ledger.desk)
    points = tuple(map(_answered, points)) if own and answers else points
    return (Section("story", _title(own, answers=answers), points),) if points else ()


def _answered(point: Point) -> Point:
    """The point under the headline of an interview: that it is one is said there."""
    return replace(point, text=_IN_AN_INTERVIEW.sub(r"\1: “", point.text, count=1))


def _headline(desk: Desk) -> str:
    """What the one article calls itself, if it is a sentence or nearly one."""
    article = single(desk)
    title = article.title.strip() if article else ""
    return title if len(title.split()) in _HEADLINE else ""


def _title(headline: str, *, answers: bool) -> str:
    """A title for the story: of an interview its own, which says with whom it is or on what."""
    if not headline or answers:
        return headline or MORE
    return MORE_FROM.format(_MARKED.sub(r"‘\1’", headline))


def _order(fact: Fact) -> tuple[int, str]:
    return offset(fact), fact.id
