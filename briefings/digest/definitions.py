"""What a digest on one thing alone opens with: what a topic is, or how its one article begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.aboutness import own
from briefings.digest.importance import is_first
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choosing import Ledger
    from briefings.model import Fact, Topic

# What is no news, wherever it stands.
_NO_LEAD = frozenset({"quotation", "position", "location", "education", "abbreviation"})
# Kinds of facts that say what something is, the fullest first.
_KINDS = ("membership", "abbreviation")


def definition(topics: Sequence[Topic], ledger: Ledger) -> tuple[Fact, ...]:
    """The fact that says who belongs to the one topic or what it stands for; else nothing."""
    if len(topics) != 1:
        return ()
    topic = topics[0]
    names = {frozenset(content(topic.name))}
    for fact in (fact for kind in _KINDS for fact in own(ledger.desk, topic) if fact.kind == kind):
        whole = {frozenset(content(fact.subject)), frozenset(content(fact.value))}
        if names & whole and not fact.conflicts:
            ledger.write(fact)
            return (fact,)
    return ()


def lead(ledger: Ledger) -> tuple[Fact, ...]:
    """What the first sentence of the one article says, the weightiest; else nothing."""
    desk = ledger.desk
    homes = {reference.article for fact in desk.facts for reference in fact.references}
    articles = [desk.articles[key] for key in sorted(homes & desk.articles.keys())]
    if len(homes) != 1 or not articles:
        return ()
    first = [
        fact
        for fact in desk.facts
        if fact.kind not in _NO_LEAD and not fact.conflicts and is_first(fact, articles[0])
        if ledger.is_new(fact)
    ]
    if not first:
        return ()
    best = max(first, key=lambda fact: (fact.is_lead, desk.worth[fact.id], fact.id))
    ledger.write(best)
    return (best,)
