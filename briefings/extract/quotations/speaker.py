"""Who said something, and how the name was reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefings.model import Name

Kind = Literal["person", "organization"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A named speaker: a person or an organization, and how the name was reached.

    `token` is where the speaker is named; `article` is "the " when the name has one. `of` is
    for whom somebody without a name speaks: the name and its kind.
    """

    name: str
    kind: Kind
    how: str
    token: int
    article: str = ""
    of: tuple[str, Kind] | None = None

    @property
    def known(self) -> tuple[Name, ...]:
        """The name that the words of the speaker hold."""
        name, kind = self.of or (self.name, self.kind)
        return (Name(name, kind, name),)
