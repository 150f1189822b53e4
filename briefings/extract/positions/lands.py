"""The country of a head of state, or of a minister, whom an article names without it.

The one country of the article that has such an office, where no other is spoken of half as
much; the sentence that names the country is cited beside.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.reading import Reading

# The doubt of a country that only the article as a whole gives.
DOUBT = "country of the article"
# That of the one country of the article whose government is called federal.
FEDERAL = "country of the federal government"
# That of the country that the first sentence is set in.
AT_HOME = "country of the first sentence"
_FEDERAL = re.compile(
    r"\bFederal (?:[Cc]abinet|[Gg]overnment|[Mm]inister|[Oo]pposition|[Pp]arliament)"
)
_FIELD = re.compile(r"^(.*\b)?(minister) (?:for|of) (?:the )?(.+)$")
# Ministers speak of other countries as often as of their own.
ABROAD = frozenset(
    {"affairs", "aid", "defence", "defense", "foreign", "home", "immigration", "trade"}
)
# What proves a minister's own country: the parliament that is told, the police at home.
_NAME = r"([A-Z]\w+(?: [A-Z]\w+)?)"
_OWNERS = re.compile(
    r"\b(?:addressed|assured|informed|tell|tells|told) (?:the )?"
    rf"(?:{_NAME}(?:’s|'s)? (?:[Pp]arliament|[Ss]enate|[Cc]ongress|[Cc]abinet)\b|{_NAME})"
)
_POLICED = re.compile(r"\b([A-Z]\w+)(?:’s|'s)? (?:[Pp]arliament|[Pp]olice)\b")
# A country must be named so often, and so many times as often as the next.
OFTEN, MARGIN = 2, 3
LONGEST = 4
_DEPUTIES = re.compile(r"^(?:(?:deputy|assistant|shadow|junior) )+")
_TEXTS = 8  # texts whose countries are known, at a time: an article is asked for several times
_REMEMBERED = 1_024  # runs of capitals whose countries are known, at a time
_CAPITALS = re.compile(r"[A-Z](?<!\w[A-Z])[\w.]*(?:[ -](?:and |of |the )?[A-Z][\w.]*)*")
# Words of a state, of which a president is head where one stands near.
_STATELY = re.compile(
    r"\b(?:army|ballot|cabinet|coup|democracy|election|embassy|government|minister|parliament|poll"
    r"|regime|ruling party|troops|voters)s?\b",
    re.IGNORECASE,
)


def landed(reading: Reading, tenures: Iterable[Tenure]) -> list[Tenure]:
    """The tenures, each bare office of a state with the one country that can be meant."""
    listed = list(tenures)
    bare = {i: row for i, t in enumerate(listed) if (row := _row(reading, t)) is not None}
    if not bare:
        return listed
    named = countries_in(reading.article.text)
    for i, (mode, *found) in bare.items():
        tenure = listed[i]
        taken = {o.office.place for o in listed if is_rival(o, tenure)}
        known = set(found[0].split(","))
        if mode == "proved":
            home = tenure.office.value.endswith("home minister")
            known = _proved(reading.article.text, home=home)
        allowed = {c: at for c, at in named.items() if (c in known) == (mode != "not")}
        place = _one({c: at for c, at in allowed.items() if c not in taken}, mode)
        if place is not None and (mode == FEDERAL or _foremost(tenure, place, named)):
            listed[i] = within(reading, tenure, place, named[place], mode)
    return listed


def _foremost(tenure: Tenure, place: str, named: Mapping[str, list[int]]) -> bool:
    """Whether a minister's country stands out among all, federations with them."""
    if not tenure.office.value.endswith(" minister") or tenure.office.value == "prime minister":
        return True
    return all(len(named[place]) >= MARGIN * len(at) for c, at in named.items() if c != place)


def _row(reading: Reading, tenure: Tenure) -> tuple[str, ...] | None:
    """The row of the table for an office that stands without country and body."""
    if not is_bare(tenure):
        return None
    rows, value = table("office_countries"), plain_value(tenure)
    if value in ("president", "vice president") and not _of_state(reading, tenure):
        return None
    text = reading.article.text
    federal = "Federal " in text and _FEDERAL.search(text) is not None
    if value == "treasurer" and "Federal" in reading.article.text:
        value = "federal treasurer"
    if value == "attorney-general" and federal:
        value = "federal attorney-general"
    if value in rows:
        return rows[value]
    if not value.endswith(" minister"):
        return None
    if set(value.split()) & ABROAD:
        return (FEDERAL, rows["federal minister"][1]) if federal else ("proved", "")
    field = value.removesuffix(" minister").removeprefix("federal ")
    if field not in words("fields") | {"interior"} and field.split()[-1] not in words("fields"):
        return None
    return rows["federal minister" if value.startswith("federal ") else "minister"]


def is_bare(tenure: Tenure) -> bool:
    """Whether an office that somebody holds stands without country and body."""
    office = tenure.office
    held = office.relation == "holds" and tenure.modality in ("holds", "acting")
    placed = office.place or office.organization or tenure.dated
    return held and not placed and " " in tenure.person.name


