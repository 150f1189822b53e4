""" "The 26-year-old", where no noun follows: the one person of that age, or a doubt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.people import Resolved
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution

# "26-year-old", in tokens.
_LENGTH = 5
_NAMING = ("full name", "surname", "title")
_HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj"})
# How far before a name its age may stand: "a 26-year-old former rugby player, Ana Ruiz".
NEAR = 40


def aged(
    reading: Reading, old: Token, present: set[int], out: Resolution, *, in_subject: bool
) -> None:
    """Put the name for "the 26-year-old", unless the statement has named who that is; a doubt
    where nobody, or more than one, is known to be of that age."""
    the = next((c for c in old.lefts if c.lower_ == "the"), None)
    first = old.i + 1 - _LENGTH
    if the is None or the.i + 1 != first or the.i not in present or old.dep_ not in _HEADS:
        return
    names = _of_age(reading, old.doc[first].text)
    if len(names) != 1:
        out.lean(in_subject=in_subject)
        return
    (name,) = names
    before = (reading.cast.at(i) for i in present if i < the.i)
    if any(who is not None and who.person.name == name for who in before):
        return
    told = old.i + 1 < len(old.doc) and old.nbor().tag_ in ("WP", "WP$")
    out.replaced[the.i] = f"{name}," if told else name
    out.dropped.update(range(first, old.i + 1))
    out.doubts.add("role for a name")


def _of_age(reading: Reading, years: str) -> frozenset[str]:
    """The people who are of an age, by what stands beside their names."""
    behind = re.compile(rf"(?:,| \(|,? aged|,? who (?:is|was)) ?{years}\b|,? an? {years}[- ]year")
    before = re.compile(rf"\b{years}[- ]year[- ]old [^.,;]*,? ?$")
    text = reading.article.text

    def fits(mention: Resolved) -> bool:
        near = text[max(0, mention.start - NEAR) : mention.start]
        return bool(behind.match(text, mention.end) or before.search(near))

    found = (m for m in reading.cast.mentions if m.how in _NAMING)
    return frozenset(m.person.name for m in found if fits(m))
