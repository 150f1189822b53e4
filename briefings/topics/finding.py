"""Topics found: the fewest subjects that tell the most of what the corpus says.

Stories of several articles come first. Every article that belongs to no topic of several
articles has one of its own; facts of no topic join their article's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model import PRINTED, Threshold
from briefings.topics.covering import covering, only
from briefings.topics.kindred import Kindred
from briefings.topics.kinship import Kinship
from briefings.topics.making import make
from briefings.topics.stories import stories
from briefings.topics.strength import Strength
from briefings.topics.subjects import Subject, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefings.model import Article, Fact, Topic

# What one fact needs to be a topic: so many paragraphs on its subject.
_PARAGRAPHS = 3
# A further topic has this share of the strongest one's strength; so many topics an article.
_WEAK = 0.06
_MOST = 3
# The share of an article's facts that its main topic has.
_MAIN = 0.2


def find(
    facts: Sequence[Fact],
    articles: Sequence[Article],
    *,
    today: date | None = None,
    least: Threshold = PRINTED,
) -> tuple[Topic, ...]:
    """The topics of the facts, strongest first; every cited fact is in at least one.

    What most of the corpus mentions, its background, comes last. A plan of before `today`
    is no title, nor a fact below `least`.
    """
    strength = Strength(facts, articles)
    kinship = Kinship(articles)
    candidates = _cohesive(subjects(facts, articles), facts, kinship)
    candidates = _with_stories(candidates, stories(candidates, facts, articles, kinship))
    chosen = _worth_printing(covering(_topical(candidates), strength), strength, articles)
    whole = [*_with_leftovers(chosen, facts), *_rest(chosen, candidates, facts)]
    ranked = sorted(whole, key=lambda s: (strength.is_background(s), -strength.of(s), s.name))
    return _made(ranked, candidates, facts, articles, (today, least))


def _made(
    ranked: Sequence[Subject],
    candidates: Sequence[Subject],
    facts: Sequence[Fact],
    articles: Sequence[Article],
    fit: tuple[date | None, Threshold],
) -> tuple[Topic, ...]:
    """The subjects as topics, no two of one article with the same title."""
    kindred = Kindred(candidates)
    by_id = {article.id: article for article in articles}
    titles: dict[str, list[str]] = defaultdict(list)
    topics = []
    for subject in ranked:
        cited = {r.article for place in subject.facts for r in facts[place].references}
        taken = frozenset(title for article in cited for title in titles[article])
        own = [by_id[key] for key in by_id if key in cited]
        topics.append(make(subject, kindred.of(subject), facts, own, taken, *fit))
        for article in cited:
            titles[article] += [topics[-1].title] * bool(topics[-1].title)
    return tuple(topics)


def _topical(candidates: Sequence[Subject]) -> list[Subject]:
    return [subject for subject in candidates if _is_topical(subject)]


def _is_topical(subject: Subject) -> bool:
    """Whether it can name a topic: a plain word must stand in a title or a heading."""
    return subject.kind != "term" or " " in subject.forms[0] or bool(subject.headed)


def _worth_printing(
    chosen: Sequence[Subject], strength: Strength, articles: Sequence[Article]
) -> list[Subject]:
    """Without the weak: each article's first topic stays, and of the others the strongest."""
    best = max(map(strength.of, chosen), default=0.0)
    kept: list[Subject] = []
    served: set[str] = set()
    for subject in sorted(chosen, key=lambda s: (-strength.of(s), s.name)):
        held = {article for article, _ in subject.paragraphs}
        strong = strength.of(subject) >= _WEAK * best and len(kept) < _MOST * (1 + len(articles))
        if strong or not held & served:
            kept.append(subject)
            served |= held
    return kept


def _with_stories(found: Sequence[Subject], told: Sequence[Subject]) -> list[Subject]:
    """The subjects and the stories, a story in the place of what it is called by."""
    names = {story.name for story in told}
    return [*(subject for subject in found if subject.name not in names), *told]


def _cohesive(found: Sequence[Subject], facts: Sequence[Fact], kinship: Kinship) -> list[Subject]:
    """Subjects cut to their largest group of articles that are about the same things."""
    kept = []
    for subject in found:
        group = kinship.largest_group(dict(subject.paragraphs))
        places = frozenset(
            p
            for p in subject.facts
            if not group or any(r.article in group for r in facts[p].references)
        )
        paragraphs = tuple((a, n) for a, n in subject.paragraphs if a in group)
        cut = replace(
            subject,
            facts=places,
            paragraphs=paragraphs,
            headed=subject.headed & group,
            sections=subject.sections & group,
        )
        if len(places) > 1 or (places and sum(n for _, n in paragraphs) >= _PARAGRAPHS):
            kept.append(cut)
    return kept


def _with_leftovers(chosen: Sequence[Subject], facts: Sequence[Fact]) -> list[Subject]:
    """The subjects, each with the uncovered facts of the articles that it is most of."""
    covered = frozenset(p for s in chosen for p in s.facts)
    joined: dict[str, set[int]] = defaultdict(set)
    mains = _mains(chosen, facts)
    for place, fact in enumerate(facts):
        main = mains.get(fact.references[0].article) if fact.references else None
        if place not in covered and main:
            joined[main].add(place)
    return [replace(s, facts=s.facts | frozenset(joined[s.name])) for s in chosen]


def _mains(chosen: Sequence[Subject], facts: Sequence[Fact]) -> dict[str, str]:
    """By article, the name of the subject that most of its facts mention, if any does."""
    sizes = Counter(article for fact in facts for article in _home(fact))
    shares: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for subject in chosen:
        held = Counter(article for p in subject.facts for article in _home(facts[p]))
        for article, count in held.items():
            share = count / sizes[article]
            if share >= _MAIN or only(subject):
                shares[article].append((share, subject.name))
    return {article: max(found)[1] for article, found in shares.items()}


def _home(fact: Fact) -> Iterator[str]:
    yield from (reference.article for reference in fact.references[:1])


def _rest(
    chosen: Sequence[Subject], candidates: Sequence[Subject], facts: Sequence[Fact]
) -> list[Subject]:
    """A subject for each article with facts that are in no topic."""
    covered = frozenset(p for s in _with_leftovers(chosen, facts) for p in s.facts)
    by_article: dict[str, set[int]] = defaultdict(set)
    for place, fact in enumerate(facts):
        if place not in covered and fact.references:
            by_article[fact.references[0].article].add(place)
    taken = {subject.name for subject in chosen}
    made = []
    for article in sorted(by_article):
        places = frozenset(by_article[article])
        name = _name_of(places, [s for s in candidates if s.name not in taken], facts, taken)
        taken.add(name)
        made.append(Subject(name, "other", (name,), places, ((article, 1),)))
    return made


def _name_of(
    places: frozenset[int], candidates: Sequence[Subject], facts: Sequence[Fact], taken: set[str]
) -> str:
    shared = [(len(s.facts & places), s.name) for s in candidates if s.facts & places]
    if shared:
        return max(shared)[1]
    names = sorted({facts[p].subject or facts[p].statement for p in places})
    return next((name for name in names if name not in taken), facts[min(places)].id)
