"""The bodies that stand named around an office: in its sentence and in the one above."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.names import names_in
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# What stands before the body that somebody comes from.
_FORMERLY = re.compile(r"\b(?:formerly|previously|late|until recently) (?:at|of|with)(?: the)? $")


def near(reading: Reading, sentence: Sentence, before: int) -> Iterator[str]:
    """The bodies named in the sentence before a token, and in the sentence above."""
    sentences = reading.story.sentences
    end = reading.story.doc[before].idx
    yield from bodies(reading, sentence.start, end)
    if sentence.index:
        above = sentences[sentence.index - 1]
        yield from bodies(reading, above.start, above.end)


def bodies(reading: Reading, start: int, end: int) -> Iterator[str]:
    for body in introduced(reading.article.text):
        if body in reading.article.text[start:end]:
            yield body
    for name in names_in(reading.story, start, end, reading.cast):
        body = _without_trade(reading, name.canonical)
        generic = body.lower() in words("generic_bodies")
        if name.kind == "organization" and not (generic or _human(body)):
            if _left(reading.article.text, name.text, start, end):
                continue
            yield body
            yield from _partner(reading, name.text)


def _left(text: str, body: str, start: int, end: int) -> bool:
    """ "N. N., formerly of Norvex,": a body that somebody comes from."""
    at = text.find(body, start, end)
    return at > 0 and _FORMERLY.search(text, max(0, at - 24), at) is not None


def _partner(reading: Reading, name: str) -> Iterator[str]:
    """The other one of "Norvex and Apex Foods", whatever it is labelled."""
    pattern = rf"\b([A-Z]\w+) and (?:the )?{re.escape(name)}\b"
    for match in re.finditer(pattern, reading.article.text):
        yield match[1]


@cache
def _after_kind() -> re.Pattern[str]:
    """A noun for a body and the capitals behind it."""
    kinds = "|".join(sorted(words("kinds_of_bodies"), reverse=True))
    return re.compile(rf"\b(?:{kinds}) ((?:[A-Z][\w&-]+)(?: [A-Z][\w&-]+)*)")


def introduced(text: str) -> tuple[str, ...]:
    """The names that stand right after what they are: "the start-up Lumora"."""
    found = _after_kind().finditer(text)
    return tuple(dict.fromkeys(match[1] for match in found if match[1] not in table("places")))


def _without_trade(reading: Reading, name: str) -> str:
    """ "Airline Lumora", where the article else says "Lumora"."""
    rest, text = name.partition(" ")[2], reading.article.text
    return rest if rest and text.count(rest) > text.count(name) else name


def _human(name: str) -> bool:
    """Two words that begin with a first name: perhaps a person whom nothing else proves."""
    parts = name.split()
    known = len(parts) == 2 and parts[0] in table("first_names")
    return known and parts[1].lower() not in words("organization_words")


def only(found: Iterator[str]) -> str | None:
    """The one body of several mentions; the longest form of its name."""
    names = sorted(set(found), key=lambda name: (-len(name), name))
    if not names or any(other not in names[0] for other in names[1:]):
        return None
    return names[0]
