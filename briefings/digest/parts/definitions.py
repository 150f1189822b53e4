"""What a digest on one thing alone opens with: what it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest.choice.aboutness import own
from briefings.digest.telling.wording import LONGEST
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.model import Fact, Point, Topic

# Kinds of facts that say what something is, the fullest first.
_KINDS = ("membership", "abbreviation")
_THE = "the "


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


def described(topics: Sequence[Topic], ledger: Ledger) -> tuple[Point, ...]:
    """What a sentence calls the one topic in passing, as a sentence: "X, a pact of Y, …".

    Not of people, who may have been something else by now.
    """
    if len(topics) != 1:
        return ()
    topic = topics[0]
    people = {n.canonical for f in ledger.desk.facts for n in f.names if n.kind == "person"}
    if topic.name in people:
        return ()
    named = re.compile(
        rf"\b{re.escape(topic.name.removeprefix(_THE))}, (an? \w[^,;:()“”\"]{{8,120}}), "
    )
    for fact in own(ledger.desk, topic):
        for reference in fact.references:
            found = named.search(reference.sentence)
            text = f"{topic.name[:1].upper()}{topic.name[1:]} is {found[1]}." if found else ""
            if text and len(text.split()) <= LONGEST:
                point = ledger.desk.point(fact)
                return (replace(point, text=text, references=(reference,), extract=True),)
    return ()
