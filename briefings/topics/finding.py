"""Topics found: the fewest subjects that cover the most of what the corpus says.

Greedy weighted coverage (Nemhauser, Wolsey & Fisher 1978): the subject that adds most
is taken first, then the one that adds most to that. Facts that no subject covers join
their article's main topic, or make a topic of their own.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.topics.kinship import Kinship
from briefings.topics.making import make
from briefings.topics.subjects import Subject, stems_of, subjects
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.model import Article, Fact, Topic

# How well a name of each kind serves as a topic.
_WEIGHTS = {
    "event": 1.3,
    "other": 1.1,
    "organization": 1.0,
    "term": 0.9,
    "person": 0.7,
    "place": 0.6,
}
# How much a fact of each kind tells.
_TELLING = {"event": 1.0, "figure": 0.9, "position": 0.7, "quotation": 0.7, "abbreviation": 0.3}
_COUNTRY = 0.3
_IN_HEADLINE = 1.6
_EACH_MORE_ARTICLE = 0.5
# A subject of more than this share of a corpus of several articles is its background.
_BACKGROUND = 0.3
_OF_BACKGROUND = 0.4
# A further topic must add this many facts, and this share of its own.
_NEW_FACTS = 2
_NEW_SHARE = 0.4
# The share of an article's facts that its main topic has.
_MAIN = 0.34


def find(facts: Sequence[Fact], articles: Sequence[Article]) -> tuple[Topic, ...]:
    """The topics of the facts, strongest first; every fact with an article is in one at least."""
    candidates = _cohesive(subjects(facts, articles), facts, articles)
    strengths = {s: _strength(s, facts, articles) for s in candidates}
    chosen = _cover(candidates, strengths, facts)
    chosen = [*_with_leftovers(chosen, facts), *_rest(chosen, candidates, facts)]
    ranked = sorted(chosen, key=lambda s: (-_total(s, strengths, facts), s.name))
    return tuple(make(s, _kin(s, candidates), facts, articles) for s in ranked)


def _cohesive(
    found: Sequence[Subject], facts: Sequence[Fact], articles: Sequence[Article]
) -> list[Subject]:
    """Subjects cut to their largest group of articles that are about the same things."""
    kinship = Kinship(articles)
    kept = []
    for subject in found:
        holding = Counter(r.article for p in subject.facts for r in facts[p].references)
        group = kinship.largest_group(holding)
        places = frozenset(
            p for p in subject.facts if any(r.article in group for r in facts[p].references)
        )
        if len(places) >= _NEW_FACTS:
            kept.append(replace(subject, facts=places))
    return kept


def _strength(subject: Subject, facts: Sequence[Fact], articles: Sequence[Article]) -> float:
    """How good a topic the subject is, whatever the number of its facts."""
    held = {r.article for p in subject.facts for r in facts[p].references}
    independent = [a for a in articles if a.id in held and a.duplicate_of not in held]
    weight = _WEIGHTS.get(subject.kind, 1.0) * (_COUNTRY if _is_country(subject) else 1.0)
    weight *= 1 + _EACH_MORE_ARTICLE * math.log2(max(1, len(independent)))
    if len(articles) > 1 and len(subject.facts) > max(6, _BACKGROUND * len(facts)):
        weight *= _OF_BACKGROUND
    stems = stems_of(subject)
    if any(stems & _headline(article) for article in independent):
        weight *= _IN_HEADLINE
    return weight


def _headline(article: Article) -> frozenset[str]:
    headings = (article.text[p.start : p.end] for p in article.paragraphs if p.role == "heading")
    return frozenset(stem for text in (article.title, *headings) for stem in content(text))


def _is_country(subject: Subject) -> bool:
    return any(form in _countries() for form in subject.forms)


def _countries() -> frozenset[str]:
    from babel import Locale

    short = {"US", "U.S.", "UK", "U.K.", "Korea", "America", "Britain", "EU"}
    return frozenset(Locale("en").territories.values()) | short


def _told(places: frozenset[int], facts: Sequence[Fact]) -> float:
    return sum(facts[p].confidence * _TELLING.get(facts[p].kind, 0.6) for p in places)


def _total(subject: Subject, strengths: dict[Subject, float], facts: Sequence[Fact]) -> float:
    known = next((v for s, v in strengths.items() if s.name == subject.name), 0.5)
    return known * math.sqrt(_told(subject.facts, facts))


def _cover(
    candidates: Sequence[Subject], strengths: dict[Subject, float], facts: Sequence[Fact]
) -> list[Subject]:
    chosen: list[Subject] = []
    covered: frozenset[int] = frozenset()
    left = list(candidates)
    while left:
        left = [s for s in left if _adds(s, covered)]
        best = max(
            left,
            key=lambda s: (strengths[s] * math.sqrt(_told(s.facts - covered, facts)), s.name),
            default=None,
        )
        if best is None:
            break
        chosen.append(best)
        covered |= best.facts
        left.remove(best)
    return chosen


def _adds(subject: Subject, covered: frozenset[int]) -> bool:
    new = len(subject.facts - covered)
    return new >= _NEW_FACTS and new >= _NEW_SHARE * len(subject.facts)


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
    sizes = Counter(r.article for f in facts for r in f.references[:1])
    shares: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for subject in chosen:
        held = Counter(r.article for p in subject.facts for r in facts[p].references[:1])
        for article, count in held.items():
            shares[article].append((count / sizes[article], subject.name))
    best = {article: max(found, key=lambda x: (x[0], x[1])) for article, found in shares.items()}
    return {article: name for article, (share, name) in best.items() if share >= _MAIN}


def _rest(
    chosen: Sequence[Subject], candidates: Sequence[Subject], facts: Sequence[Fact]
) -> list[Subject]:
    """A subject for each article with facts that are in no topic."""
    covered = frozenset(p for s in _with_leftovers(chosen, facts) for p in s.facts)
    by_article: dict[str, set[int]] = defaultdict(set)
    for place, fact in enumerate(facts):
        if place not in covered and fact.references:
            by_article[fact.references[0].article].add(place)
    taken = {s.name for s in chosen}
    made = []
    for places in (frozenset(by_article[article]) for article in sorted(by_article)):
        open_ = [s for s in candidates if s.name not in taken]
        name = _name_of(places, open_, facts)
        taken.add(name)
        made.append(Subject(name, "other", (name,), places))
    return made


def _name_of(places: frozenset[int], candidates: Sequence[Subject], facts: Sequence[Fact]) -> str:
    shared = [(len(s.facts & places), s.name) for s in candidates if s.facts & places]
    if shared:
        return max(shared)[1]
    return min(facts[p].subject or facts[p].statement for p in places)


def _kin(subject: Subject, candidates: Sequence[Subject]) -> tuple[Subject, ...]:
    """Other subjects of mostly the same facts: further words to find the topic by."""
    near = [
        (len(c.facts & subject.facts) / len(c.facts), c)
        for c in candidates
        if c.name != subject.name and len(c.facts & subject.facts) >= 0.6 * len(c.facts)
    ]
    return tuple(c for _, c in sorted(near, key=lambda x: (-x[0], -len(x[1].facts), x[1].name)))
