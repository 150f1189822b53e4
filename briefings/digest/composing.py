"""The whole brief, in the order in which it is chosen, which is not that of the page.

Conflicts first, so that no point prints one side alone; then the bottom line, the news
and the sayings; the topics share what is left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest.choice.choosing import Ledger
from briefings.digest.choice.deserving import worthy
from briefings.digest.choice.fitting import fitted
from briefings.digest.choice.sizes import SIZES, Length
from briefings.digest.parts.answers import is_interview
from briefings.digest.parts.by_article import by_article
from briefings.digest.parts.day_stories import day_stories, openers
from briefings.digest.parts.differences import differences, disputed
from briefings.digest.parts.figures import figures
from briefings.digest.parts.holders import holders, strangers, untold
from briefings.digest.parts.news import news
from briefings.digest.parts.offices import acting
from briefings.digest.parts.opening import bottom_line, news_points
from briefings.digest.parts.own_words import with_own_words
from briefings.digest.parts.passages import with_passages, with_sentences
from briefings.digest.parts.rotation import last_covered, least_recent
from briefings.digest.parts.sayings import sayings
from briefings.digest.parts.sections import sections, together
from briefings.digest.parts.story import single, story, subject
from briefings.digest.parts.support import without_strangers
from briefings.digest.parts.timeline import on_this_day, timeline
from briefings.digest.request import Request
from briefings.digest.story_order import only_article
from briefings.digest.telling.introducing import introduced
from briefings.digest.telling.namesakes import told_apart
from briefings.digest.telling.restating import restated
from briefings.model import PRINTED, Digest, Threshold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from briefings.digest.choice.sizes import Size
    from briefings.digest.desk import Desk
    from briefings.digest.parts.news import News
    from briefings.model import Article, Fact, Point, Reference, Section, Topic

NOTHING_NEW = "Nothing is new since the last issue."


def compose(
    topics: Sequence[Topic],
    facts: Sequence[Fact],
    articles: Sequence[Article],
    *,
    today: date,
    length: Length = "standard",
    previous: Sequence[Fact] | None = None,
    title: str = "Briefing",
    least: Threshold = PRINTED,
    printed: Mapping[str, str] | None = None,
    asked: bool = False,
) -> Digest:
    """The digest of the topics, from facts that `least` admits.

    `previous` are the facts of the last issue: with them, the digest says what is new.
    `printed` has, by fact id, the ISO 8601 date of the last issue that printed it: with
    both, a day without news is given to the topic least recently covered. Of topics that are
    `asked` for, what only a reader of the topic understands counts too, quotations apart.
    """
    told = disputed(told_apart(restated(facts, today)), {a.id: a for a in articles})
    request = Request(told, articles, today, SIZES[length], least, asked)
    desk = request.desk(topics)
    fresh = news(desk.facts, previous) if previous is not None else ()
    note = "" if previous is None or fresh else NOTHING_NEW
    if note and printed is not None and (topic := least_recent(topics, printed)):
        topics, note = (topic,), _rotated(topic, last_covered(topic, printed))
        desk = request.desk(topics)
    size = request.size
    whole = _composed(topics, desk, size, today, fresh, asked=asked)
    if not (note or asked or size.one_page or is_empty(whole)):
        known = {r.article for fact in previous or () for r in fact.references}
        whole = with_own_words(whole, desk, size.unheard, known)
        whole = replace(whole, articles=cited(whole))
    if asked and len(topics) == 1 and not is_empty(whole):
        whole = with_passages(whole, topics[0], desk, brief=size.one_page)
        whole = replace(whole, articles=cited(whole))
    if (
        size.whole
        and not (asked or note)
        and (only := only_article(desk.known, desk.articles))
        and not is_interview(desk.facts)
    ):
        whole = with_sentences(whole, only)
    note = note or ("" if asked else subject(desk, size))
    return replace(whole, title=title, note=note, quiet=previous is not None and not fresh)


def is_empty(digest: Digest) -> bool:
    """Whether a digest has nothing that can be read."""
    return next(iter(_references(digest)), None) is None


def cited(digest: Digest) -> tuple[str, ...]:
    """The articles of a digest in the order in which it cites them."""
    return tuple(dict.fromkeys(reference.article for reference in _references(digest)))


def _composed(
    topics: Sequence[Topic],
    desk: Desk,
    size: Size,
    today: date,
    fresh: Sequence[News],
    *,
    asked: bool,
) -> Digest:
    ledger = Ledger(replace(desk, facts=worthy(desk, size, asked=asked)))
    told = differences(ledger, size.differences)
    if desk.leads:
        ledger.desk = replace(ledger.desk, facts=openers(ledger.desk, topics))
    opening = bottom_line(topics, ledger, size.bottom_line, fresh, asked=asked, whole=size.whole)
    if desk.leads:
        ledger.desk = replace(desk, facts=worthy(desk, size, asked=asked))
    ledger.desk = replace(desk, facts=_standing(ledger.desk))
    desk = replace(desk, facts=_standing(desk))
    new = news_points(fresh, ledger, size.news)
    apart = not (size.whole or asked) and len(desk.articles) > 1
    shared = _shared(topics) if apart else None
    digest = Digest(  # the ledger makes the order of these arguments that of choosing
        title="",
        differences=told,
        bottom_line=opening,
        news=new,
        sayings=sayings(desk.facts, ledger, size, topics, asked=asked),
        sections=_sections(topics, ledger, size, (*opening, *new)),
        figures=figures(ledger, size.figures, apart=apart),
        holders=holders(desk, size.holders),
        timeline=timeline(desk, size.moments, ledger.printed, shared),
        on_this_day=on_this_day(desk, today, size.on_this_day),
        articles=(),
    )
    if apart:
        digest = replace(digest, holders=holders(desk, size.holders, _acting(digest, desk)))
    digest = introduced(digest, desk, strict=apart)
    if desk.leads:
        digest = replace(digest, sections=without_strangers(digest.sections, desk))
        digest = replace(digest, holders=strangers(digest.holders, digest))
    return _finished(digest, desk, size, ledger.merits)


def _acting(digest: Digest, desk: Desk) -> frozenset[str]:
    """Who acts or speaks in what the digest prints."""
    facts = {fact.id: fact for fact in desk.known}
    told = (facts[key] for point in _points(digest) for key in point.facts if key in facts)
    return acting(told) | {saying.speaker for saying in digest.sayings}


def _finished(digest: Digest, desk: Desk, size: Size, merits: Mapping[str, float]) -> Digest:
    """The digest, cut to its page, with its articles listed.

    But for a whole brief of several articles, the table of offices has what no point says.
    """
    if not size.whole or single(desk) is not None:
        texts = [point.text for point in _points(digest)]
        digest = replace(digest, holders=untold(digest.holders, texts))
    if size.one_page and desk.leads:
        digest = with_own_words(digest, desk, size.unheard)
        digest = replace(digest, sections=together(digest.sections))
    if size.one_page:
        digest = replace(fitted(digest, desk.articles, merits), one_page=True)
    return replace(digest, articles=cited(digest))


def _sections(
    topics: Sequence[Topic],
    ledger: Ledger,
    size: Size,
    opening: Sequence[Point],
) -> tuple[Section, ...]:
    """The topics; of one article alone, its story."""
    if single(ledger.desk) is not None:
        return story(topics, ledger, size)
    if ledger.desk.leads:
        told = day_stories(topics, ledger, size, opening)
        return together(told) if size.one_page else told
    made = sections(topics, ledger, size, opening)
    return together(made) if size.one_page else by_article(made, topics, ledger, size, opening)


def _shared(topics: Iterable[Topic]) -> frozenset[str]:
    """The facts (by id) of topics that several articles tell."""
    return frozenset(key for topic in topics if len(topic.articles) > 1 for key in topic.facts)


def _standing(desk: Desk) -> tuple[Fact, ...]:
    """The facts that are clear wherever they stand."""
    return tuple(fact for fact in desk.facts if fact.id not in desk.leaning)


def _rotated(topic: Topic, covered: str | None) -> str:
    last = f"last covered on {covered}" if covered else "not covered before"
    return f"{NOTHING_NEW} This issue is on {topic.name}, {last}."


def _points(digest: Digest) -> tuple[Point, ...]:
    return (
        *digest.bottom_line,
        *digest.news,
        *(point for section in digest.sections for point in section.points),
        *(point for difference in digest.differences for point in difference.accounts),
    )


def _references(digest: Digest) -> Iterable[Reference]:
    tables = (digest.holders, digest.figures, digest.sayings, digest.timeline, digest.on_this_day)
    cited = [point.references for point in _points(digest)]
    cited += [row.references for table in tables for row in table]
    return (reference for references in cited for reference in references)
