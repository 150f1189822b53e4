"""What a number of a clause counts, which clauses it may stand in, and which give no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.clauses.tree import SUBJECTS, child, edges
from briefings.extract.tolls import people

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefings.extract.numbers import Number
    from briefings.extract.reading import Parsed, Reading

# Words in a row that no sentence says twice.
REPEATED = 4
_DATING = frozenset({"between", "since", "until", "before", "after", "during", "from", "by", "at"})


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
    if not clause.main.text[0].isalpha():
        return "a clause without a verb"
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
        toll = number.shape == "toll"
        return people(doc, number.start, number.end) if toll else ""
    end = number.noun.i + 1
    for c in number.noun.rights:
        if c.dep_ == "prep" and c.i == end and c.lower_ not in _DATING:
            end = next((t.i for t in c.subtree if t.text in ",(—–"), c.right_edge.i + 1)
            break
    start = number.end + (doc[number.end].lower_ == "of")
    if start > number.noun.i:
        start = number.noun.i
    return str(doc[start:end].text)


def subject_of(number: Number, doc: Doc, clause: Predication | None) -> Token | None:
    """What a number without a noun is said of, where that is not the subject of its clause.

    "A 6 billion crown issue" is the issue; else it is the subject of a verb below the clause's
    own, or the noun of its relative clause. None for the subject of the clause itself.
    """
    after = doc[number.end : number.end + 1]
    if number.shape == "money" and len(after) and after[0].tag_ in ("NN", "NNS"):
        return after[0].head if after[0].dep_ == "compound" else after[0]
    token = doc[number.end - 1]
    if clause is not None and token in doc[slice(*edges(clause.subject.head))]:
        return None
    while clause is None or token.i != clause.main.i:
        noun = child(token, *SUBJECTS) if token.pos_ in ("VERB", "AUX") else None
        if noun is not None and noun.i < number.start:
            relative = token.dep_ == "relcl" and noun.tag_ in ("WP", "WDT")
            return token.head if relative else noun
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def says_nothing(doc: Doc, number: Number) -> bool:
    """ "Fewer than 2 per cent have": a share, or a bare number, that is the subject alone."""
    after = doc[number.end : number.end + 1]
    bare = number.noun is None and number.shape in ("percent", "count")
    bare = bare and (not number.start or doc[number.start - 1].tag_ != "IN")
    return bare and len(after) > 0 and after[0].tag_ in ("VBD", "VBZ", "VBP", "MD")


def repeats(text: str) -> bool:
    """Whether four words in a row stand twice: a subject that swallowed its verb."""
    found = text.lower().split()
    runs = [tuple(found[i : i + REPEATED]) for i in range(len(found) - REPEATED + 1)]
    return len(set(runs)) < len(runs)
