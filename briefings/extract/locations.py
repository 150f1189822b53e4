"""Locations: where a body, a building or a site is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract import sites
from briefings.extract.clauses import Predication
from briefings.extract.lexicon import words
from briefings.extract.lowered import lowered
from briefings.extract.minting import Refusal, mint
from briefings.extract.names import canonical, with_the
from briefings.extract.people.rolewords import role_ending
from briefings.extract.place_names import LONGEST_PLACE, PARTS, is_city, name_start, place_end
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

VERBS = frozenset(
    {"locate", "base", "headquarter", "situate", "site", "deploy", "station", "house"}
)
# Verbs of where a body has its seat.
_SEATED = frozenset({"base", "headquarter"})
_PREPOSITIONS = frozenset({"in", "near", "outside", "on", "at"})


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
    yield from _by_verb(reading)


def _named(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """ "the Harbour Museum in Elnora": a name that ends in a building's word, then its place."""
    doc, limit = reading.story.doc, sentence.span.end
    facilities, forms = words("facility_words"), lowered(doc)
    for i in range(sentence.span.start + 1, limit - 2):
        if forms[i] not in facilities or not doc[i].text[0].isupper():
            continue
        if doc[i + 1].lower_ not in ("in", "near") or doc[i + 1].ent_type_:
            continue
        first = name_start(doc, i, sentence.span.start)
        place = i + 2 + (doc[i + 2].lower_ in PARTS)
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
            (i - n for n in range(min(LONGEST_PLACE, i), 0, -1) if is_city(doc[i - n : i].text)),
            None,
        )
        end = i + 1
        while end < limit and doc[end].text[0].isupper():
            end += 1
        built = doc[end - 1].lower_ in words("facility_words") and doc[end].lower_ != "of"
        if start is not None and end - i > 2 and built:
            yield _fact(reading, sentence, i + 1, end, "in", start, i, "place's building")


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
            place = i + 1 + (doc[i + 1].lower_ in {"the", *PARTS})
            end = place_end(doc, place, limit)
            head = clause.subject.head
            named = head.pos_ == "PROPN" and reading.cast.at(head.i) is None
            named = named and role_ending(doc, head.i) is None and head.ent_type_ != "PERSON"
            if (
                end == place
                or doc[end : end + 1].text == "of"
                or not named
                or clause.quoted
                or clause.mood != "said"
            ):
                at = parsed.sentence
                yield Refusal("located by verb", "what or where is open", at.start, at.end)
                continue
            first = name_start(doc, head.i, parsed.sentence.span.start)
            yield _fact(
                reading,
                parsed.sentence,
                first,
                head.i + 1,
                f"based {doc[i].lower_}" if clause.verb.lemma in _SEATED else doc[i].lower_,
                i + 1,
                end,
                "located by verb",
            )


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
