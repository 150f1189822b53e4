"""What one article alone tells, beneath its own headline.

A topic has a title of its own, if that says more than its first point. Of every other article a
whole brief tells all that is understood beneath its headline, in its order; a shorter one prints
the headline over several points, and where the article's news needs it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.desk import root
from briefings.digest.parts.beneath import settled
from briefings.digest.parts.sections import ALSO, also_in_the_news
from briefings.digest.parts.story import headline, quoted
from briefings.digest.story_order import begins, offset
from briefings.model import Section
from briefings.words import content, is_number
from briefings.words.months import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.model import Fact, Point

FROM = "From “{}”"
# A headline takes the room of a point: beside others it is printed for so many, or more.
_FEWEST = 2
# A point that has so few words beyond its title says it again; days and numbers are no words here.
_ADDED = 4
_DAY = re.compile(rf"\b(?:{ANY_MONTH})\b")


def by_article(
    made: Sequence[Section], ledger: Ledger, size: Size, opening: Sequence[Point] = ()
) -> tuple[Section, ...]:
    """The sections of several articles; then one for each article that is told by itself.

    In a whole brief these are all that have several points to add, at most as many as a topic
    has; others are heard among what is also in the news. In a shorter one these are the articles
    that have several points, or whose news is not told otherwise, as many as may be heard there.
    `opening` are the points that are printed before.
    """
    topics = [section for section in made if not _is_single(section, ledger, size)]
    single = [point for section in made if section not in topics for point in section.points]
    heard = _homes([*opening, *(point for s in topics for point in s.points)], ledger)
    stories = _stories(single, ledger, size, heard)
    told = {fact for section in stories for point in section.points for fact in point.facts}
    left = [point for point in single if not told.issuperset(point.facts)]
    return (*topics, *stories, *([also_in_the_news(beside(left))] if left else []))


def _is_single(section: Section, ledger: Ledger, size: Size) -> bool:
    """Whether the section is told by article: what has no topic, or a title that is said again.

    In a whole brief it is all that has no second article.
    """
    if section.title == ALSO:
        return True
    alone = len(_homes(section.points, ledger)) == 1
    return alone and (size.whole or is_said_again(section))


def is_said_again(section: Section) -> bool:
    """Whether a point says what the title says, and hardly more."""
    title = frozenset(content(section.title))
    told = (frozenset(content(_DAY.sub("", point.text))) for point in section.points)
    return any(
        title <= words and sum(not is_number(word) for word in words - title) < _ADDED
        for words in told
    )


def beside(points: Iterable[Point]) -> list[Point]:
    """The points, those of one article beside each other in the order of the first of each."""
    told: dict[str, list[Point]] = {}
    for point in points:
        told.setdefault(point.references[0].article if point.references else "", []).append(point)
    return [point for group in told.values() for point in group]


def _stories(single: Iterable[Point], ledger: Ledger, size: Size, heard: set[str]) -> list[Section]:
    """A section for each article that has several points beneath its headline."""
    facts = {fact.id: fact for fact in ledger.desk.facts}
    shown = [point.facts[0] for point in single if point.facts]
    clear = _by_article([facts[key] for key in shown if key in facts], ledger)
    leaning = _by_article(ledger.desk.beneath, ledger)
    keys = list(dict.fromkeys([*clear, *leaning]))
    if not size.whole:
        keys = [key for key in keys if _is_headed(clear.get(key, []), key in heard, ledger)]
    made = []
    for key in keys if size.whole else keys[: size.unheard]:
        most = size.points - len(clear.get(key, [])) if size.whole else int(key not in heard)
        points = _points(key, clear.get(key, []), leaning.get(key, []), ledger, most)
        if len(points) >= (_FEWEST if key in clear else 1):
            title = FROM.format(quoted(ledger.desk.articles[key].title))
            made.append(Section(f"article-{key}", title, points))
    return made


def _is_headed(told: Sequence[Fact], heard: bool, ledger: Ledger) -> bool:
    """Whether a brief that is not whole prints the headline: over several points, or news."""
    return len(told) >= _FEWEST or (not heard and _lacks(told, ledger))


def _lacks(told: Iterable[Fact], ledger: Ledger) -> bool:
    """Whether none of the facts is of the first sentence of its article: its news is missing."""
    return not any(begins(fact, ledger.desk.articles) for fact in told)


def _points(
    key: str, clear: Sequence[Fact], leaning: Sequence[Fact], ledger: Ledger, most: int
) -> tuple[Point, ...]:
    """The points of one article in its order; none if it has no headline."""
    own = headline(ledger.desk.articles[key])
    if not own:
        return ()
    chosen = [*clear, *settled(leaning, ledger, own, clear, most)]
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
