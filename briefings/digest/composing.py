"""The whole brief, in the order in which it is chosen, which is not that of the page.

Conflicts first, so that no point prints one side alone; then the bottom line, the news
and the sayings; the topics share what is left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest import wording
from briefings.digest.choosing import Ledger, choose, lead_first
from briefings.digest.desk import Desk
from briefings.digest.differences import differences
from briefings.digest.holders import holders
from briefings.digest.importance import worths
from briefings.digest.news import news
from briefings.digest.sameness import Sameness
from briefings.digest.sayings import sayings
from briefings.digest.sizes import SIZES, TOPIC_WORDS, Length
from briefings.digest.timeline import on_this_day, timeline
from briefings.model import Digest, Section
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from briefings.digest.news import News
    from briefings.digest.sizes import Size
    from briefings.model import Article, Fact, Point, Reference, Topic

SURE = 0.8
_NAMED = 1.5
_SUBJECT = 0.7
_FRESH = 0.5


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
    """The digest of the topics, from facts of at least `min_confidence` confidence.

    `previous` are the facts of the last issue: with them, the digest says what is new.
    """
    size = SIZES[length]
    own = {key for topic in topics for key in topic.facts}
    desk = _desk([fact for fact in facts if fact.id in own], articles, today, min_confidence)
    ledger = Ledger(desk)
    fresh = news(desk.facts, previous) if previous is not None else ()
    printing = topics[: size.topics]
    digest = Digest(
        title=title,
        differences=differences(ledger, size.differences),
        bottom_line=_bottom_line(printing, ledger, size, fresh),
        news=_news(fresh, ledger, size),
        figures=(),
        sayings=sayings(desk.facts, ledger, size.sayings),
        sections=_sections(printing, ledger, size),
        holders=holders(desk, size.holders),
        timeline=timeline(desk, size.moments),
        on_this_day=on_this_day(desk, today, size.on_this_day),
        articles=(),
        note=_note(previous, fresh),
    )
    digest = replace(digest, figures=_figures(ledger, size))
    return replace(digest, articles=cited(digest))


def cited(digest: Digest) -> tuple[str, ...]:
    """The articles of a digest in the order in which it cites them."""
    return tuple(dict.fromkeys(reference.article for reference in _references(digest)))


def _desk(
    facts: Sequence[Fact], articles: Sequence[Article], today: date, min_confidence: float
) -> Desk:
    texts = {}
    for fact in facts:
        text = wording.printed(fact) if fact.references and fact.kind != "abbreviation" else None
        if text is not None and fact.confidence >= min_confidence:
            texts[fact.id] = text
    by_id = {article.id: article for article in articles}
    fit = tuple({fact.id: fact for fact in facts if fact.id in texts}.values())
    return Desk(fit, texts, by_id, Sameness(fit), worths(fit, by_id, today))


def _bottom_line(
    topics: Sequence[Topic], ledger: Ledger, size: Size, fresh: Sequence[News]
) -> tuple[Point, ...]:
    """The best fact of each of the first topics, then the best of all that are left."""
    desk = ledger.desk
    new = {item.fact.id for item in fresh}
    chosen: list[Fact] = []
    for topic in topics[: size.bottom_line]:
        facts = [fact for fact in _telling(desk, topic) if not fact.conflicts]
        chosen += choose(facts, ledger, most=1, bonus=_fresh(_about(topic), new))
    rest = [f for topic in topics for f in _telling(desk, topic) if not f.conflicts]
    chosen += choose(rest, ledger, most=size.bottom_line - len(chosen))
    return tuple(desk.point(fact) for fact in chosen)


def _fresh(about: Callable[[Fact], float], new: set[str]) -> Callable[[Fact], float]:
    return lambda fact: about(fact) + _FRESH * (fact.id in new)


def _telling(desk: Desk, topic: Topic) -> list[Fact]:
    """The topic's facts without quotations, unless it has nothing else."""
    own = _own(desk, topic)
    return [fact for fact in own if fact.kind != "quotation"] or own


def _own(desk: Desk, topic: Topic) -> list[Fact]:
    keys = frozenset(topic.facts)
    return [fact for fact in desk.facts if fact.id in keys]


def _about(topic: Topic) -> Callable[[Fact], float]:
    """How much a fact is about the topic: named in it, or even its subject."""
    names = [frozenset(content(term)) for term in (topic.name, *topic.terms[:3])]

    def bonus(fact: Fact) -> float:
        words = frozenset(content(fact.statement))
        subject = frozenset(content(fact.clause.subject if fact.clause else fact.subject))
        named = any(name and name <= words for name in names)
        return _NAMED * named + _SUBJECT * any(name and name <= subject for name in names)

    return bonus


def _news(fresh: Sequence[News], ledger: Ledger, size: Size) -> tuple[Point, ...]:
    """Changes first, then what is new by importance; at most `size.news`."""
    notes = {item.fact.id: item.note for item in fresh}
    changes = [item.fact for item in fresh if item.change != "new"]
    new = [item.fact for item in fresh if item.change == "new" and item.fact.kind != "quotation"]
    chosen = choose(changes, ledger, most=size.news)
    chosen += choose(new, ledger, most=size.news - len(chosen))
    return tuple(ledger.desk.point(fact, notes[fact.id]) for fact in chosen)


def _sections(topics: Sequence[Topic], ledger: Ledger, size: Size) -> tuple[Section, ...]:
    words = min(TOPIC_WORDS, size.words // max(1, len(topics)))
    homes = _homes(topics)
    sections = []
    for topic in topics:
        about = _about(topic)
        own = [
            fact
            for fact in _own(ledger.desk, topic)
            if homes[fact.id] == topic.id and not fact.conflicts
        ]
        chosen = choose(own, ledger, most=size.points, words=words, bonus=about)
        if chosen:
            ordered = lead_first(chosen, about)
            points = tuple(ledger.desk.point(fact) for fact in ordered)
            sections.append(Section(topic.id, topic.title, points))
    return tuple(sections)


def _homes(topics: Sequence[Topic]) -> dict[str, str]:
    """By fact, the one topic that prints it: the most particular of those that have it."""
    homes: dict[str, str] = {}
    for topic in sorted(topics, key=lambda topic: (len(topic.facts), topic.name)):
        for key in topic.facts:
            homes.setdefault(key, topic.id)
    return homes


def _figures(ledger: Ledger, size: Size) -> tuple[Point, ...]:
    facts = [f for f in ledger.desk.facts if f.kind == "figure" and not f.conflicts]
    chosen = choose(facts, ledger, most=size.figures)
    return tuple(ledger.desk.point(fact) for fact in chosen)


def _note(previous: Sequence[Fact] | None, fresh: Sequence[News]) -> str:
    return "Nothing is new since the last issue." if previous is not None and not fresh else ""


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
