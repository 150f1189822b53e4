"""Which topic prints a fact that several have, and which topics are printed.

The small topics that one article alone has are told together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.digest.choice.aboutness import aboutness, own

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefings.digest.desk import Desk
    from briefings.model import Article, Fact, Topic

# Kinds of facts that say what is so rather than what happened.
BACKGROUND = frozenset({"position", "location", "education"})
# Fewer points than this are no section, while a wider topic has them too.
_FEWEST = 2
# How many times the facts of a topic a much wider one has.
_WIDER = 3
# An article with so many headings inside has topics of its own.
_HEADINGS = 2


def gathered(topics: Sequence[Topic], articles: Mapping[str, Article]) -> list[Topic]:
    """The topics, those of one article alone joined to the first of them, in their order.

    An article with headings inside keeps its own.
    """
    first: dict[str, int] = {}
    made: list[Topic] = []
    for topic in topics:
        key = topic.articles[0] if len(topic.articles) == 1 else ""
        if not key or is_in_sections(articles.get(key)):
            made.append(topic)
        elif key not in first:
            first[key] = len(made)
            made.append(topic)
        else:
            made[first[key]] = _joined(made[first[key]], topic)
    return made


def is_in_sections(article: Article | None) -> bool:
    """Whether the article has headings inside, each above a body: not lines above each other."""
    roles = [paragraph.role for paragraph in article.paragraphs] if article else []
    return sum(pair == ("heading", "body") for pair in pairwise(roles)) >= _HEADINGS


class Homes:
    """By fact, the one topic that prints it: what it is most about, else the most particular."""

    def __init__(self, topics: Sequence[Topic], desk: Desk, left: set[str]) -> None:
        self._topics = topics
        self._open = {topic.id for topic in topics}
        self._telling = {fact.id for fact in desk.facts if fact.kind not in BACKGROUND}
        self._ranked: dict[str, list[tuple[float, int, str, str]]] = defaultdict(list)
        for topic in topics:
            about = aboutness(topic)
            for fact in (fact for fact in own(desk, topic) if fact.id in left):
                rank = (-about(fact), len(topic.facts), topic.name, topic.id)
                self._ranked[fact.id].append(rank)
        for ranks in self._ranked.values():
            ranks.sort()
        self._close_the_small()

    def facts(self, topic: Topic, desk: Desk) -> list[Fact]:
        """The facts that are at home in the topic and not printed yet."""
        return [fact for fact in own(desk, topic) if self._home(fact.id) == topic.id]

    def has(self, fact: Fact) -> bool:
        """Whether a topic prints the fact, or would if there were room."""
        return self._home(fact.id) is not None

    def printing(self, most: int, headed: Collection[str] | None = None) -> list[Topic]:
        """The strongest: topics of several points before one, of other articles before the same.

        Those that have a title left, `headed` (all, if not given), come before the others.
        """
        homes = {key: self._home(key) for key in self._ranked}
        told = Counter(home for key, home in homes.items() if key in self._telling)
        rich = [topic for topic in self._topics if told[topic.id] >= _FEWEST]
        poor = [topic for topic in self._topics if 0 < told[topic.id] < _FEWEST]
        dull = [t for t in self._topics if not told[t.id] and t.id in homes.values()]
        ranked = [*_spread(rich), *poor, *dull]
        if headed is not None:
            ranked.sort(key=lambda topic: topic.id not in headed)
        chosen = ranked[:most]
        return [topic for topic in self._topics if topic in chosen]

    def _home(self, key: str) -> str | None:
        return next((rank[3] for rank in self._ranked.get(key, ()) if rank[3] in self._open), None)

    def _close_the_small(self) -> None:
        """Close topics that would have one point alone, if others can take it."""
        for topic in sorted(self._topics, key=lambda topic: (len(topic.facts), topic.name)):
            here = [key for key in topic.facts if self._home(key) == topic.id]
            if len(here) < _FEWEST and all(self._has_another(key, topic) for key in here):
                self._open.discard(topic.id)

    def _has_another(self, key: str, topic: Topic) -> bool:
        """Whether a topic that the fact is about, or a much wider one, could print it."""
        wide = _WIDER * len(topic.facts)
        return any(
            home in self._open and home != topic.id and (about < 0 or size > wide)
            for about, size, _, home in self._ranked[key]
        )


def _spread(topics: Sequence[Topic]) -> list[Topic]:
    """The topics that bring in an article which the ones before them lack, then the others."""
    served: set[str] = set()
    bringing = []
    for topic in topics:
        if not served.issuperset(topic.articles):
            bringing.append(topic)
            served.update(topic.articles)
    return [*bringing, *(topic for topic in topics if topic not in bringing)]


def _joined(one: Topic, other: Topic) -> Topic:
    titles = [title for title in (one.title, *one.titles, other.title, *other.titles) if title]
    return replace(
        one,
        title=titles[0] if titles else "",
        titles=tuple(dict.fromkeys(titles[1:])),
        facts=tuple(dict.fromkeys((*one.facts, *other.facts))),
    )
