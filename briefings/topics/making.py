"""How a subject becomes a topic: its id, terms, articles, dates and title."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from briefings.model import PRINTED, Threshold, Topic
from briefings.topics.subjects import STORY
from briefings.topics.titles import titles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefings.model import Article, Fact
    from briefings.topics.subjects import Subject

_TERMS = 12


def make(
    subject: Subject,
    kin: Sequence[Subject],
    facts: Sequence[Fact],
    articles: Sequence[Article],
    taken: frozenset[str] = frozenset(),
    today: date | None = None,
    least: Threshold = PRINTED,
) -> Topic:
    """A topic of the subject's facts, with a title that is not `taken`.

    `kin` are subjects whose names find it too; the title is no plan of before `today`,
    and no fact below `least`.
    """
    own = [facts[p] for p in sorted(subject.facts)]
    cited = {r.article for fact in own for r in fact.references}
    days = sorted(_days(own, [a for a in articles if a.id in cited]))
    forms = dict.fromkeys([subject.name, *subject.forms, *(k.name for k in kin)])
    told = titles(
        subject.name,
        subject.forms,
        own,
        taken,
        today,
        least,
        story=subject.kind == STORY,
        articles=[a for a in articles if a.id in cited],
    )
    return Topic(
        id=sha256(subject.name.casefold().encode()).hexdigest()[:12],
        name=subject.name,
        title=told[0] if told else "",
        terms=tuple(forms)[:_TERMS],
        facts=tuple(fact.id for fact in own),
        articles=tuple(a.id for a in articles if a.id in cited),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        titles=told[1:],
    )


def _days(facts: Sequence[Fact], articles: Sequence[Article]) -> set[str]:
    """When the topic was in the news; without published dates, when its events were."""
    published = {a.published for a in articles if a.published and a.published[:4].isdigit()}
    return published or {f.date[:10] for f in facts if f.date and f.date[:4].isdigit()}
