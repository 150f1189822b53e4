"""The body that stands behind a comma: "N. N., president and CEO, Norvex Foods,"; and a body of two
names before an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Cast, Title
    from briefings.extract.pipeline import Doc
    from briefings.extract.positions.office import Office
    from briefings.extract.reading import Reading

# How many tokens a second office may take between the first and the comma.
REACH = 6
# What many are in a body, so that the name behind the comma may be of something else.
_OF_MANY = frozenset({"leader", "member", "officer", "official"})
_CLOSING = frozenset({",", ".", ";", ")", "”", '"'})


def trailing(reading: Reading, title: Title, held: Office) -> Office:
    """The office with the body behind its comma; as it was when none stands there."""
    told = held.organization or held.place or held.occupation or "owner open" in held.doubts
    told = told or held.value in _OF_MANY
    if title.where != "after" or told or title.phrase.back[0] != title.phrase.back[1]:
        return held
    doc, end = reading.story.doc, bounds(reading.story.doc, title.phrase.head)[1]
    comma = _comma(doc, title.phrase.last, end)
    if not comma:
        return held
    last = comma + 1
    while last < end and (doc[last].text[0].isupper() or _joins(doc, last)):
        last += 1
    name = doc[comma + 1 : last].text
    if not name or last >= end or doc[last].text not in _CLOSING:
        return held
    known = all(doc[i].ent_type_ == "ORG" for i in range(comma + 1, last))
    known = known or doc[last - 1].lower_ in words("organization_words") or _acts(doc, last, end)
    named = any(reading.cast.at(i) for i in range(comma + 1, last + 2) if i < end)
    if not known or named or name in table("places") or _listed(doc, last, end):
        return held
    return held.of(name)


def halved(doc: Doc, title: Title, cast: Cast) -> bool:
    """ "Norvex India and South Asia President N. N.": the name before the office is half of one."""
    start = title.phrase.front[0]
    if title.where != "before" or start < 2 or doc[start - 1].lower_ not in ("and", "&"):
        return False
    named = doc[start].pos_ == "PROPN" and start < title.phrase.start
    named = named and not _behind_a_noun(doc, start - 2)
    return named and doc[start - 2].pos_ == "PROPN" and cast.at(start - 2) is None


def _behind_a_noun(doc: Doc, last: int) -> bool:
    """ "Hawks great Magic Lund | and Hawks coach N. N.": somebody's name, by the noun before it."""
    first = last
    while first > 0 and doc[first].text[0].isupper():
        first -= 1
    before = doc[first]
    plain = before.text.islower() and before.lower_ not in table("status_words")
    return last - first > 1 and plain and before.tag_ in ("JJ", "NN")


def _joins(doc: Doc, i: int) -> bool:
    """Whether a sign or word stands between two parts of a name."""
    return doc[i].text in ("&", "-") or (doc[i].text == "and" and doc[i + 1].text[0].isupper())


def _acts(doc: Doc, i: int, end: int) -> bool:
    """Whether the sentence goes on with what somebody does, behind the comma after a body."""
    return doc[i].text == "," and i + 1 < end and doc[i + 1].tag_ in ("VBD", "VBZ")


def _comma(doc: Doc, first: int, end: int) -> int:
    """The comma behind an office, or behind the second one that "and" joins to it; 0 for none."""
    if first >= end or not (doc[first].text == "," or doc[first].lower_ in ("and", "&")):
        return 0
    return next((i for i in range(first, min(end, first + REACH)) if doc[i].text == ","), 0)


def _listed(doc: Doc, i: int, end: int) -> bool:
    """Whether a list of names goes on: "N. N., chairman, Norvex, Apex and Lumora"."""
    return doc[i].text == "," and i + 1 < end and doc[i + 1].text[0].isupper()
