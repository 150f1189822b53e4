"""How good a topic a subject is: what kind of name it has, who writes of it, and how much."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefings.topics.countries import is_country
from briefings.topics.subjects import STORY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.model import Article, Fact
    from briefings.topics.subjects import Subject

# How well a name of each kind serves as a topic.
_WEIGHTS = {
    STORY: 1.3,
    "event": 1.3,
    "other": 1.1,
    "organization": 1.0,
    "term": 0.6,
    "person": 0.8,
    "place": 0.8,
}
# How much a fact of each kind tells.
_TELLING = {"event": 1.0, "figure": 0.9, "position": 0.7, "quotation": 0.7, "abbreviation": 0.3}
# An extract says again what facts say.
_EXTRACT = 0.25
_COUNTRY = 0.3
_IN_HEADLINE = 1.6
_PLAIN_WORD = 0.4
# A subject of more than this share of a corpus of several articles is its background.
_BACKGROUND = 0.35
_MANY = 3
_OF_BACKGROUND = 0.25


class Strength:
    """Weighs subjects of one corpus; a reprint gives no strength."""

    def __init__(self, facts: Sequence[Fact], articles: Sequence[Article]) -> None:
        self._facts = facts
        ids = {article.id for article in articles}
        self._independent = {a.id for a in articles if a.duplicate_of not in ids}
        self._paragraphs = sum(len(a.paragraphs) for a in articles if a.id in self._independent)
        self._several = len(self._independent) > 1

    def of(self, subject: Subject) -> float:
        """Its strength for all its facts."""
        return self.gain(subject, {})

    def gain(self, subject: Subject, covered: Mapping[int, float]) -> float:
        """Its strength where a share of some facts has been told by other topics."""
        told = sum(self._telling(at) * (1 - covered.get(at, 0.0)) for at in sorted(subject.facts))
        return self._weight(subject) * math.sqrt(told)

    def articles(self, subject: Subject) -> int:
        """How many independent articles mention it."""
        return sum(article in self._independent for article, _ in subject.paragraphs)

    def is_background(self, subject: Subject) -> bool:
        """Whether it is a place of many articles, or has a large share of all paragraphs."""
        if subject.kind == STORY:
            return False
        if subject.kind == "place" and self.articles(subject) >= _MANY:
            return True
        return self._several and self._spread(subject) > _BACKGROUND * self._paragraphs

    def _spread(self, subject: Subject) -> int:
        return sum(n for article, n in subject.paragraphs if article in self._independent)

    def _weight(self, subject: Subject) -> float:
        country = subject.kind != STORY and is_country(subject.forms)
        weight = _WEIGHTS.get(subject.kind, 1.0) * (_COUNTRY if country else 1.0)
        if subject.kind == "term" and " " not in subject.name and not subject.headed:
            weight *= _PLAIN_WORD
        weight *= _OF_BACKGROUND if self.is_background(subject) else 1.0
        weight *= _IN_HEADLINE if subject.headed & self._independent else 1.0
        if subject.kind == "place":
            return weight
        return weight * math.log2(1 + self.articles(subject)) * math.log2(2 + self._spread(subject))

    def _telling(self, place: int) -> float:
        fact = self._facts[place]
        telling = _EXTRACT if fact.is_extract else _TELLING.get(fact.kind, 0.6)
        return fact.confidence * fact.clarity * telling
