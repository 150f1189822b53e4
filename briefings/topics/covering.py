"""Which subjects become topics: the fewest that tell the most of what the corpus says.

Greedy weighted coverage (Nemhauser, Wolsey & Fisher 1978): the strongest subject is
taken first, then the one that adds most to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from briefings.topics.subjects import STORY, Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.topics.strength import Strength

# How much of a fact is told once a topic has it.
_TOLD = 0.7
# Two subjects that share this much of their facts together, or of the smaller's, are one topic.
_SAME = 0.5
_INSIDE = 0.75


def covering(candidates: Sequence[Subject], strength: Strength) -> list[Subject]:
    """The subjects that are topics, in the order of choosing: stories before names and terms."""
    cover = _Cover(strength)
    cover.take([subject for subject in candidates if subject.kind == STORY])
    return cover.take([subject for subject in candidates if subject.kind != STORY])


@dataclass(slots=True)
class _Cover:
    """The subjects chosen so far, and how much of each fact they tell."""

    strength: Strength
    chosen: list[Subject] = field(default_factory=list)
    told: dict[int, float] = field(default_factory=dict)
    stories: list[frozenset[str]] = field(default_factory=list)
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
        if subject.kind == STORY:
            self.stories.append(_articles(subject))
        self.told.update(dict.fromkeys(subject.facts, _TOLD))
        self.alone.update(only(subject))
        for place in subject.facts:
            self.holders[place].append(subject)

    def _is_open(self, subject: Subject) -> bool:
        """Of a single article, its main topic and those of its headings are topics."""
        if subject.kind != STORY and self._is_told_in_stories(subject):
            return False
        single = only(subject)
        if single and self.alone[single[0]] and not subject.sections:
            return False
        shared = Counter(other.name for place in subject.facts for other in self.holders[place])
        near = {other.name: other for place in subject.facts for other in self.holders[place]}
        return not any(_alike(subject, other, shared[name]) for name, other in near.items())

    def _is_told_in_stories(self, subject: Subject) -> bool:
        """Whether one story has all its articles, or several have some; no heading's subject."""
        held = _articles(subject)
        sharing = [told for told in self.stories if held & told]
        return not subject.sections and (len(sharing) > 1 or any(held <= told for told in sharing))


def _articles(subject: Subject) -> frozenset[str]:
    return frozenset(article for article, _ in subject.paragraphs)


def only(subject: Subject) -> tuple[str, ...]:
    """The article that alone mentions the subject, if one does."""
    articles = tuple(article for article, _ in subject.paragraphs)
    return articles if len(articles) == 1 else ()


def _alike(one: Subject, other: Subject, shared: int) -> bool:
    least, most = sorted((len(one.facts), len(other.facts)))
    return shared >= _SAME * (least + most - shared) or (
        shared >= _INSIDE * least and 2 * least >= most
    )
