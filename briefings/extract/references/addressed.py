"""People of whom an article has no more than the surname: "Lord Tarn", "Mr Lund"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Cast
    from briefings.model import Person

# The doubt about somebody whom the article never names in full.
ALONE = "a subject by surname alone"
# The longest form of address, and the spaces behind it, are shorter.
_FAR = 16
_HOLY = frozenset({"Saint"})


def address(cast: Cast, person: Person) -> str:
    """The form of address before a name of one word, "Lord"; "" for a full name, or for one that
    stands without an address elsewhere as well."""
    if " " in person.name:
        return ""
    named = [m for m in cast.by_person.get(person, ()) if m.how not in ("pronoun", "role")]
    before = {_word_before(cast.source, m.start) for m in named}
    return before.pop() if len(before) == 1 and before <= set(table("honorifics")) - _HOLY else ""


def _word_before(text: str, start: int) -> str:
    """The word before a character; only a few characters are looked at, however long the text."""
    return text[max(start - _FAR, 0) : start].rstrip().rpartition(" ")[2]
