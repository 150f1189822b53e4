"""The occasion of speech as an event: "said in an interview on Monday" → gave an interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.events.nominal import Told
from briefings.extract.lexicon import words
from briefings.extract.statements.phrases import Phrase, phrase
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication, When
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading


def occasion(reading: Reading, clause: Predication) -> tuple[Told, When] | None:
    """The occasion on which the subject of a clause spoke, and its date; None without one."""
    spoken = words("verbs_of_speech", "verbs_of_saying")
    dated = [w for w in clause.whens if not w.bound]
    if clause.verb.lemma not in spoken or len(dated) != 1 or clause.verb.tense != "past":
        return None
    noun = _noun(clause.main)
    if noun is None or dated[0].start < noun.i:
        return None
    head = clause.subject.head
    who = phrase(reading, head, head.left_edge.i, head.i + 1)
    if isinstance(who, str) or not _named(reading, head, who):
        return None
    verb = table("spoken_occasions")[noun.lower_][0]
    rest = noun.doc[noun.left_edge.i : noun.i + 1].text
    doubts = frozenset({*who.doubts, "an occasion of speech"})
    return Told("event, occasion of speech", who.text, verb, rest, "give", doubts), dated[0]


def _noun(verb: Token) -> Token | None:
    """The noun of "in a written statement": new, and no more than described."""
    for preposition in verb.rights:
        if preposition.dep_ != "prep" or preposition.lower_ not in ("in", "at", "during"):
            continue
        noun = child(preposition, "pobj")
        if noun is None or noun.lower_ not in table("spoken_occasions"):
            continue
        before = {c.dep_ for c in noun.lefts}
        new = any(c.lower_ in ("a", "an") for c in noun.lefts)
        if new and before <= {"det", "amod", "compound"}:
            return noun
    return None


def _named(reading: Reading, head: Token, who: Phrase) -> bool:
    known = reading.cast.at(head.i) is not None or head.i in reading.bodies.named
    return known and any(c.isupper() for c in who.text)
