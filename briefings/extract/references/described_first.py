"""A person whom the story describes before it names: "a surgeon who …" is "Ana Ruiz, a surgeon
who …,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.people.nominals import DATES

if TYPE_CHECKING:
    from briefings.extract.people import Cast, Resolved
    from briefings.extract.pipeline import Token
    from briefings.extract.references.leaning import Resolution

# The doubt of a name that the sentence after has.
LATER = "a name from the sentence after"


def named_later(cast: Cast, noun: Token) -> Resolved | None:
    """The mention at the noun of a description that is the first of somebody; None for any
    other."""
    found = cast.at(noun.i)
    if found is None or found.how != "role" or found.last == found.first + 1:
        return None
    before = any(m.first < found.first for m in cast.by_person.get(found.person, ()))
    return None if before else found


def with_name(found: Resolved, noun: Token, present: set[int], out: Resolution) -> None:
    """Put the name before a description, whose noun is a token, and a comma behind it."""
    doc = noun.doc
    start, end = edges(noun)
    last = max(i for i in present if start <= i < end)
    last -= doc[last].is_punct
    if found.first not in present or doc[last].ent_type_ in DATES or last in out.replaced:
        return
    first = doc[found.first]
    out.replaced[found.first] = f"{found.person.name}, {first.lower_}"
    if last + 1 < len(doc) and not doc[last + 1].is_punct:
        out.replaced[last] = f"{doc[last].text},"
    out.called = found.person.name
    out.doubts.add(LATER)
