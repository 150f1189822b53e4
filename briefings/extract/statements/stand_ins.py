"""What stands in a statement for a subject that a reader could not place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.events.matrix import of_matrix
from briefings.extract.references.described_first import LATER, named_later
from briefings.extract.references.introductions import answerer, asked
from briefings.extract.references.resolving import in_apposition

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.statements.placing import Draft


def stand_in(draft: Draft) -> tuple[int, ...] | str | None:
    """The name of who says "I", or the tokens of a name or noun; None where the subject stays.

    "The mayor, Ana Ruiz," gives way to the person, "the lake, Kalo Orlan," to the name, and
    "it" in a clause of time to the one noun of the clause above.
    """
    head = draft.source.subject.head
    who = answerer(draft.reading, head) or asked(draft.reading, head)
    if who is not None:
        draft.used.append(head.i)
        draft.doubts.add("turn by order")
        return who.name
    later = named_later(draft.reading.cast, head)
    if later is not None and draft.source.subject.how != "own":
        draft.used.append(head.i)
        draft.doubts.add(LATER)
        return later.person.name
    presented = _presented(draft.reading, head) or _one_of_them(draft.reading, head)
    if presented:
        return presented
    person = in_apposition(draft.reading, head)
    if person is not None and not head.i < draft.source.main.i < person.first:
        return tuple(range(person.first, person.last))
    if head.lower_ in ("it", "they"):
        return of_matrix(draft.reading, draft.source)
    return _named_thing(head)


def _one_of_them(reading: Reading, head: Token) -> tuple[int, ...]:
    """The tokens of the name in "one of them, retired teacher Ana Ruiz," and "one of the victims,
    Ana Ruiz,"."""
    words = [t.lower_ for t in head.doc.words[head.i : head.i + 2]]
    if words != ["one", "of"]:
        return ()
    nouns = (head, *(c for of in head.rights if of.lower_ == "of" for c in of.rights))
    told = (c for noun in nouns for c in noun.rights if c.dep_ == "appos")
    person = next((c for c in told if reading.cast.at(c.i) is not None), None)
    if person is None:
        return ()
    start, end = edges(person)
    if head.doc[start - 1].text != "," or head.doc[end : end + 1].text != ",":
        return ()
    return () if any(t.text == "," for t in head.doc[start:end]) else tuple(range(start, end))


def _presented(reading: Reading, head: Token) -> tuple[int, ...]:
    """The tokens of "a cyclist, the student Ana Ruiz,", who is new and named at once."""
    new = any(c.lower_ in ("a", "an") for c in head.lefts)
    name = next((c for c in head.rights if c.dep_ == "appos" and reading.cast.at(c.i)), None)
    if not new or name is None or head.pos_ != "NOUN":
        return ()
    start, end = edges(name)
    doc = head.doc
    start += doc[start].text == ","
    found = reading.cast.at(name.i)
    closed = end < len(doc) and doc[end].text == "," and doc[start - 1].text == ","
    whole = found is not None and found.how in ("full name", "title") and found.last == end
    if not (closed and whole and start == head.i + 2) or any(t.text == "," for t in doc[start:end]):
        return ()
    return tuple(range(edges(head)[0], end + 1))


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


def torn_name(draft: Draft, kept: tuple[int, ...]) -> bool:
    """ "The Ana Ruiz | directed film": a full name right behind "the" is part of another phrase."""
    doc, head = draft.source.main.doc, draft.source.subject.head
    who = draft.reading.cast.at(head.i)
    if who is None or who.how != "full name" or doc[kept[0]].lower_ != "the" or len(kept) < 2:
        return False
    return doc[kept[1]].idx == who.start
