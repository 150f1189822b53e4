"""What one article alone tells, beneath its own headline: the rest of a whole brief.

A topic of several articles has a title of its own. Of every other article a whole brief tells
all that is understood beneath its headline, in its order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.desk import root
from briefings.digest.parts.beneath import settled
from briefings.digest.parts.sections import ALSO
from briefings.digest.parts.story import headline, quoted
from briefings.digest.story_order import offset
from briefings.model import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.model import Fact, Point

FROM = "From “{}”"
# A headline takes the room of a point: beneath it are so many, or more.
_FEWEST = 2


def by_article(made: Sequence[Section], ledger: Ledger, most: int) -> tuple[Section, ...]:
    """The sections of several articles; then one for each article that has several points.

    An article adds at most `most` points; one that has but one is heard among what is also in
    the news.
    """
    topics = [section for section in made if len(_homes(section.points, ledger)) > 1]
    topics = [section for section in topics if section.title != ALSO]
    single = [point for section in made if section not in topics for point in section.points]
    stories = _stories(single, ledger, most)
    told = {fact for section in stories for point in section.points for fact in point.facts}
    left = tuple(point for point in single if not told.issuperset(point.facts))
    rest = (Section("also", ALSO, left),) if left else ()
    return (*topics, *stories, *rest)


def _stories(single: Iterable[Point], ledger: Ledger, most: int) -> list[Section]:
    """A section for each article that has several points beneath its headline."""
    facts = {fact.id: fact for fact in ledger.desk.facts}
    clear = _by_article([facts[point.facts[0]] for point in single], ledger)
    leaning = _by_article(ledger.desk.beneath, ledger)
    made = []
    for key in dict.fromkeys([*clear, *leaning]):
        points = _points(key, clear.get(key, []), leaning.get(key, []), ledger, most)
        if len(points) >= _FEWEST:
            title = FROM.format(quoted(ledger.desk.articles[key].title))
            made.append(Section(f"article-{key}", title, points))
    return made


def _points(
    key: str, clear: Sequence[Fact], leaning: Sequence[Fact], ledger: Ledger, most: int
) -> tuple[Point, ...]:
    """The points of one article in its order; none if it has no headline."""
    own = headline(ledger.desk.articles[key])
    if not own:
        return ()
    chosen = [*clear, *settled(leaning, ledger, own, clear, most - len(clear))]
    return tuple(map(ledger.desk.point, sorted(chosen, key=lambda f: (offset(f), f.id))))


def _homes(points: Iterable[Point], ledger: Ledger) -> set[str]:
    cited = (reference.article for point in points for reference in point.references)
    return {root(article, ledger.desk.articles) for article in cited}


def _by_article(facts: Iterable[Fact], ledger: Ledger) -> dict[str, list[Fact]]:
    """The facts that one article tells, and its reprints, by the article."""
    told: dict[str, list[Fact]] = {}
    for fact in facts:
        homes = {root(r.article, ledger.desk.articles) for r in fact.references}
        if len(homes) == 1 and homes <= ledger.desk.articles.keys():
            told.setdefault(min(homes), []).append(fact)
    return told
