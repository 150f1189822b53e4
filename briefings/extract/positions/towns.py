"""The town that a mayor or another officer of a town is of, where the story tells of one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.positions.meant import NAMED

if TYPE_CHECKING:
    from briefings.extract.positions.office import Office
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# The doubt of the only town whose council or mayor the story names.
OF_STORY = "town of the story"
_NAME = r"([A-Z]\w+(?:[ -][A-Z]\w+){0,2}?)"
_TOWN = re.compile(r"\b(?:city|town|village) of ([A-Z]\w+(?:[ -][A-Z]\w+)*)")
_GOVERNED = re.compile(
    rf"\b{_NAME} (?:(?:[Bb]orough|[Cc]ity|[Tt]own|[Vv]illage) [Cc]ouncil|[Cc]ity [Hh]all)"
    r"|\b(?:[Mm]ayor|[Cc]ity|[Tt]own) of ([A-Z]\w+(?:[ -][A-Z]\w+)*)"
)
_NO_NAMES = frozenset({"A", "An", "At", "But", "In", "It", "Its", "On", "Our", "That", "The"})
_NO_NAMES |= {"Their", "This", "When"}


def in_town(reading: Reading, held: Office, sentence: Sentence) -> Office:
    """ "In the town of Elnora the mayor, N. N.,": mayor of the one town that is named so; else of
    the only one whose council or mayor the story tells of; as it was where there are several."""
    found, doubt = set(_TOWN.findall(sentence.span.text)), NAMED
    if not found and held.modality in ("holds", "acting"):
        found, doubt = _governed(reading.article.text), OF_STORY
    if len(found) != 1:
        return held
    place = found.pop()
    value = f"{held.value} of {place}"
    phrase = re.sub(r"^(?:an?|the) ", "", f"{held.phrase} of {place}")
    return replace(held, value=value, phrase=phrase, place=place, doubts=(*held.doubts, doubt))


def is_of_town(held: Office) -> bool:
    """Whether an office is one of a town."""
    return held.value.lower() in words("town_offices")


def _governed(text: str) -> set[str]:
    """The towns whose council, hall or mayor a text names; a longer name for a shorter one."""
    found = {(m[1] or m[2]).removeprefix("The ") for m in _GOVERNED.finditer(text)} - _NO_NAMES
    return {name for name in found if not any(name != o and o.endswith(name) for o in found)}
