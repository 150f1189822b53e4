"""Subjects that are mentioned in mostly the same facts as another."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.topics.subjects import Subject

# The share of a subject's facts that must be another's too.
_MOSTLY = 0.6


class Kindred:
    """Looks up kindred subjects by the facts that they share."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._subjects = subjects
        self._holding: dict[int, list[int]] = defaultdict(list)
        for at, subject in enumerate(subjects):
            for place in subject.facts:
                self._holding[place].append(at)

    def of(self, subject: Subject) -> tuple[Subject, ...]:
        """The others, those that are most within the subject first."""
        shared = Counter(at for place in subject.facts for at in self._holding[place])
        near = [
            (count / len(other.facts), other)
            for at, count in shared.items()
            if (other := self._subjects[at]).name != subject.name
            and count >= _MOSTLY * len(other.facts)
        ]
        near.sort(key=lambda item: (-item[0], -len(item[1].facts), item[1].name))
        return tuple(other for _, other in near)
