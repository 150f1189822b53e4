"""Two people with one surname: "Maria and Otto Lund", and which of them "Mrs Lund" is."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.extract.tables import table
from briefings.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefings.extract.people.runs import Run
    from briefings.extract.pipeline import Doc


def partners(
    doc: Doc, found: Sequence[Run], by_name: Mapping[str, Person], families: Counter[str]
) -> Iterator[Person]:
    """Who stands with a first name alone before somebody whose surname is hers too.

    `families` counts the people by surname. Nobody whose first name somebody else has.
    """
    known = table("first_names")
    taken = {word for person in by_name.values() for word in person.name.split()}
    for one, other in pairwise(found):
        person = by_name.get(other.name)
        joined = other.first == one.last + 1 and doc[one.last].lower_ in ("and", "&")
        if person is None or not joined or len(one.words) > 1 or len(other.words) < 2:
            continue
        given, partner = one.words[0], person.name.partition(" ")[0]
        told = given in known and partner in known and given not in taken
        if told and person.name.endswith(f" {person.surname}") and families[person.surname] == 1:
            taken.add(given)
            yield Person(f"{given} {person.surname}", person.surname)
