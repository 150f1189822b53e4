"""The names in a stretch of text, their kinds, and one canonical form for each."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table
from briefings.model import Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.story import Story

LONGEST_PLACE = 4
_KEY = "briefings.labels"
_BEGIN = itemgetter(0)
# The recogniser's labels (OntoNotes 5) and what they are here.
KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "NORP": "nationality",
    "WORK_OF_ART": "other",
    "PRODUCT": "other",
    "LAW": "other",
    "LANGUAGE": "other",
}
_OUTER = " \t\n.,;:“”\"'‘’()[]"
_EVENTS = frozenset(
    [
        "olympics",
        "cup",
        "games",
        "expo",
        "summit",
        "championship",
        "championships",
        "forum",
        "festival",
        "election",
        "war",
    ]
)


def names_in(story: Story, start: int, end: int, cast: Cast) -> tuple[Name, ...]:
    """The names that stand whole within `text[start:end]`, in their order.

    People come from the cast, places and nationalities from the gazetteer, and the rest
    from the recogniser's labels, by their majority over the article.
    """
    doc = story.doc
    first, last = _tokens(doc, start, end)
    found: list[tuple[int, int, Name]] = []
    for a, b, name in (
        *_people(first, last, cast),
        *_gazetteer(doc, first, last, cast),
        *_entities(doc, first, last, cast),
    ):
        at = bisect_left(found, a, key=_BEGIN)
        after_others = at == 0 or found[at - 1][1] <= a
        if after_others and (at == len(found) or b <= found[at][0]):
            found.insert(at, (a, b, name))
    return tuple(name for _, _, name in found)


def canonical(text: str) -> str:
    """The one form of a name: "the US", "U.S." and "United States" are "United States"."""
    bare = text.strip(_OUTER) if text.strip() not in table("places") else text.strip()
    for opening in ("the ", "The "):
        bare = bare.removeprefix(opening)
    for closing in ("'s", "’s"):
        bare = bare.removesuffix(closing)
    if bare in table("places"):
        return table("places")[bare][1]
    return table("demonyms")[bare][0] if bare in table("demonyms") else bare


def with_the(place: str) -> str:
    """A place as a sentence names it: "the United States", "Chile"."""
    return f"the {place}" if place.lower() in words("places_with_the") else place


def ends_name(token: Token) -> bool:
    """Whether a word of time goes on with a name: "the group Restore Now"."""
    inside = token.text[0].isupper() and not token.is_sent_start
    timely = inside and token.lower_ in words("relative_times", "droppable")
    return timely and token.nbor(-1).text[0].isupper()


def kind_of(text: str, label: str = "") -> NameKind:
    """What a name names, by the gazetteer and its words before the recogniser's `label`."""
    bare = text.removeprefix("the ").removeprefix("The ")
    if bare in table("places"):
        return "place"
    if bare in table("demonyms"):
        return "nationality"
    last = bare.split()[-1].lower() if bare.split() else ""
    if last in _EVENTS and len(bare.split()) > 1:
        return "event"
    kind = KINDS.get(label, "other")
    if kind in ("person", "place") and last in words("organization_words"):
        return "organization" if label != "FAC" else "place"
    return kind


def _tokens(doc: Doc, start: int, end: int) -> tuple[int, int]:
    span = doc.char_span(start, end, alignment_mode="expand")
    return (span.start, span.end) if span is not None else (0, 0)


def _people(first: int, last: int, cast: Cast) -> Iterator[tuple[int, int, Name]]:
    seen: set[int] = set()
    for found in map(cast.by_token.get, range(first, last)):
        if found is None or found.first in seen or found.how in ("role", "pronoun"):
            continue
        seen.add(found.first)
        if found.first >= first and found.last <= last:
            yield found.first, found.last, Name(cast.text(found), "person", found.person.name)


def _gazetteer(doc: Doc, first: int, last: int, cast: Cast) -> Iterator[tuple[int, int, Name]]:
    i, tokens, starts = first, doc.words, openings()
    while i < last:
        size = _place_size(doc, i, last, cast) if tokens[i].text in starts else 0
        if size:
            text = doc[i : i + size].text
            kind: NameKind = "place" if text in table("places") else "nationality"
            yield i, i + size, Name(text, kind, canonical(text))
        i += size or 1


@cache
def openings() -> frozenset[str]:
    """The words that open a place's or a people's name."""
    return frozenset(
        part
        for name in (*table("places"), *table("demonyms"))
        for part in (name.split()[0], re.split(r"[^\w]", name)[0], name.split(".")[0] + ".")
    )


def _place_size(doc: Doc, i: int, last: int, cast: Cast) -> int:
    """How many tokens from `i` are a place or nationality and part of no longer name."""
    if not doc.words[i].text[0].isupper():
        return 0
    places, demonyms = table("places"), table("demonyms")
    for size in range(min(LONGEST_PLACE, last - i), 0, -1):
        text = doc[i : i + size].text
        if text in places or text in demonyms:
            alone = all(_alone(doc, j, i, i + size) for j in range(i, i + size))
            return size if alone and cast.at(i) is None else 0
    return 0


def _alone(doc: Doc, j: int, first: int, last: int) -> bool:
    """Not inside a longer entity such as "Bank of England", and not a common word."""
    token = doc.words[j]
    if token.tag_ not in ("NNP", "NNPS", "JJ", "NN", "NNS", "DT", "IN", "CC"):
        return False
    if not token.ent_type_ or token.ent_type_ in ("GPE", "LOC", "NORP"):
        return True
    before = first > 0 and token.ent_iob_ == "I" and j == first
    after = last < len(doc) and doc[last].ent_iob_ == "I"
    return not (before or after)


def _entities(doc: Doc, first: int, last: int, cast: Cast) -> Iterator[tuple[int, int, Name]]:
    labels = _majority(doc)
    for entity in doc[first:last].ents:
        if entity.label_ not in KINDS or any(cast.at(t.i) for t in entity):
            continue
        a, b = entity.start, entity.end
        while a < b and doc.words[a].lower_ in ("the", "a", "an"):
            a += 1
        while b > a and (doc.words[b - 1].tag_ == "POS" or doc.words[b - 1].is_punct):
            b -= 1
        text = doc[a:b].text
        if a < b and text[0].isalnum() and not text.isdigit():
            yield a, b, Name(text, kind_of(text, labels.get(text, entity.label_)), canonical(text))


def _majority(doc: Doc) -> dict[str, str]:
    """The label that each name has most often; the first of them when two are as often.

    It is kept in the Doc: the names of many stretches are asked for.
    """
    known: dict[str, str] | None = doc.user_data.get(_KEY)
    if known is None:
        votes: dict[str, dict[str, int]] = {}
        for entity in doc.ents:
            counted = votes.setdefault(entity.text, {})
            counted[entity.label_] = counted.get(entity.label_, 0) + 1
        known = {text: max(votes[text], key=votes[text].__getitem__) for text in votes}
        doc.user_data[_KEY] = known
    return known
