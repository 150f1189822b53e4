"""The countries, regions and towns that an article names, and which one "the city" means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.names import openings
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

# The nouns that point back at a place, and the kind of place that each can mean.
_MEANT = {
    **dict.fromkeys(("country", "nation"), "country"),
    **dict.fromkeys(("province", "state"), "region"),
    **dict.fromkeys(("city", "town"), "city"),
}
# A place must be named this often, or this few tokens before, for "the country" to mean it; or
# within so many tokens of the article's beginning, which say where the news is from.
TIMES, NEAR = 2, 40
_LONGEST = 3
_LABELS = frozenset({"GPE", "LOC", "NORP"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its full name, where it stands (token index), and its kind."""

    at: int
    name: str
    kind: str


def places(doc: Doc) -> tuple[Place, ...]:
    """Every place that is named, countries also by the adjective; towns that no list knows too."""
    found, i, tokens = [], 0, doc.words
    while i < len(tokens):
        token = tokens[i]
        if not token.text[:1].isupper():
            i += 1
            continue
        length, row = _listed(doc, i)
        pair = doc[i : i + 2].text
        if row is not None:
            found.append(Place(i, row[1], row[0]))
        elif pair in table("demonyms"):  # "North Korean", which is not "Korean"
            found.append(Place(i, table("demonyms")[pair][0], "country"))
            length = 2
        elif token.ent_type_ in _LABELS and token.text in table("demonyms"):
            found.append(Place(i, table("demonyms")[token.text][0], "country"))
        elif token.ent_type_ == "GPE":
            end = i + 1
            while end < len(tokens) and doc[end].ent_type_ == "GPE" and doc[end].ent_iob_ == "I":
                end += 1
            found.append(Place(i, doc[i:end].text, "city"))
            length = end - i
        i += max(length, 1)
    return tuple(found)


def _listed(doc: Doc, i: int) -> tuple[int, tuple[str, ...] | None]:
    """How many tokens the longest name of the list at a token has, and its row."""
    if doc.words[i].text not in openings():
        return 0, None
    for length in range(_LONGEST, 0, -1):
        row = table("places").get(doc[i : i + length].text)
        if row is not None and (length > 1 or doc[i].ent_type_ in _LABELS or row[0] == "country"):
            return length, row
    return 0, None


def meant(places_: tuple[Place, ...], noun: Token) -> Place | None:
    """The one place of its kind that is named before "the city"; None for two or none."""
    kind = _MEANT.get(noun.lower_)
    before = [p for p in places_ if p.at < noun.i and p.kind == kind]
    if kind is None or len({p.name for p in before}) != 1:
        return None
    near = noun.i - before[-1].at <= NEAR or before[0].at <= NEAR
    return before[-1] if near or len(before) >= TIMES else None
