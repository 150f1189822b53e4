"""What a number of a clause counts, which clauses it may stand in, and which give no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.clauses.tree import edges

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefings.extract.numbers import Number
    from briefings.extract.reading import Parsed, Reading


def around(parsed: Parsed, number: Number) -> list[Predication]:
    """The clauses that a number may stand in, the innermost first."""
    found = []
    for clause in parsed.clauses:
        if isinstance(clause, Predication):
            heads = (clause.subject.head, clause.main)
            if any(a <= number.start and number.end <= b for a, b in map(edges, heads)):
                found.append(clause)
    return sorted(found, key=lambda c: c.main.right_edge.i - c.main.left_edge.i)


def unfit(reading: Reading, clause: Predication) -> str:
    """Why a clause gives no figure, before its words are looked at."""
    if clause.quoted:
        return "inside a quotation"
    if clause.verb.tense == "would" and clause.speaker is None:
        return "the clause is conditional"
    if clause.mood in ("conditional", "denied", "asked"):
        return f"the clause is {clause.mood}"
    if reading.interview and clause.speaker is None:
        return "an article in the first person, and nobody named who says it"
    if not clause.verb.finite and not clause.whens:
        return "a clause without a time"
    return ""


def counted(doc: Doc, number: Number) -> str:
    """The noun phrase that is counted, without the number: "think tanks on trade"."""
    if number.noun is None:
        return ""
    end = number.noun.i + 1
    for c in number.noun.rights:
        if c.dep_ == "prep" and c.i == end:
            end = c.right_edge.i + 1
            break
    start = number.end + (doc[number.end].lower_ == "of")
    if start > number.noun.i:
        start = number.noun.i
    return str(doc[start:end].text)


def says_nothing(doc: Doc, number: Number) -> bool:
    """ "Fewer than 2 per cent have": a share, or a bare number, that is the subject alone."""
    after = doc[number.end : number.end + 1]
    bare = number.noun is None and number.shape in ("percent", "count")
    bare = bare and (not number.start or doc[number.start - 1].tag_ != "IN")
    return bare and len(after) > 0 and after[0].tag_ in ("VBD", "VBZ", "VBP", "MD")
