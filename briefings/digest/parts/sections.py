"""The topics of a brief: a section each, its points leading with what it is about.

What belongs to no topic that has a title, and the best of every article that would not
be heard otherwise, stand together at the end.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from briefings.digest.choice.aboutness import aboutness, own
from briefings.digest.choice.belonging import belonging, is_dull
from briefings.digest.choice.choosing import choose
from briefings.digest.choice.currency import Currency
from briefings.digest.choice.homes import Homes, gathered
from briefings.digest.choice.sizes import TOPIC_WORDS
from briefings.digest.desk import root
from briefings.digest.mixing import arranged, is_telling, trimmed
from briefings.digest.parts.beside_others import beginning, is_aside, is_background, is_near, spoken
from briefings.digest.parts.titled import first_told, is_plain, is_told_by, plainly, tells, untold
from briefings.model import Section
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.digest.desk import Desk
    from briefings.model import Fact, Point, Topic

# How much of what being about its topic adds counts beside other topics.
_CLOSENESS = 0.5
# What a fact gains that tells what the title of its topic says.
_TITLE = 3.0
# So many times as many topics are tried as sections are wanted: not all have two points.
_TRIES = 3
# Of so many articles, or more, a topic is what the brief is on.
_MANY = 3
ALSO = "Also in the news"


def sections(
    topics: Sequence[Topic], ledger: Ledger, size: Size, opening: Sequence[Point] = ()
) -> tuple[Section, ...]:
    """A section for each of the strongest topics that has something left to say.

    `opening` are the points that are printed before: their articles have been heard.
    """
    desk, several = ledger.desk, len(topics) > 1
    heard, currency = spoken(ledger), Currency(desk)
    left = {
        fact.id
        for fact in desk.facts
        if not fact.conflicts
        and is_telling(fact)
        and ledger.is_new(fact)
        and not (several and (is_dull(fact, desk.articles) or is_aside(fact, heard, desk.articles)))
        and not (several and not size.whole and is_background(fact, currency))
    }
    titled = [topic for topic in gathered(topics, desk.articles) if topic.title or not several]
    homes = Homes(titled, desk, left)
    waiting = {topic.id: untold(topic, opening) for topic in titled}
    heads = {
        topic.id: head
        for topic in titled
        if (head := first_told(waiting[topic.id], [f.statement for f in homes.facts(topic, desk)]))
    }
    made = _made(titled, (heads, waiting), homes, ledger, size)
    alone, made = _parted(made) if several else ([], made)
    if not size.whole:
        near = {fact.id for fact in desk.facts if is_near(fact, desk)}
        alone = [point for point in alone if not near.isdisjoint(point.facts)]
    also = _also(ledger, size, left, [*opening, *alone, *_all(made)], homes)
    made.append(also_in_the_news((*alone, *also)))
    return tuple(section for section in made if section.points)


def _made(
    topics: Sequence[Topic],
    titles: tuple[Mapping[str, str], Mapping[str, Sequence[str]]],
    homes: Homes,
    ledger: Ledger,
    size: Size,
) -> list[Section]:
    """Sections for the strongest topics, those first that have a title left; so many that earn it.

    `titles` are the best and all that are left, by topic. Topics without one are told where there
    is room for all.
    """
    heads, waiting = titles
    several, room = len(topics) > 1, len(topics) <= size.topics
    made: list[Section] = []
    words, earned = size.words, 0
    tried = [
        t
        for t in homes.printing(_TRIES * size.topics, heads)
        if t.id in heads or room or _is_of_most(t, ledger.desk)
    ]
    for place, topic in enumerate(tried):
        if earned == size.topics:
            break
        share = min(TOPIC_WORDS, words // min(size.topics - earned, len(tried) - place))
        head = heads.get(topic.id, "")
        facts = homes.facts(topic, ledger.desk)
        if several:
            told = (head, topic.title)
            facts = belonging(told, facts, topic.name, own(ledger.desk, topic))
        about = _weighed(topic, head or topic.title, _CLOSENESS if several else 1.0)
        points = _points(facts, ledger, size.points, share, about, size.least if several else -inf)
        title = first_told(waiting[topic.id], [point.text for point in points])
        points = tuple(sorted(points, key=lambda point: not is_told_by(point, title)))
        plain = plainly(topic) if not several or _is_of_most(topic, ledger.desk) else ""
        made.append(Section(topic.id, title or plain, points))
        words -= sum(len(point.text.split()) for point in points)
        earned += len(points) > 1
    return made


def _is_of_most(topic: Topic, desk: Desk) -> bool:
    """Whether the brief is on one matter: so many of its articles speak of the topic."""
    told = {root(key, desk.articles) for key in topic.articles}
    own = [article for article in desk.articles.values() if not article.duplicate_of]
    return len(told) >= max(_MANY, len(own) / 2)


def together(made: Sequence[Section]) -> tuple[Section, ...]:
    """Several sections as one: a title takes the room of a point."""
    if len(made) < 2:
        return tuple(made)
    return (also_in_the_news(_all(made)),)


def also_in_the_news(points: Iterable[Point]) -> Section:
    """The section of what is at home in no topic."""
    return Section("also", ALSO, tuple(points))


def _weighed(topic: Topic, head: str, weight: float) -> Callable[[Fact], float]:
    """How much a fact is about the topic; what its title tells must be among the points."""
    about, title = aboutness(topic), frozenset(content(head))
    return lambda fact: weight * about(fact) + _TITLE * tells(fact.statement, title)


def _parted(made: Sequence[Section]) -> tuple[list[Point], list[Section]]:
    """The points of sections that do not earn their title, and the other sections.

    A title needs a point that tells it and a second one: the only one says it again.
    """
    points: list[Point] = []
    kept: list[Section] = []
    for section in made:
        words = frozenset(content(section.title))
        told = any(tells(point.text, words) for point in section.points)
        plain = is_plain(section.title)
        if (told or plain) and len(section.points) > 1:
            kept.append(section)
        else:
            points += section.points
    return points, kept


def _points(
    facts: Iterable[Fact],
    ledger: Ledger,
    most: int,
    words: int,
    bonus: Callable[[Fact], float] = lambda fact: 0.0,
    least: float = -inf,
) -> tuple[Point, ...]:
    desk = ledger.desk
    chosen = picked(facts, ledger, most, words, bonus, least)
    order = arranged(chosen, lambda fact: desk.worth[fact.id] + bonus(fact))
    return tuple(desk.point(fact) for fact in order)


def picked(
    facts: Iterable[Fact],
    ledger: Ledger,
    most: int,
    words: int,
    bonus: Callable[[Fact], float] = lambda fact: 0.0,
    least: float = -inf,
) -> tuple[Fact, ...]:
    """At most `most` of the facts in at most `words` words, few of them quotations.

    None adds less than `least`.
    """
    desk = ledger.desk
    facts = list(facts)
    plain = [fact for fact in facts if fact.kind != "quotation"]
    said = [fact for fact in facts if fact.kind == "quotation"]
    chosen = choose(plain, ledger, most=most, words=words, bonus=bonus, least=least)
    words -= sum(len(desk.texts[fact.id].split()) for fact in chosen)
    quotes = max(1, len(chosen) // 2) if chosen else 2
    room = min(quotes, most - len(chosen))
    chosen += choose(said, ledger, most=room, words=words, bonus=bonus, least=least)
    return trimmed(chosen)


def _also(
    ledger: Ledger, size: Size, left: set[str], printed: Iterable[Point], homes: Homes
) -> tuple[Point, ...]:
    """The best of each article not heard yet, and what is at home in no topic; if full, all.

    What happened long before its article is not what that tells.
    """
    desk = ledger.desk
    cited = {reference.article for point in printed for reference in point.references}
    heard = {root(article, desk.articles) for article in sorted(cited | spoken(ledger))}
    told = (fact for fact in desk.facts if fact.id in left and fact.kind != "education")
    currency = Currency(desk)
    open_ = [f for f in told if size.whole or not is_background(f, currency)]
    unheard: dict[str, list[Fact]] = {}
    open_ = [fact for fact in open_ if size.whole or is_near(fact, desk)]
    for fact in open_:
        for key in sorted({root(r.article, desk.articles) for r in fact.references} - heard):
            unheard.setdefault(key, []).append(fact)
    chosen: list[Point] = []
    first = sorted(unheard, key=lambda key: -max(desk.worth[fact.id] for fact in unheard[key]))
    for key in first[: size.unheard]:
        chosen += _points(unheard[key], ledger, 1, TOPIC_WORDS, beginning(desk))
    if size.leftovers:
        news = [f for f in open_ if size.whole or size.one_page or not homes.has(f)]
        words = size.words if size.whole else TOPIC_WORDS
        chosen += _points(news, ledger, size.leftovers, words, least=size.least)
    return tuple(chosen)


def _all(made: Iterable[Section]) -> list[Point]:
    return [point for section in made for point in section.points]
