"""The section of a brief on one article alone: its points in the order of the article.

A reporter puts the weightiest first, and what a later sentence leans on before it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest.answers import is_interview
from briefings.digest.choosing import choose
from briefings.digest.homes import is_in_sections
from briefings.digest.mixing import is_telling
from briefings.digest.sections import picked
from briefings.digest.story_order import is_told_first, offset, only_article
from briefings.model import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefings.digest.choosing import Ledger
    from briefings.digest.desk import Desk
    from briefings.digest.sizes import Size
    from briefings.model import Article, Fact, Point, Topic

MORE = "More from the report"
# What a fact loses that leans on another.
_LEANS = -0.5
_IN_AN_INTERVIEW = re.compile(r"( said) in an interview(?: with [^“”:]*)?: “")
# A headline of fewer words is a label.
_FEWEST_WORDS = 4


def single(desk: Desk) -> Article | None:
    """The article that the whole brief is on, if it is one without headings inside."""
    article = only_article(desk.facts, desk.articles)
    return None if is_in_sections(article) and not is_interview(desk.facts) else article


def story(
    topics: Sequence[Topic],
    ledger: Ledger,
    size: Size,
    opening: Sequence[Point],
    leaning: Sequence[Fact] = (),
) -> tuple[Section, ...]:
    """One section with what an article tells beside the `opening`, in its order.

    The `leaning` facts are clear behind others alone: see `resting`.
    """
    facts = [
        fact
        for fact in (*ledger.desk.facts, *leaning)
        if not fact.conflicts and is_telling(fact) and ledger.is_new(fact)
    ]
    most = size.points * min(size.topics, len(topics)) + size.leftovers
    answers = is_interview(ledger.desk.facts)
    pick = choose if answers else picked
    chosen = pick(facts, ledger, most=most, words=size.words, bonus=_bonus(leaning))
    points = tuple(ledger.desk.point(fact) for fact in sorted(chosen, key=_order))
    own = _headline(ledger.desk) if answers or not _has_begun(ledger.desk, opening) else ""
    points = tuple(map(_answered, points)) if own and answers else points
    return (Section("story", own or MORE, points),) if points else ()


def _answered(point: Point) -> Point:
    """The point under the headline of an interview: that it is one is said there."""
    return replace(point, text=_IN_AN_INTERVIEW.sub(r"\1: “", point.text, count=1))


def _has_begun(desk: Desk, opening: Sequence[Point]) -> bool:
    """Whether the opening tells something of the first sentence."""
    article = only_article(desk.facts, desk.articles)
    cited = [reference for point in opening for reference in point.references]
    return article is not None and any(is_told_first(r, article) for r in cited)


def _headline(desk: Desk) -> str:
    """What the one article calls itself: of an interview, with whom it is or on what."""
    article = single(desk)
    title = article.title.strip() if article else ""
    return title if len(title.split()) >= _FEWEST_WORDS else ""


def _bonus(leaning: Sequence[Fact]) -> Callable[[Fact], float]:
    keys = frozenset(fact.id for fact in leaning)
    return lambda fact: _LEANS * (fact.id in keys)


def _order(fact: Fact) -> tuple[int, str]:
    return offset(fact), fact.id
