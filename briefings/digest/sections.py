"""The topics of a brief: a section each, its points leading with what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.aboutness import aboutness, own
from briefings.digest.choosing import choose, lead_first
from briefings.digest.sizes import TOPIC_WORDS
from briefings.model import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choosing import Ledger
    from briefings.digest.desk import Desk
    from briefings.digest.sizes import Size
    from briefings.model import Fact, Topic

_FEWEST = 2


def sections(
    topics: Sequence[Topic], ledger: Ledger, size: Size, tabled: frozenset[str]
) -> tuple[Section, ...]:
    """A section for each topic that has something left to say.

    `tabled` facts stand in a table and are not said again.
    """
    desk = ledger.desk
    left = {
        fact.id
        for fact in desk.facts
        if not fact.conflicts and fact.id not in tabled and ledger.is_new(fact)
    }
    printing = _worth_a_section(topics, left, desk)
    homes = _homes(printing, desk)
    words = min(TOPIC_WORDS, size.words // max(1, len(printing)))
    made = []
    for topic in printing:
        facts = [f for f in own(desk, topic) if f.id in left and homes[f.id] == topic.id]
        section = _section(topic, facts, ledger, size.points, words)
        if section.points:
            made.append(section)
    return tuple(made)


def _section(topic: Topic, facts: Sequence[Fact], ledger: Ledger, most: int, words: int) -> Section:
    about = aboutness(topic)
    chosen = lead_first(choose(facts, ledger, most=most, words=words, bonus=about), about)
    return Section(topic.id, topic.title, tuple(ledger.desk.point(fact) for fact in chosen))


def _worth_a_section(topics: Sequence[Topic], left: set[str], desk: Desk) -> list[Topic]:
    """Without the topics that would have one point alone, while a wider topic has it too."""
    printing = list(topics)
    for topic in sorted(topics, key=_particular):
        homes = _homes(printing, desk)
        facts = {key for key in topic.facts if key in left and homes.get(key) == topic.id}
        wider = {key for other in printing if other is not topic for key in other.facts}
        if len(facts) < _FEWEST and facts <= wider:
            printing.remove(topic)
    return printing


def _homes(topics: Sequence[Topic], desk: Desk) -> dict[str, str]:
    """By fact, the one topic that prints it: what it is most about, else the most particular."""
    best: dict[str, tuple[float, str]] = {}
    for topic in sorted(topics, key=_particular):
        about = aboutness(topic)
        for fact in own(desk, topic):
            measure = about(fact)
            if fact.id not in best or measure > best[fact.id][0]:
                best[fact.id] = (measure, topic.id)
    return {key: topic for key, (_, topic) in best.items()}


def _particular(topic: Topic) -> tuple[int, str]:
    return len(topic.facts), topic.name
