"""What a digest on one thing alone opens with: what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.digest.aboutness import own
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choosing import Ledger
    from briefings.model import Fact, Topic

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
