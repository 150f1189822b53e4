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
from briefings.digest.parts.beneath import settled
from briefings.digest.parts.sections import picked
from briefings.digest.story_order import offset, only_article
from briefings.model import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.digest.desk import Desk
    from briefings.model import Article, Fact, Point, Topic

ON = "On “{}”"
MORE, MORE_FROM = "More from the report", "More from “{}”"
FROM_INTERVIEW = "From the interview"
_IN_AN_INTERVIEW = re.compile(r"( said) in an interview(?: with [^“”:]*)?: “")
# A headline of fewer words is a label, and of more too long for a title.
_HEADLINE = range(4, 21)
_MARKED = re.compile(r"[“\"]([^“”\"]*)[”\"]")


def single(desk: Desk) -> Article | None:
    """The article that the whole brief is on, if it is one without headings inside."""
    article = only_article(desk.known, desk.articles)
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
    article = single(ledger.desk)
    own = headline(article) if article else ""
    if article:
        chosen = (*chosen, *_leaning(article, ledger, most, min(0.0, size.deserving)))
    points = tuple(ledger.desk.point(fact) for fact in sorted(chosen, key=_order))
    points = tuple(map(_answered, points)) if own and answers else points
    title = _title(own, answers=answers, named=not size.one_page)
    return (Section("story", title, points),) if points else ()


def subject(desk: Desk, size: Size) -> str:
    """What a brief on one article says above all else: its headline; not on a page, for room."""
    article = single(desk)
    own = headline(article) if article and not size.one_page else ""
    return ON.format(quoted(own)) if own else ""


def _leaning(article: Article, ledger: Ledger, most: int, least: float) -> Iterator[Fact]:
    """The facts of the article that its headline and the points before make clear."""
    own = [f for f in ledger.desk.beneath if any(r.article == article.id for r in f.references)]
    return settled(own, ledger, headline(article), tuple(ledger.printed), most, least)


def _answered(point: Point) -> Point:
    """The point under the headline of an interview: that it is one is said there."""
    return replace(point, text=_IN_AN_INTERVIEW.sub(r"\1: “", point.text, count=1))


def headline(article: Article) -> str:
    """What an article calls itself, if it is a sentence or nearly one, and not the half of one."""
    title = article.title.strip()
    return title if len(title.split()) in _HEADLINE and not title.endswith("…") else ""


def quoted(title: str) -> str:
    """A headline as it stands between quotation marks: its own are single ones."""
    return _MARKED.sub(r"‘\1’", title.strip())


def _title(own: str, *, answers: bool, named: bool) -> str:
    """A title for the story; the headline is in it where the article is not `named` above.

    That of an interview says by itself with whom it is or on what.
    """
    if named or not own:
        return FROM_INTERVIEW if answers else MORE
    return own if answers else MORE_FROM.format(quoted(own))


def _order(fact: Fact) -> tuple[int, str]:
    return offset(fact), fact.id
