"""How much a fact is about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.telling.wording import printed
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.digest.desk import Desk
    from briefings.model import Fact, Topic

_WHOLE = 1.2
_NAMED = 0.5
_SUBJECT = 0.7
# So many of a topic's terms name it; the later ones only lead to it.
_NAMES = 3


def aboutness(topic: Topic) -> Callable[[Fact], float]:
    """A measure of facts: 0, or more if the topic is named in it, and more as its subject."""
    terms = (topic.name, *topic.terms[:_NAMES])
    names = [name for name in (frozenset(content(term)) for term in terms) if name]

    def measure(fact: Fact) -> float:
        words = frozenset(content(printed(fact) or fact.statement))
        subject = frozenset(content(fact.clause.subject if fact.clause else fact.subject))
        named = any(name <= words for name in names)
        whole = named and names[0] <= words
        return _WHOLE * whole + _NAMED * named + _SUBJECT * any(n <= subject for n in names)

    return measure


def own(desk: Desk, topic: Topic) -> list[Fact]:
    """The facts of the topic that may be printed."""
    keys = frozenset(topic.facts)
    return [fact for fact in desk.facts if fact.id in keys]
