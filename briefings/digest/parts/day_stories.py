"""Several articles, each told by what it opens with, and by little more.

For each story a reader wants one line that tells its news: the sentence its writer opened with.
Where that only leads up to the news (somebody's case, a scene), a later sentence that tells what
the headline says stands for it, or the headline. Behind it stand few points: those that deserve a
line, and are understood beneath the headline.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest.choice.cases import is_case
from briefings.digest.choice.currency import Currency
from briefings.digest.choice.deserving import desert
from briefings.digest.choice.openings import is_delayed
from briefings.digest.desk import root
from briefings.digest.mixing import is_description
from briefings.digest.parts.by_article import FROM, beside
from briefings.digest.parts.news_value import grave
from briefings.digest.parts.sections import also_in_the_news, sections
from briefings.digest.parts.story import headline, quoted
from briefings.digest.parts.support import behind
from briefings.digest.parts.titled import is_plain
from briefings.model import Section
from briefings.words import content
from briefings.words.gravity import gravity
from briefings.words.talk import is_earlier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.digest.desk import Desk
    from briefings.model import Article, Fact, Point, Topic

# A bottom line of so many points has nothing that is less grave and deserves less.
_ENOUGH, _GRAVE, _CLASS, _LIGHT = 3, 0.25, 0.45, 0.8
# A lead that has so many of the words of its headline stands without it.
_ALL = 0.7


def openers(desk: Desk, topics: Iterable[Topic]) -> tuple[Fact, ...]:
    """What may be the bottom line: the news that articles open with, and what several tell.

    Play, and what deserves little, only where there is too little else, or else all is old.
    """
    shared = {key for topic in topics if _is_shared(topic, desk) for key in topic.facts}
    found = [
        fact
        for fact in desk.facts
        if (fact.id in desk.leads and not _is_case(fact, desk) and not _is_no_news(fact))
        or (fact.id in shared and _told_by(fact, desk) > 1)
    ]
    weighty = [fact for fact in found if not _is_light(fact, desk)]
    light = [f for f in found if f not in weighty and grave(f, desk) >= 0]
    is_fresh = Currency(desk).is_fresh
    light.sort(key=lambda fact: (not is_fresh(fact), -desert(fact, desk.texts[fact.id]), fact.id))
    wanted = min(sum(map(is_fresh, light)), _ENOUGH - sum(map(is_fresh, weighty)))
    return (*weighty, *light[: max(0, wanted, _ENOUGH - len(weighty))]) or tuple(found)


def _is_light(fact: Fact, desk: Desk) -> bool:
    """Whether it is play, deserves little, or is told further down in its article than it opens."""
    told, article = grave(fact, desk), desk.articles.get(_home(fact, desk))
    if article is not None and fact.id in desk.leads and is_delayed(fact, article):
        return told < _CLASS
    return told < 0 or (told < _GRAVE and desert(fact, desk.texts[fact.id]) < _LIGHT)


def _is_no_news(fact: Fact) -> bool:
    """Whether it tells who somebody is, or what had been before."""
    return is_description(fact) or is_earlier(fact.clause.verb if fact.clause else fact.predicate)


def _is_case(fact: Fact, desk: Desk) -> bool:
    article = desk.articles.get(_home(fact, desk))
    return article is not None and is_case(fact, desk.texts[fact.id], article)


def day_stories(
    topics: Sequence[Topic], ledger: Ledger, size: Size, opening: Sequence[Point]
) -> tuple[Section, ...]:
    """The topics that several articles tell, and each story beneath its headline."""
    desk = ledger.desk
    shared = _together(topics, ledger, size, opening)
    homes: dict[str, list[Fact]] = {}
    for fact in desk.known:
        homes.setdefault(_home(fact, desk), []).append(fact)
    alone: list[Point] = []
    made: list[Section] = []
    for article in _in_order(desk, opening):
        points = _story(article, homes.get(article.id, []), ledger, size)
        own = headline(article)
        if len(points) == 1 and _is_all(points[0], own, desk):
            alone.append(desk.point(points[0]))
            continue
        if points and own:
            title = FROM.format(quoted(own))
            made.append(Section(f"article-{article.id}", title, tuple(map(desk.point, points))))
        else:
            alone += [desk.point(fact) for fact in points if _is_clear(fact, desk)]
    return (*shared, *made, *([also_in_the_news(beside(alone))] if alone else []))


def _is_all(fact: Fact, head: str, desk: Desk) -> bool:
    """Whether the fact is clear without the headline, and tells what that says."""
    stems = frozenset(content(head))
    told = stems & frozenset(content(desk.texts[fact.id]))
    return _is_clear(fact, desk) and len(told) >= _ALL * len(stems)


def _together(
    topics: Sequence[Topic], ledger: Ledger, size: Size, opening: Sequence[Point]
) -> list[Section]:
    """The sections of topics of which several articles tell something."""
    trial = replace(
        ledger, printed=[*ledger.printed], named={*ledger.named}, merits={**ledger.merits}
    )
    facts = {fact.id: fact for fact in ledger.desk.facts}
    made = []
    for section in sections(topics, trial, size, opening):
        homes = {
            root(r.article, ledger.desk.articles) for p in section.points for r in p.references
        }
        told = [fact for p in section.points for fact in p.facts if fact in facts]
        agreed = any(_told_by(facts[key], ledger.desk) > 1 for key in told)
        if section.topic != "also" and len(homes) > 1 and (agreed or is_plain(section.title)):
            made.append(section)
            for point in section.points:
                ledger.write(facts[point.facts[0]])
    return made


def _in_order(desk: Desk, opening: Sequence[Point]) -> list[Article]:
    """The articles: those of the opening first, the others by how grave their news is."""
    heard = [root(r.article, desk.articles) for point in opening for r in point.references]
    leads = {_home(fact, desk): gravity(desk.texts[fact.id]) for fact in _leads(desk)}
    own = [article for article in desk.articles.values() if not article.duplicate_of]

    def place(article: Article) -> tuple[int, float, str]:
        at = heard.index(article.id) if article.id in heard else len(heard)
        return at, -leads.get(article.id, -1.0), article.id

    return sorted(own, key=place)


def _story(article: Article, own: Sequence[Fact], ledger: Ledger, size: Size) -> tuple[Fact, ...]:
    """The lead of the article, if it is not printed yet, and what deserves to stand behind it.

    `own` are the facts of the article.
    """
    desk = ledger.desk
    lead = next((fact for fact in own if fact.id in desk.leads), None)
    told = [fact for fact in ledger.printed if _home(fact, desk) == article.id]
    if lead is None or lead in told:
        return behind(article, own, told, ledger, size) if lead else ()
    if _is_idle(lead, article, ledger) or not ledger.is_new(lead):
        return ()
    ledger.write(lead)
    return (lead, *behind(article, own, [*told, lead], ledger, size))


def _is_idle(lead: Fact, article: Article, ledger: Ledger) -> bool:
    """Whether the lead tells somebody's case, or only with whom an interview was."""
    asked = any(r.article == article.id for fact in ledger.desk.turns for r in fact.references)
    return (is_description(lead) and asked) or _is_case(lead, ledger.desk)


def _leads(desk: Desk) -> Iterator[Fact]:
    return (fact for fact in desk.known if fact.id in desk.leads)


def _is_clear(fact: Fact, desk: Desk) -> bool:
    return any(fact.id == each.id for each in desk.facts)


def _is_shared(topic: Topic, desk: Desk) -> bool:
    return len({root(key, desk.articles) for key in topic.articles}) > 1


def _told_by(fact: Fact, desk: Desk) -> int:
    """How many articles tell the fact, without reprints."""
    return len({root(reference.article, desk.articles) for reference in fact.references})


def _home(fact: Fact, desk: Desk) -> str:
    return root(fact.references[0].article, desk.articles) if fact.references else ""
