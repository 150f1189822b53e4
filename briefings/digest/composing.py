"""The whole brief, in the order in which it is chosen, which is not that of the page.

Conflicts first, so that no point prints one side alone; then the bottom line, the news
and the sayings; the topics share what is left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest import wording
from briefings.digest.choosing import Ledger, choose
from briefings.digest.desk import Desk
from briefings.digest.differences import differences
from briefings.digest.holders import holders, tabled
from briefings.digest.importance import worths
from briefings.digest.news import news
from briefings.digest.opening import bottom_line, news_points
from briefings.digest.sameness import Sameness
from briefings.digest.sayings import sayings
from briefings.digest.sections import sections
from briefings.digest.sizes import SIZES, Length
from briefings.digest.timeline import on_this_day, timeline
from briefings.model import Digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from briefings.digest.sizes import Size
    from briefings.model import Article, Fact, Point, Reference, Topic

SURE = 0.8


def compose(
    topics: Sequence[Topic],
    facts: Sequence[Fact],
    articles: Sequence[Article],
    *,
    today: date,
    length: Length = "standard",
    previous: Sequence[Fact] | None = None,
    title: str = "Briefing",
    min_confidence: float = SURE,
) -> Digest:
    """The digest of the topics, from facts of at least `min_confidence`.

    `previous` are the facts of the last issue: with them, the digest says what is new.
    """
    size = SIZES[length]
    wanted = {key for topic in topics for key in topic.facts}
    sure = [f for f in facts if f.id in wanted and f.confidence >= min_confidence]
    desk = _desk(sure, articles, today)
    return _composed(topics, desk, size, today, previous, title)


def cited(digest: Digest) -> tuple[str, ...]:
    """The articles of a digest in the order in which it cites them."""
    return tuple(dict.fromkeys(reference.article for reference in _references(digest)))


def _composed(
    topics: Sequence[Topic],
    desk: Desk,
    size: Size,
    today: date,
    previous: Sequence[Fact] | None,
    title: str,
) -> Digest:
    ledger = Ledger(desk)
    fresh = news(desk.facts, previous) if previous is not None else ()
    rows = holders(desk, size.holders)
    nothing_new = previous is not None and not fresh
    digest = Digest(  # the ledger makes the order of these arguments that of choosing
        title=title,
        differences=differences(ledger, size.differences),
        bottom_line=bottom_line(topics, ledger, size.bottom_line, fresh),
        news=news_points(fresh, ledger, size.news),
        sayings=sayings(desk.facts, ledger, size.sayings),
        sections=sections(topics, ledger, size, tabled(rows, desk)),
        figures=_figures(ledger, size.figures),
        holders=rows,
        timeline=timeline(desk, size.moments),
        on_this_day=on_this_day(desk, today, size.on_this_day),
        articles=(),
        note="Nothing is new since the last issue." if nothing_new else "",
    )
    return replace(digest, articles=cited(digest))


def _desk(facts: Sequence[Fact], articles: Sequence[Article], today: date) -> Desk:
    """The facts that can be printed, once each, with all that is looked up in them."""
    texts = {}
    for fact in facts:
        text = wording.printed(fact) if fact.references and fact.kind != "abbreviation" else None
        if text is not None:
            texts[fact.id] = text
    by_id = {article.id: article for article in articles}
    fit = tuple({fact.id: fact for fact in facts if fact.id in texts}.values())
    return Desk(fit, texts, by_id, Sameness(fit), worths(fit, by_id, today))


def _figures(ledger: Ledger, most: int) -> tuple[Point, ...]:
    """Facts with a number in digits that the brief has not printed yet."""
    facts = [
        fact
        for fact in ledger.desk.facts
        if fact.kind == "figure" and not fact.conflicts and any(c.isdigit() for c in fact.value)
    ]
    return tuple(ledger.desk.point(fact) for fact in choose(facts, ledger, most=most))


def _references(digest: Digest) -> Iterable[Reference]:
    points = [
        *digest.bottom_line,
        *digest.news,
        *(point for section in digest.sections for point in section.points),
        *(point for difference in digest.differences for point in difference.accounts),
    ]
    tables = (digest.holders, digest.figures, digest.sayings, digest.timeline, digest.on_this_day)
    cited = [point.references for point in points]
    cited += [row.references for table in tables for row in table]
    return (reference for references in cited for reference in references)
