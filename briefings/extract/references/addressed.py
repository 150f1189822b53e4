"""People of whom an article has no more than the surname: "Lord Tarn", "Mr Lund"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Cast
    from briefings.model import Person

# The doubt about somebody whom the article never names in full.
ALONE = "a subject by surname alone"
_HOLY = frozenset({"Saint"})


def address(cast: Cast, person: Person) -> str:
    """The form of address before a name of one word, "Lord"; "" for a full name, or for one that
    stands without an address elsewhere as well."""
    if " " in person.name:
        return ""
    named = [m for m in cast.mentions if m.person == person and m.how not in ("pronoun", "role")]
    before = {cast.source[: m.start].rstrip()[-12:].rpartition(" ")[2] for m in named}
    return before.pop() if len(before) == 1 and before <= set(table("honorifics")) - _HOLY else ""
