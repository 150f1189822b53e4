"""Locations: where a body, a building or a site is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.names import canonical, with_the
from briefings.extract.people.rolewords import role_ending
from briefings.extract.tables import table
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

VERBS = frozenset(
    {"locate", "base", "headquarter", "situate", "site", "deploy", "station", "house"}
)
_PREPOSITIONS = frozenset({"in", "near", "outside", "on", "at"})
_SITES = frozenset({"LOC", "GPE", "FAC"})
LONGEST_PLACE = 4
_PARTS = frozenset(
    [
        "central",
        "downtown",
        "northern",
        "southern",
        "eastern",
        "western",
        "suburban",
        "north",
        "south",
        "east",
        "west",
    ]
)


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
    yield from _by_verb(reading)


def place_end(doc: Doc, first: int, limit: int) -> int:
    """Where a place with its region or country ("Lima, Peru") ends; `first` when none begins."""
    end = _one_place(doc, first, limit)
    while end > first and end + 1 < limit and doc[end].text == ",":
        start = end + 1 + (doc[end + 1].lower_ in _PARTS)
        following = _one_place(doc, start, limit)
        if following == start:
            break
        end = following
    return end


def _one_place(doc: Doc, first: int, limit: int) -> int:
    for size in range(min(LONGEST_PLACE, limit - first), 0, -1):
        if doc[first : first + size].text in table("places"):
            return first + size
    i = first
    while i < limit and doc[i].ent_type_ in _SITES and doc[i].text[0].isupper():
        i += 1
    while i > first and i + 1 < limit and doc[i].text == "-" and not doc[i].whitespace_:
        i += 2
    while (
        i < limit and i > first and doc[i].lower_ in ("province", "county", "prefecture", "island")
    ):
        i += 1
    return i


def _named(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """ "the Harbour Museum in Elnora": a name that ends in a building's word, then its place."""
    doc, limit = reading.story.doc, sentence.span.end
    facilities = words("facility_words")
    for i in range(sentence.span.start + 1, limit - 2):
        if doc[i].lower_ not in facilities or not doc[i].text[0].isupper():
            continue
        if doc[i + 1].lower_ not in ("in", "near") or doc[i + 1].ent_type_:
            continue
        first = _name_start(doc, i, sentence.span.start)
        place = i + 2 + (doc[i + 2].lower_ in _PARTS)
        end = place_end(doc, place, limit)
        if first < i and end > place:
            yield _fact(
                reading, sentence, first, i + 1, doc[i + 1].lower_, i + 2, end, "name in place"
            )


def _owned(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """ "Elnora's Grand Library": a city's building."""
    doc, limit = reading.story.doc, sentence.span.end
    for i in range(sentence.span.start + 1, limit - 2):
        if doc[i].tag_ != "POS":
            continue
        start = next(
            (i - n for n in range(min(LONGEST_PLACE, i), 0, -1) if _city(doc[i - n : i].text)), None
        )
        end = i + 1
        while end < limit and doc[end].text[0].isupper():
            end += 1
        if start is not None and end - i > 2 and doc[end - 1].lower_ in words("facility_words"):
            yield _fact(reading, sentence, i + 1, end, "in", start, i, "place's building")


def _city(text: str) -> bool:
    row = table("places").get(text)
    return row is not None and row[0] == "city"


def _by_verb(reading: Reading) -> Iterator[Fact | Refusal]:
    """ "is based in Lima", "…, located in Ghent": the clause's subject is there."""
    doc = reading.story.doc
    for parsed in reading.clauses:
        for clause in parsed.clauses:
            if not isinstance(clause, Predication) or clause.verb.lemma not in VERBS:
                continue
            i, limit = clause.verb.end, parsed.sentence.span.end
            if i + 1 >= limit or doc[i].lower_ not in _PREPOSITIONS:
                continue
            place = i + 1 + (doc[i + 1].lower_ in {"the", *_PARTS})
            end = place_end(doc, place, limit)
            head = clause.subject.head
            named = head.pos_ == "PROPN" and reading.cast.at(head.i) is None
            named = named and role_ending(doc, head.i) is None and head.ent_type_ != "PERSON"
            if end == place or not named or clause.quoted or clause.mood != "said":
                at = parsed.sentence
                yield Refusal("located by verb", "what or where is open", at.start, at.end)
                continue
            first = _name_start(doc, head.i, parsed.sentence.span.start)
            yield _fact(
                reading,
                parsed.sentence,
                first,
                head.i + 1,
                doc[i].lower_,
                i + 1,
                end,
                "located by verb",
            )


def _name_start(doc: Doc, last: int, floor: int) -> int:
    """The first token of the capitalised name that ends at `last`: "St. Mark's Hospital"."""
    i = _capitals(doc, last, floor)
    owner = i - 2
    if i - 1 > floor and doc[i - 1].tag_ == "POS" and not _city(doc[owner].text):
        return _capitals(doc, owner, floor)
    return i


def _capitals(doc: Doc, last: int, floor: int) -> int:
    i = last
    while i > floor and (
        doc[i - 1].text[0].isupper()
        or (
            doc[i - 1].lower_ in ("of", "de", "-", "&")
            and i - 2 >= floor
            and doc[i - 2].text[0].isupper()
        )
    ):
        i -= 1
    while i < last and doc[i].tag_ in ("DT", "IN", "PRP$", "RB", "CC"):
        i += 1
    return i


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
    the = (
        "the "
        if (first > 0 and doc[first - 1].lower_ == "the") or rule == "place's building"
        else ""
    )
    subject = f"{the}{what}"
    return mint(
        reading.story,
        sentence,
        "location",
        what,
        "located in",
        where,
        f"{subject[0].upper()}{subject[1:]} is {preposition} {where}.",
        rule=rule,
        place=canonical(where),
        names=(Name(what, "organization", canonical(what)), Name(where, "place", canonical(where))),
    )
