"""The country or state of an office of which an article says it elsewhere, of nobody by name.

"The Northern Territory's coroner has found …. The coroner, N. N., said …"; "President N. N. says
Peru wants …"; "Tasmania votes. Deputy Premier N. N. …".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.names import with_the
from briefings.extract.positions.lands import adjective_of, countries_in, land_of
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# The doubts, one a way.
SAME = "country of the same office elsewhere"
SPOKEN = "country that its head speaks for"
STATE = "state of the article"
_HEADS = frozenset({"president", "prime minister", "chancellor"})
_OWNER = r"\b((?:(?:the )?[A-Z][\w.-]+ ){0,2}[A-Z][\w.-]+?)(?:'s|’s)? (?:acting |Acting )?"
_WANTS = (
    r"(?:wants|wanted|hopes|hoped|supports|stands ready|stood ready|will|would"
    r"|(?:is|was) (?:prepared|ready|willing))\b"
)
# Countries whose states have premiers.
_OF_PREMIERS = frozenset({"Australia", "Canada"})
_PREMIER = re.compile(r"\b[Pp]remier\b")


def elsewhere(reading: Reading, tenures: Iterable[Tenure]) -> list[Tenure]:
    """The tenures, each bare office with the country or state that is told elsewhere."""
    listed = list(tenures)
    bare = sorted({t.office.value for t in listed if _is_bare(t)})
    same = {value: _same(reading.article.text, value) for value in bare}
    return [_placed(reading, t, listed, same) if _is_bare(t) else t for t in listed]


def _is_bare(tenure: Tenure) -> bool:
    office = tenure.office
    held = tenure.modality in ("holds", "acting") and office.relation == "holds"
    return held and not (office.place or office.organization or office.occupation or tenure.dated)


def _placed(
    reading: Reading,
    tenure: Tenure,
    others: list[Tenure],
    same: Mapping[str, tuple[str, int] | None],
) -> Tenure:
    """The tenure with the place that the first of the ways finds."""
    ways = (
        (same[tenure.office.value], SAME),
        (_spoken(reading, tenure), SPOKEN),
        (_state(reading, tenure), STATE),
    )
    for found, doubt in ways:
        if found is not None and not _is_taken(tenure, found[0], others):
            return _within(reading, tenure, *found, doubt)
    return tenure


def _is_taken(tenure: Tenure, place: str, others: list[Tenure]) -> bool:
    """Whether somebody else holds that office there."""
    role = tenure.office.role
    return any(
        o.office.place == place and o.office.role == role and o.person != tenure.person
        for o in others
    )


def _same(text: str, value: str) -> tuple[str, int] | None:
    """ "Peru's coroner", "the Peruvian coroner", of nobody named: the one place told so."""
    if value.lower() not in text.lower():
        return None
    found: dict[str, int] = {}
    for match in re.finditer(rf"{_OWNER}(?i:{re.escape(value)})\b(?! [A-Z])", text):
        place = _last_place(match[1])
        if place:
            found.setdefault(place, match.start())
    if len(found) != 1:
        return None
    ((place, at),) = found.items()
    return None if value in _HEADS and not _is_foremost(place, text) else (place, at)


def _last_place(words: str) -> str:
    """The state or country that the last of the words name."""
    parts = words.split()
    for i in range(len(parts)):
        name = " ".join(parts[i:]).removeprefix("the ")
        if _is_state(name):
            return name
        kind, country = land_of(name)
        if kind == "country":
            return country
    return ""


def _is_foremost(place: str, text: str) -> bool:
    """Whether a text names no other country more often."""
    named = countries_in(text)
    return all(len(named.get(place, ())) >= len(at) for at in named.values())


def _spoken(reading: Reading, tenure: Tenure) -> tuple[str, int] | None:
    """ "President N. N. says Peru wants …": a head of state speaks for the state."""
    if tenure.office.value not in _HEADS:
        return None
    name, text = tenure.person.name.split()[-1], reading.article.text
    says = (
        rf"\b{re.escape(name)} (?:says|said|has said) (?:that )?([A-Z]\w+(?: [A-Z]\w+)?) {_WANTS}"
    )
    match = re.search(says, text)
    if match is None:
        return None
    kind, place = land_of(match[1])
    told = kind == "country" and _is_foremost(place, text)
    return (place, match.start(1)) if told else None


def _state(reading: Reading, tenure: Tenure) -> tuple[str, int] | None:
    """A premier, or a minister in the sentence that tells of one: of the one state named."""
    text, value = reading.article.text, tenure.office.value
    if not value.endswith(("premier", " minister")) or value == "prime minister":
        return None
    if not _PREMIER.search(tenure.sentence.span.text) or "Federal" in text:
        return None
    states = {
        name: at
        for name, (country, *_) in table("proofs_of_countries").items()
        if country in _OF_PREMIERS and _is_state(name) and (at := text.find(name)) >= 0
    }
    return next(iter(states.items())) if len(states) == 1 else None


def _is_state(name: str) -> bool:
    """Whether a name is that of a state or province."""
    return name in table("places") and table("places")[name][0] == "region"


def _within(reading: Reading, tenure: Tenure, place: str, at: int, doubt: str) -> Tenure:
    office = tenure.office.within(place)
    bare = re.sub(r"^(?:an?|the) ", "", tenure.office.phrase)
    adjective = adjective_of(reading, place)
    phrase = f"the {adjective} {bare}" if adjective else f"{bare} of {with_the(place)}"
    office = replace(office, phrase=phrase, doubts=(*office.doubts, doubt))
    return replace(tenure, office=office, also=_beside(reading, tenure, at))


def _beside(reading: Reading, tenure: Tenure, at: int) -> tuple[Sentence, ...]:
    """What is cited beside a tenure, with the sentence that names the place."""
    found = reading.story.sentence_at(at)
    return tenure.also if found in (None, tenure.sentence) else (*tenure.also, found)
