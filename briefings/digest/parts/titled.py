"""The title of a topic, and the points that tell what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.model import Point, Topic

_SPEAKING = (" article speaks of ", " articles speak of ")
_NUMBERS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def untold(topic: Topic, opening: Sequence[Point]) -> list[str]:
    """The titles of the topic that no point before tells, the best first."""
    told = [point.text for point in opening]
    titles = filter(None, (topic.title, *topic.titles))
    return [title for title in titles if not first_told([title], told)]


def first_told(titles: Iterable[str], texts: Sequence[str]) -> str:
    """The first title that one of the texts tells; or ""."""
    held = [frozenset(content(text)) for text in texts]
    return next((t for t in titles if any(frozenset(content(t)) <= words for words in held)), "")


def tells(text: str, title: frozenset[str]) -> bool:
    """Whether the text has all stems of a title."""
    return bool(title) and title <= frozenset(content(text))


def is_told_by(point: Point, title: str) -> bool:
    """Whether the point tells the title in its own words, not in somebody's."""
    return "“" not in point.text and tells(point.text, frozenset(content(title)))


def plainly(topic: Topic) -> str:
    """A title for a topic that no fact titles, as a sentence: "Two articles speak of THAAD"."""
    count = len(topic.articles)
    number = _NUMBERS[count - 1] if 0 < count <= len(_NUMBERS) else str(count)
    return f"{number} {'article speaks' if count == 1 else 'articles speak'} of {topic.name}"


def is_plain(title: str) -> bool:
    """Whether the title only says of what articles speak."""
    return any(words in title for words in _SPEAKING)
