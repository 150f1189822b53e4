"""What "it" and "they" mean in "the book was turned down by four firms before it was bought"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import SUBJECTS, child, edges, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

_MARKS = frozenset({"after", "before", "since", "until", "when", "while"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL"})


def of_matrix(reading: Reading, clause: Predication) -> tuple[int, ...] | None:
    """The token indexes of the one noun of the clause above that the pronoun can mean.

    Nouns of the other number, people and times are no candidates; two candidates: None.
    """
    pronoun, verb = clause.subject.head, clause.main
    above = verb.head
    mark = verb.left_edge.lower_ in _MARKS
    if clause.place != "adverbial" or not mark or not is_verb(above):
        return None
    if pronoun.i in reading.bodies.pointers or above.i > verb.left_edge.i:
        return None
    several = pronoun.lower_ == "they"
    found = [n for n in _nouns(above, verb) if _many(n) == several and _thing(reading, n)]
    if len(found) != 1:
        return None
    start, end = edges(found[0])
    end = min(end, verb.left_edge.i)
    return without(start, end, asides(verb.doc, start, end))


def _nouns(above: Token, verb: Token) -> Iterator[Token]:
    """The nouns of a clause that a pronoun behind it can mean: not those within other nouns."""
    for token in verb.doc[above.left_edge.i : verb.left_edge.i]:
        if token.pos_ in _NOUNS and token.dep_ in (*SUBJECTS, "dobj", "pobj", "attr", "appos"):
            yield token


def _many(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") or child(noun, "conj") is not None


def _thing(reading: Reading, noun: Token) -> bool:
    return noun.ent_type_ not in _TIMES and reading.cast.at(noun.i) is None
