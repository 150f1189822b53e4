"""What a day without news is given to: the topic that was least recently in an issue."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.model import Topic


def least_recent(topics: Sequence[Topic], printed: Mapping[str, str]) -> Topic | None:
    """The topic whose facts were printed longest ago; the strongest of several.

    `printed` has, by fact id, the ISO 8601 date of the last issue that printed it. A fact
    that no issue has printed counts as the oldest.
    """
    ages = [(_age(topic, printed), place) for place, topic in enumerate(topics)]
    return topics[min(ages)[1]] if ages else None


def last_covered(topic: Topic, printed: Mapping[str, str]) -> str | None:
    """The date of the last issue that printed any of the topic's facts."""
    return max((printed[key] for key in topic.facts if key in printed), default=None)


def _age(topic: Topic, printed: Mapping[str, str]) -> float:
    """The mean day on which its facts were last printed, as an ordinal; 0 for never."""
    days = [date.fromisoformat(printed[key]).toordinal() for key in topic.facts if key in printed]
    return sum(days) / max(1, len(topic.facts))
