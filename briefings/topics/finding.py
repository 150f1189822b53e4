"""Topics found: the fewest subjects that tell the most of what the corpus says.

Greedy weighted coverage (Nemhauser, Wolsey & Fisher 1978): the strongest subject is
taken first, then the one that adds most to it. Every article that belongs to no topic
of several articles has one of its own; facts of no topic join their article's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from briefings.model import PRINTED, Threshold
from briefings.topics.kindred import Kindred
from briefings.topics.kinship import Kinship
from briefings.topics.making import make
from briefings.topics.strength import Strength
from briefings.topics.subjects import Subject, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefings.model import Article, Fact, Topic

# How much of a fact is told once a topic has it.
_TOLD = 0.7
# Two subjects that share this much of their facts together, or of the smaller's, are one topic.
_SAME = 0.5
_INSIDE = 0.75
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
    candidates = _cohesive(subjects(facts, articles), facts, articles)
    chosen = _worth_printing(
        _Cover(strength).take(list(filter(_is_topical, candidates))), strength, articles
    )
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


def _cohesive(
    found: Sequence[Subject], facts: Sequence[Fact], articles: Sequence[Article]
) -> list[Subject]:
    """Subjects cut to their largest group of articles that are about the same things."""
    kinship = Kinship(articles)
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


@dataclass(slots=True)
class _Cover:
    """The subjects chosen so far, and how much of each fact they tell."""

    strength: Strength
    chosen: list[Subject] = field(default_factory=list)
    told: dict[int, float] = field(default_factory=dict)
    alone: Counter[str] = field(default_factory=Counter)
    holders: dict[int, list[Subject]] = field(default_factory=lambda: defaultdict(list))

    def take(self, candidates: Sequence[Subject]) -> list[Subject]:
        """Choose until no subject is a topic of its own beside the chosen ones.

        Gains only fall, so a gain is counted anew only when it comes to the top of the heap
        (Minoux 1978).
        """
        heap = [(-self.strength.of(s), s.name, at, 0) for at, s in enumerate(candidates)]
        heapify(heap)
        while heap:
            _, name, at, counted = heappop(heap)
            subject = candidates[at]
            if not self._is_open(subject):
                continue
            if counted == len(self.chosen):
                self._choose(subject)
            else:
                gain = self.strength.gain(subject, self.told)
                heappush(heap, (-gain, name, at, len(self.chosen)))
        return self.chosen

    def _choose(self, subject: Subject) -> None:
        self.chosen.append(subject)
        self.told.update(dict.fromkeys(subject.facts, _TOLD))
        self.alone.update(_only(subject))
        for place in subject.facts:
            self.holders[place].append(subject)

    def _is_open(self, subject: Subject) -> bool:
        """Of a single article, its main topic and those of its headings are topics."""
        single = _only(subject)
        if single and self.alone[single[0]] and not subject.sections:
            return False
        shared = Counter(other.name for place in subject.facts for other in self.holders[place])
        near = {other.name: other for place in subject.facts for other in self.holders[place]}
        return not any(_alike(subject, other, shared[name]) for name, other in near.items())


def _only(subject: Subject) -> tuple[str, ...]:
    """The article that alone mentions the subject, if one does."""
    articles = tuple(article for article, _ in subject.paragraphs)
    return articles if len(articles) == 1 else ()


def _alike(one: Subject, other: Subject, shared: int) -> bool:
    least, most = sorted((len(one.facts), len(other.facts)))
    return shared >= _SAME * (least + most - shared) or (
        shared >= _INSIDE * least and 2 * least >= most
    )


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
            if share >= _MAIN or _only(subject):
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
