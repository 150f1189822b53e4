"""Locations: where a body, a building or a site is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.names import canonical, with_the
from briefings.extract.places import by_verb as locations_by_verb
from briefings.extract.places import described, lying, seated, sites
from briefings.extract.places.names import (
    LONGEST_PLACE,
    PARTS,
    is_city,
    is_state,
    name_start,
    place_end,
)
from briefings.extract.statements.lowered import lowered
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# What a country may own elsewhere.
_ABROAD = frozenset({"base", "camp", "institute", "memorial", "prison", "school", "station"})
# Parts of a country, in small letters, and what lies in it.
_REGIONS = frozenset({"county", "district", "prefecture", "province", "region", "state"})
_LANDS = frozenset({"bay", "gulf", "island", "islands", "peninsula", "range", "reef", "valley"})
# What something stands "on".
_GROUNDS = frozenset({"coast", "hill", "island", "islands", "isle", "mount", "peninsula"})
# A name in brackets is so long at most.
_SHORT = 3
# Kinds of buildings whose names have no article.
_BARE = frozenset({"airport", "beach", "castle", "cathedral", "college", "park", "prison"})
_BARE |= {"school", "square", "stadium", "station", "university", *_REGIONS} - {"region"}


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The locations that an article tells, each once."""
    seen: set[tuple[str, str]] = set()
    for result in _all(reading):
        if isinstance(result, Fact):
            key = (result.subject, result.value)
            if key in seen:
                continue
            seen.add(key)
        yield result


def _all(reading: Reading) -> Iterator[Fact | Refusal]:
    for sentence in reading.story.sentences:
        yield from _named(reading, sentence)
        yield from _owned(reading, sentence)
        yield from sites.facts(reading, sentence)
        yield from lying.facts(reading, sentence)
        yield from described.facts(reading, sentence)
        yield from seated.facts(reading, sentence)
    yield from locations_by_verb.facts(reading)


def _named(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """ "the Harbour Museum in Elnora": a name that ends in a building's word, then its place."""
    doc, limit = reading.story.doc, sentence.span.end
    facilities, forms = words("facility_words"), lowered(doc)
    for i in range(sentence.span.start + 1, limit - 2):
        if forms[i] not in facilities or not doc[i].text[0].isupper():
            continue
        at = _behind_bracket(doc, i + 1, limit)
        if at + 2 > limit or forms[at] not in ("in", "near", "on") or doc[at].ent_type_:
            continue
        first = _past_person(reading, name_start(doc, i, sentence.span.start))
        place = at + 1 + (doc[at + 1].lower_ in PARTS)
        end = place_end(doc, place, limit)
        stands = forms[at] != "on" or (end > place and forms[end - 1] in _GROUNDS)
        if first < i and end > place and stands:
            yield _fact(reading, sentence, first, i + 1, forms[at], at + 1, end, "name in place")


def _past_person(reading: Reading, first: int) -> int:
    """ "Ana Ruiz of | the Harbour Museum in Elnora": the name without who works there."""
    doc, who = reading.story.doc, reading.cast.at(first)
    if who is None or who.first != first or doc[who.last].lower_ != "of":
        return first
    return who.last + 1 + (doc[who.last + 1].lower_ == "the")


def _behind_bracket(doc: Doc, at: int, limit: int) -> int:
    """The token behind a short name in brackets; `at` where none opens."""
    if doc[at].text != "(":
        return at
    closed = (i for i in range(at + 2, min(at + _SHORT + 2, limit - 1)) if doc[i].text == ")")
    return next(closed, at - 1) + 1


def _owned(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """ "Elnora's Grand Library": a city's building, or a country's school, mosque or valley."""
    doc, limit = reading.story.doc, sentence.span.end
    for i in range(sentence.span.start + 1, limit - 2):
        if doc.words[i].tag_ != "POS":
            continue
        start = next(
            (i - n for n in range(min(LONGEST_PLACE, i), 0, -1) if _holds(doc[i - n : i].text)),
            None,
        )
        if start is None:
            continue
        first = i + 1
        while first < limit and (doc[first].text in PARTS or doc[first].text == "-"):
            first += 1
        end = first
        while end < limit and doc[end].text[0].isupper() and reading.cast.at(end) is None:
            end += 1
        region = _region(doc, first, end) if is_state(doc[start:i].text) else end
        if region > end or (first == i + 1 and _is_built(doc, start, i, end)):
            yield _fact(reading, sentence, first, region, "in", start, i, "place's building")


def _region(doc: Doc, first: int, end: int) -> int:
    """Where "Paktika province" ends, as a country's part; `end` for anything else."""
    placed = end > first and all(t.ent_type_ in ("GPE", "LOC") for t in doc[first:end])
    return end + (placed and end < len(doc) and doc[end].lower_ in _REGIONS)


def _is_built(doc: Doc, start: int, mark: int, end: int) -> bool:
    """Whether the owned name is that of something that stands, or lies, in the place."""
    kind = doc[end - 1].lower_
    abroad = kind in _ABROAD and not is_city(doc[start:mark].text)
    named = kind in words("facility_words") and not abroad and doc[end].lower_ != "of"
    return end - mark > 2 and (named or (kind in _LANDS and not is_city(doc[start:mark].text)))


def _holds(name: str) -> bool:
    return is_city(name) or is_state(name)


def _fact(
    reading: Reading,
    sentence: Sentence,
    first: int,
    last: int,
    preposition: str,
    place: int,
    end: int,
    rule: str,
) -> Fact:
    doc = reading.story.doc
    what, where = doc[first:last].text, with_the(doc[place:end].text.removeprefix("the "))
    told = first > 0 and doc[first - 1].lower_ == "the"
    owned = rule == "place's building" and doc[last - 1].lower_ not in _BARE
    subject = f"the {what}" if told or owned else what
    return mint(
        reading.story,
        sentence,
        "location",
        what,
        "located in",
        where,
        f"{subject[0].upper()}{subject[1:]} is {preposition} {where.removesuffix('.')}.",
        rule=rule,
        place=canonical(where),
        names=(Name(what, "organization", canonical(what)), Name(where, "place", canonical(where))),
    )
