"""A mention of a person: who is meant, by which means, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefings.extract.people.roles import RolePhrase
from briefings.model import Person

How = Literal["full name", "title", "surname", "role", "pronoun"]
Gender = Literal["male", "female", ""]
Place = Literal["before", "after", "above"]


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` and tokens `first:last` mean `person`; a title stands outside of them."""

    person: Person
    how: How
    start: int
    end: int
    first: int
    last: int


Resolved = Mention


@dataclass(frozen=True, slots=True)
class Title:
    """A role phrase that stands at a mention: before it, after it, or before it with a comma."""

    mention: Mention
    phrase: RolePhrase
    where: Place
