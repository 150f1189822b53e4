"""What one article alone tells, beneath its own headline.

A topic of several articles has a title of its own. Of every other article a whole brief tells all
that is understood beneath its headline, in its order; a shorter one has its best points, beneath
the headline where it has several, or has told its news before, or tells of something else. One
point that is all of its article stands among what is also in the news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.choice.deserving import desert, news_of
from briefings.digest.desk import root
from briefings.digest.mixing import trimmed
from briefings.digest.parts.beneath import settled
from briefings.digest.parts.sections import ALSO, also_in_the_news
from briefings.digest.parts.story import headline, quoted
from briefings.digest.parts.titled import first_told
from briefings.digest.story_order import begins, offset
from briefings.model import Section
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.model import Fact, Point, Topic

FROM = "From “{}”"
# A headline takes the room of a point: it is printed for so many, or more.
_FEWEST = 2
# Of an article beside others no fact is told that is not its news and deserves less.
_DESERVING = 0.6
# And none that has no word of its news and deserves less than that.
_APART = 2.0


def by_article(
    made: Sequence[Section],
    topics: Sequence[Topic],
    ledger: Ledger,
    size: Size,
    opening: Sequence[Point] = (),
) -> tuple[Section, ...]:
    """The sections of several articles; then one for each article that is told by itself.

    In a whole brief these are all that have several points to add, at most as many as a topic
    has; others are heard among what is also in the news. In a shorter one these are the articles
    that have several points, those of the `opening` included, or whose news is not told otherwise.
    """
    shared = [s for s in made if s.title != ALSO and len(_homes(s.points, ledger)) > 1]
    single = [point for section in made if section not in shared for point in section.points]
    before = [*opening, *(point for section in shared for point in section.points)]
    stories = _Stories(topics, ledger, size, list(_homes(before, ledger)))
    blocks = stories.of(single)
    told = {fact for section in blocks for point in section.points for fact in point.facts}
    left = [point for point in single if not told.issuperset(point.facts)]
    if not size.whole:
        known = {*_homes(before, ledger), *stories.printed}
        left = _one_each(p for p in left if not known.issuperset(_homes([p], ledger)))
        left = [point for point in left if stories.is_wanted_point(point)]
    return (*shared, *blocks, *([also_in_the_news(beside(left))] if left else []))


def beside(points: Iterable[Point]) -> list[Point]:
    """The points, those of one article beside each other in the order of the first of each."""
    told: dict[str, list[Point]] = {}
    for point in points:
        told.setdefault(point.references[0].article if point.references else "", []).append(point)
    return [point for group in told.values() for point in group]


def _one_each(points: Iterable[Point]) -> list[Point]:
    """The first of the points of each article."""
    told: dict[str, Point] = {}
    for point in points:
        told.setdefault(point.references[0].article if point.references else point.text, point)
    return list(told.values())


class _Stories:
    """Makes the section of an article; `heard` are the articles that are told before."""

    def __init__(
        self, topics: Sequence[Topic], ledger: Ledger, size: Size, heard: Sequence[str]
    ) -> None:
        self._ledger, self._desk, self._size = ledger, ledger.desk, size
        self._heard = heard
        self._titles: dict[str, list[str]] = {}
        self.printed: set[str] = set()
        for topic in topics:
            if len(topic.articles) == 1:
                titles = self._titles.setdefault(topic.articles[0], [])
                titles += filter(None, (topic.title, *topic.titles))

    def of(self, single: Iterable[Point]) -> list[Section]:
        """A section for each article that has one, those that were heard first in that order."""
        facts = {fact.id: fact for fact in self._desk.facts}
        shown = [point.facts[0] for point in single if point.facts]
        clear = _by_article([facts[key] for key in shown if key in facts], self._ledger)
        leaning = _by_article(self._desk.beneath, self._ledger)
        keys = list(dict.fromkeys([*clear, *leaning]))
        if not self._size.whole:
            keys.sort(key=lambda key: _place(key, self._heard))
        made = []
        for key in keys if self._size.whole else keys[: self._size.unheard]:
            section = self._section(key, clear.get(key, []), leaning.get(key, []))
            if section is not None:
                self.printed.add(key)
                made.append(section)
        return made

    def _section(self, key: str, clear: Sequence[Fact], leaning: Sequence[Fact]) -> Section | None:
        """What the article tells beneath its heading; None if it has none, or too little."""
        lacks = self._lacks(key)
        heard = key in self._heard and not self._size.whole
        if not (self._size.whole or lacks or len(clear) >= _FEWEST or (heard and clear)):
            return None
        kept = list(clear) if self._size.whole else self._best(key, clear)
        own = headline(self._desk.articles[key])
        added = self._leaning(leaning, own, kept) if own and (self._size.whole or lacks) else ()
        points = _spoken_later(sorted([*kept, *added], key=_order))
        title = FROM.format(quoted(own)) if own else self._title(key, points)
        fewest = _FEWEST if clear and self._size.whole else 1
        if not title or len(points) < fewest:
            return None
        return Section(f"article-{key}", title, tuple(map(self._desk.point, points)))

    def is_wanted_point(self, point: Point) -> bool:
        """Whether a shorter brief prints the point of its article."""
        told = [fact for fact in self._desk.facts if fact.id in point.facts[:1]]
        home = next(iter(_homes([point], self._ledger)), "")
        return not told or home not in self._desk.articles or self.is_wanted(home, told[0])

    def _leaning(self, leaning: Iterable[Fact], own: str, kept: Sequence[Fact]) -> tuple[Fact, ...]:
        """What is clear beneath the headline: in a shorter brief the best of its news, or next."""
        if self._size.whole:
            most = self._size.points - len(kept)
            return tuple(settled(tuple(leaning), self._ledger, own, kept, most))
        articles, worth = self._desk.articles, self._desk.worth
        ranked = sorted(
            leaning,
            key=lambda f: (not begins(f, articles), -worth[f.id], f.id),
        )
        for fact in ranked:
            if told := tuple(settled([fact], self._ledger, own, kept, 1)):
                return told
        return ()

    def _lacks(self, key: str) -> bool:
        """Whether nothing that is printed is of the first sentence, so that the news is missing."""
        own = (f for f in self._ledger.printed if key in _roots(f, self._ledger))
        return not any(begins(fact, self._desk.articles) for fact in own)

    def _best(self, key: str, facts: Sequence[Fact]) -> list[Fact]:
        """As many of the facts as a shorter brief has of one article, few of them quotations."""
        merits = self._ledger.merits
        fit = (fact for fact in facts if self.is_wanted(key, fact))
        ranked = sorted(fit, key=lambda fact: (-merits.get(fact.id, 0.0), fact.id))
        return list(trimmed(ranked)[: self._size.of_article])

    def is_wanted(self, key: str, fact: Fact) -> bool:
        """Whether a shorter brief prints the fact of the article: its news, or what deserves it."""
        if fact.kind == "quotation" or begins(fact, self._desk.articles):
            return True
        news, text = news_of(self._desk.articles[key]), self._desk.texts[fact.id]
        least = _DESERVING if news & frozenset(content(text)) else _APART
        return desert(fact, text, news) >= least

    def _title(self, key: str, points: Sequence[Fact]) -> str:
        """A title in few words for an article without a headline; "" for one point that it repeats.

        It is the article's news, told before or among the points.
        """
        own = [f for f in self._ledger.printed if key in _roots(f, self._ledger)]
        before = sorted((f for f in own if f not in points), key=_order)
        news = (fact for fact in points if begins(fact, self._desk.articles))
        told = [*before, *(news if len(points) >= _FEWEST else ())]
        titles = self._titles.get(key, ())
        found = (first_told(titles, [fact.statement]) for fact in told)
        return next(filter(None, found), "")


def _spoken_later(facts: Sequence[Fact]) -> list[Fact]:
    """The facts in their order, behind the first that is not somebody's words."""
    first = next((fact for fact in facts if fact.kind != "quotation"), None)
    return [first, *(f for f in facts if f is not first)] if first else list(facts)


def _order(fact: Fact) -> tuple[int, str]:
    return offset(fact), fact.id


def _place(key: str, heard: Sequence[str]) -> int:
    return heard.index(key) if key in heard else len(heard)


def _homes(points: Iterable[Point], ledger: Ledger) -> dict[str, None]:
    """The articles that the points cite, in their order."""
    cited = (reference.article for point in points for reference in point.references)
    return dict.fromkeys(root(article, ledger.desk.articles) for article in cited)


def _roots(fact: Fact, ledger: Ledger) -> set[str]:
    return {root(reference.article, ledger.desk.articles) for reference in fact.references}


def _by_article(facts: Iterable[Fact], ledger: Ledger) -> dict[str, list[Fact]]:
    """The facts that one article tells, and its reprints, by the article."""
    told: dict[str, list[Fact]] = {}
    for fact in facts:
        homes = _roots(fact, ledger)
        if len(homes) == 1 and homes <= ledger.desk.articles.keys():
            told.setdefault(min(homes), []).append(fact)
    return told
