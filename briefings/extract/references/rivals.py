"""What else "the match" may mean than what the article has brought in by that word."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.people.bounds import bounds

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.references.described import Introduction

_SITES = frozenset({"FAC", "GPE", "LOC"})
_OPENS = frozenset({"across", "around", "at", "in", "near", "outside"})
# So many words of a sentence may hold the place that it opens with.
_FRONT = 5
# Games of which a report tells side by side.
_GAMES = frozenset({"derby", "final", "game", "match", "semi-final", "semifinal", "test", "tie"})


@cache
def others_by(word: str) -> frozenset[str]:
    """Words that may be said of the same game as a word."""
    return _GAMES - {word} if word in _GAMES else frozenset()


def is_elsewhere(noun: Token, found: Introduction) -> bool:
    """Whether the sentence of a noun, or the one before it, opens at another place than the one in
    the description: "A fire in Moss … In Lima, crews are tired. The fire"."""
    doc = noun.doc
    told = {doc[i].lower_ for i in found.words if doc[i].ent_type_ in _SITES}
    first = bounds(doc, noun.i)[0]
    starts = [first, *([bounds(doc, first - 1)[0]] if first else [])]
    return bool(told) and any(_is_at_another(doc[i], told) for i in starts if i > found.noun)


def _is_at_another(opening: Token, told: set[str]) -> bool:
    """Whether a sentence begins with a place that is not among the words of one."""
    if opening.lower_ not in _OPENS:
        return False
    near = opening.doc[opening.i + 1 : opening.i + _FRONT]
    places = [t for t in near if t.ent_type_ in _SITES or (t.pos_ == "PROPN" and not t.ent_type_)]
    return bool(places) and all(t.lower_ not in told for t in places)
