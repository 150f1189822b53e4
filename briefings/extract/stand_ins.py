"""What stands in a statement for a subject that a reader could not place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.introductions import answerer
from briefings.extract.matrix import of_matrix
from briefings.extract.references import in_apposition

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefings.extract.placing import Draft


def stand_in(draft: Draft) -> tuple[int, ...] | str | None:
    """The name of who says "I", or the tokens of a name or noun; None where the subject stays.

    "The mayor, Ana Ruiz," gives way to the person, "the lake, Kalo Orlan," to the name, and
    "it" in a clause of time to the one noun of the clause above.
    """
    head = draft.source.subject.head
    who = answerer(draft.reading, head)
    if who is not None:
        draft.used.append(head.i)
        draft.doubts.add("turn by order")
        return who.name
    person = in_apposition(draft.reading, head)
    if person is not None:
        return tuple(range(person.first, person.last))
    if head.lower_ in ("it", "they"):
        return of_matrix(draft.reading, draft.source)
    return _named_thing(head)


def _named_thing(head: Token) -> tuple[int, ...] | None:
    """The name between commas of a thing that only "the" points at: "the lake, Kalo Orlan,"."""
    the = next((c for c in head.lefts if c.dep_ == "det"), None)
    name = next((c for c in head.rights if c.dep_ == "appos"), None)
    if the is None or the.lower_ != "the" or name is None or name.pos_ != "PROPN":
        return None
    start, end = edges(name)
    doc = head.doc
    closed = end < len(doc) and doc[end].text == "," and doc[start - 1].text == ","
    alone = head.pos_ == "NOUN" and start == head.i + 2 and doc[start].text[0].isupper()
    plain = all(t.pos_ == "PROPN" or t.dep_ == "case" for t in doc[start:end])
    return tuple(range(start, end)) if closed and alone and plain else None
