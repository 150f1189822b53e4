"""What somebody did, told in an interview: by who answers, or put to him in a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.references.introductions import answerer, answering, asked

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.reading import Reading
    from briefings.model import Person

# Names that make what "I" did worth telling without its day.
_THINGS = frozenset({"EVENT", "FAC", "GPE", "LOC", "ORG", "PERSON"})


def own_deed(reading: Reading, clause: Predication) -> bool:
    """Whether who answers tells what "I" did: on a day, or with somebody or something of a name."""
    who = answerer(reading, clause.subject.head)
    if who is None:
        return False
    days = {i for when in clause.whens for i in range(when.start, when.end)}
    behind = [clause.main.doc[i] for i in range(clause.verb.end, clause.end) if i not in days]
    if any(not when.bound for when in clause.whens):
        return any(t.pos_ in ("NOUN", "PROPN") for t in behind)
    over = clause.verb.tense in ("past", "perfect") and clause.place in ("main", "conjunct")
    named = any(t.pos_ == "PROPN" and t.ent_type_ in _THINGS for t in behind)
    return over and named and who.name in reading.cast.genders


def put_to(reading: Reading, clause: Predication) -> bool:
    """Whether a question says what who is asked did on a day: "You left in 2017. Why?"."""
    over = clause.verb.tense == "past" and clause.place in ("main", "conjunct")
    own = [when for when in clause.whens if when.start < clause.end]
    dated = len(own) == len(clause.whens) and any(not when.bound for when in own)
    return over and dated and asked(reading, clause.subject.head) is not None


def in_answer(reading: Reading, clause: Predication) -> Person | None:
    """Who tells in an answer, of somebody or something that has a name, what was or will be."""
    head = clause.subject.head
    over = clause.verb.tense in ("past", "perfect", "pluperfect") or clause.mood == "planned"
    if not reading.interview or head.tag_ == "PRP" or not over:
        return None
    first, last = edges(head)
    named = any(t.pos_ == "PROPN" or t.lower_ == "my" for t in head.doc.words[first:last])
    return answering(reading, head) if named else None