def plain_value(tenure: Tenure) -> str:
    """The office without "deputy" and its like, and its field before it: "trade minister"."""
    value = _DEPUTIES.sub("", tenure.office.value.replace("-p", " p"))
    return _FIELD.sub(r"\1\3 \2", value)


def _proved(text: str, *, home: bool) -> set[str]:
    """The countries whose parliament is told something; at home also where their police act."""
    told = list(_OWNERS.finditer(text))
    owners = {m[1] for m in told if m[1]}
    owners |= {m[2] for m in told if m[2] in table("proofs_of_countries")}
    if home:
        owners |= {m[1] for m in _POLICED.finditer(text)}
        owners |= {name for name in table("proofs_of_countries") if name in text}
    found = {land_of(owner) for owner in owners}
    return {name for kind, name in found if kind == "country"}


def _of_state(reading: Reading, tenure: Tenure) -> bool:
    """ "President N. N." with its capital, where a state is spoken of near: no club's or firm's."""
    sentence = tenure.sentence
    title = tenure.office.role.title()
    around = reading.story.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    told = any(_STATELY.search(s.span.text) for s in around)
    return told and re.search(rf"\b{title} [A-Z]|\bthe {title}\b", sentence.span.text) is not None


def is_rival(other: Tenure, tenure: Tenure) -> bool:
    """Whether somebody else holds the same office of a country."""
    office = other.office
    one = office.value.partition(" of ")[0] == tenure.office.value.partition(" of ")[0]
    return one and other.person != tenure.person and other.modality == tenure.modality


@lru_cache(_TEXTS)
def countries_in(text: str) -> Mapping[str, list[int]]:
    """Each country that a text names, or whose adjective it has, and where."""
    found: dict[str, list[int]] = defaultdict(list)
    for match in _CAPITALS.finditer(text):
        for country, offset in _in_run(match[0]):
            found[country].append(match.start() + offset)
    return dict(found)


@lru_cache(_REMEMBERED)
def _in_run(run: str) -> tuple[tuple[str, int], ...]:
    """The countries of a run of capitals, the longest names first: no Wales in a state's name."""
    parts = [(m[0], m.start()) for m in re.finditer(r"[^\s-]+", run)]
    found, i = [], 0
    while i < len(parts):
        for size in range(min(LONGEST, len(parts) - i), 0, -1):
            start, (last, at) = parts[i][1], parts[i + size - 1]
            text = run[start : at + len(last)]
            text = text if text in table("places") else text.rstrip(".")
            kind, name = land_of(text)
            if kind:
                if kind == "country" and name in _lands():
                    found.append((name, start))
                i += size - 1
                break
        i += 1
    return tuple(found)


def land_of(text: str) -> tuple[str, str]:
    """What a name is of, and its country where it is one's: "Peru", "Peruvian", "Knesset"."""
    proof = table("proofs_of_countries").get(text)
    if proof is not None:
        return "country", proof[0]
    place = table("places").get(text)
    if place is not None:
        kind, name = place
        return kind, name
    people = table("demonyms").get(text)
    return ("country", people[0]) if people is not None else ("", "")


@cache
def _lands() -> frozenset[str]:
    """The countries, by their canonical names."""
    return frozenset(row[1] for row in table("places").values() if row[0] == "country")


def _one(named: Mapping[str, list[int]], mode: str) -> str | None:
    """The country that an article speaks of far more than of any other."""
    ranked = sorted(named, key=lambda c: (-len(named[c]), c))
    if not ranked or len(named[ranked[0]]) < (OFTEN if mode == "not" else 1):
        return None
    second = len(named[ranked[1]]) if len(ranked) > 1 else 0
    return ranked[0] if len(named[ranked[0]]) >= MARGIN * second else None


def within(reading: Reading, tenure: Tenure, place: str, named: list[int], mode: str) -> Tenure:
    """The office with its country, and the nearest sentence that names it."""
    own = tenure.sentence
    found = (reading.story.sentence_at(offset) for offset in named)
    near = [s for s in found if s is not None]
    near.sort(key=lambda s: (abs(s.index - own.index), s.index))
    if not near or (mode == "not" and abs(near[0].index - own.index) > 1):
        return tenure
    bare = re.sub(r"^(?:an?|the) ", "", tenure.office.phrase)
    office = tenure.office.within(place)
    phrase = f"the {adjective_of(reading, place) or place} {bare}"
    doubt = mode if mode in (AT_HOME, FEDERAL) else DOUBT
    also = tenure.also if near[0] == own else (*tenure.also, near[0])
    office = replace(office, phrase=phrase, doubts=(*office.doubts, doubt))
    return replace(tenure, office=office, also=also)


def adjective_of(reading: Reading, place: str) -> str:
    """The adjective of a country, as the article has it where it has one: "US", "Chilean"; "" where
    there is none."""
    short = {"United States": "US", "United Kingdom": "British"}
    known = [word for word, row in table("demonyms").items() if row[0] == place]
    used = [word for word in known if re.search(rf"\b{word}\b", reading.article.text)]
    full = sorted(used or known, key=lambda word: (word[:3] != place[:3], -len(word), word))
    return short.get(place) or next(iter(full), "")
