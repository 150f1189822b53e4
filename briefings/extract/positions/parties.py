"""The party and seat behind a lawmaker's name: "(D-Ohio)", "(Green)", "a Democrat from Iowa"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Mention
    from briefings.extract.positions.office import Office
    from briefings.extract.reading import Reading

_LETTERS = {"D": "Democratic", "R": "Republican", "I": "Independent"}
_FEDERAL = re.compile(r"\s*[(,]\s*([DRI])[-–—]([A-Z][A-Za-z. ]*?)\s*[),]")
_NAMED = re.compile(r"\s*\(([A-Z][A-Za-z]+(?: (?:[A-Z][A-Za-z]+|of|the)){0,3})\)")
_SAID = re.compile(
    r", (?:a|an) (Democrat|Republican|Independent) (?:from|of) ([A-Z][A-Za-z ]+?)[,.]"
)
# "a Virginia Democrat"
_OF_STATE = re.compile(r", an? ([A-Z][A-Za-z. ]+?) (Democrat|Republican|[Ii]ndependent)(?=[,.”\"])")
_ADJECTIVES = {"Democrat": "Democratic"}


def with_party(reading: Reading, mention: Mention, held: Office) -> Office:
    """The office with the party and the seat that the text gives behind the name."""
    if held.role.split()[-1] not in words("seated_roles") or held.organization:
        return held
    text, at = reading.article.text, mention.end
    if match := _FEDERAL.match(text, at):
        return _seated(held, _LETTERS[match[1]], match[2].strip())
    if match := _SAID.match(text, at):
        return _seated(held, _ADJECTIVES.get(match[1], match[1]), match[2])
    if (match := _OF_STATE.match(text, at)) and match[1] in table("places"):
        return _seated(held, _ADJECTIVES.get(match[2], match[2].title()), match[1])
    if (match := _NAMED.match(text, at)) and match[1].split()[0].lower() in words("party_words"):
        return _seated(held, match[1], "")
    return held


def _seated(held: Office, party: str, seat: str) -> Office:
    """ "a Democratic senator for Ohio": the party before the role, the seat behind it."""
    bare = held.value.partition(" ")[0] == party
    core = held.value if bare else f"{party} {held.value}"
    seat = table("states_shortened").get(seat, (seat,))[0]
    place = table("places").get(seat, ("", seat))[1]
    value = f"{core} for {place}" if place and f" {place}" not in held.value else core
    article = "an" if value[0] in "AEIOU" else "a"
    return replace(held, value=value, phrase=f"{article} {value}", place=place or held.place)
