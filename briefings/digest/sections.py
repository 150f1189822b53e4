"""The topics of a brief: a section each, its points leading with what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.aboutness import aboutness
from briefings.digest.choosing import choose, lead_first
from briefings.digest.homes import BACKGROUND, Homes
from briefings.digest.sizes import TOPIC_WORDS
from briefings.model import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choosing import Ledger
    from briefings.digest.sizes import Size
    from briefings.model import Fact, Topic

# The most points of a section that has nothing but background to tell.
_FEW = 2


def sections(
    topics: Sequence[Topic], ledger: Ledger, size: Size, tabled: frozenset[str]
) -> tuple[Section, ...]:
    """A section for each of the strongest topics that has something left to say.

    `tabled` facts stand in a table and are not said again.
    """
    desk = ledger.desk
    left = {
        fact.id
        for fact in desk.facts
        if not fact.conflicts and fact.id not in tabled and ledger.is_new(fact)
    }
    homes = Homes(topics, desk, left)
    printing = homes.printing(size.topics)
    made = []
    words = size.words
    for place, topic in enumerate(printing):
        share = min(TOPIC_WORDS, words // (len(printing) - place))
        made.append(_section(topic, homes.facts(topic, desk), ledger, size.points, share))
        words -= sum(len(point.text.split()) for point in made[-1].points)
    told = {fact.id for fact in desk.facts if fact.kind not in BACKGROUND}
    return tuple(
        section
        for section in made
        if any(key in told for point in section.points for key in point.facts)
    ) or tuple(section for section in made if section.points)


def _section(topic: Topic, facts: Sequence[Fact], ledger: Ledger, most: int, words: int) -> Section:
    about = aboutness(topic)
    news = [fact for fact in facts if fact.kind not in BACKGROUND]
    chosen = choose(news, ledger, most=most, words=words, bonus=about)
    if not chosen:
        known = [fact for fact in facts if fact.kind in BACKGROUND]
        chosen = choose(known, ledger, most=_FEW, words=words, bonus=about)
    points = tuple(ledger.desk.point(fact) for fact in lead_first(chosen, about))
    return Section(topic.id, topic.title, points)
