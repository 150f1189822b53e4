"""The country that the first sentence of a story is set in: "Norway's parliament voted on Friday".

Its headline and first sentence name it and no other country, and say of it what only is so where
a story is at home: a body of its state, a part of its land, or that a thing is "the country's".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.positions.lands import (
    ABROAD,
    AT_HOME,
    countries_in,
    is_bare,
    is_rival,
    land_of,
    plain_value,
    within,
)
from briefings.extract.positions.meant import COMMON
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.reading import Reading

_CAPITALS = r"[A-Z][\w.]*(?:[ -][A-Z][\w.]*){0,2}"
_OF_IT = re.compile(
    r"\bthe (?:country|nation|government|parliament)(?:’s|'s)?\b|\b(?:country|nation)wide\b"
)
# What only news of a state speaks of, and no news of a club or a university.
_OF_STATE = re.compile(
    r"\b[Tt]he (?:government|cabinet|constitution|parliament|country’s|country's)\b"
    r"|\b(?:[Ff]inance|[Ii]nterior) [Mm]inister\b|\bthe presidency\b"
)
# "Canada's busiest port", "Peru's most widely read paper".
_MOST = (
    r"(?:bigg|busi|deadli|earli|few|fierc|great|heav|heavi|high|larg|long|low|old|poor|rich|small"
)
_MOST += r"|strong|tall|tough|wealthi|wid|wors)e?st|most [a-z]+|first"
_BANK = re.compile(
    rf"\b(?=({_CAPITALS})(?:’s|'s)? (?i:central bank|monetary policy (?:committee|council))\b)"
)
_CENTRAL = "of the central bank"
# Not every word between the country and the noun is one of it: "Peru's new left-wing government".
_BETWEEN = 4
_DATELINE = 6


def at_home(reading: Reading, tenures: Iterable[Tenure]) -> list[Tenure]:
    """The tenures, each bare office of a state with the country that the first sentence is set
    in, where no other holds it, and the country has such an office."""
    listed = list(tenures)
    bare = [i for i, t in enumerate(listed) if _is_unowned(t) and _row(reading, t)]
    country = homeland(reading) if bare else ""
    named = countries_in(reading.article.text).get(country, []) if country else []
    for i in bare if named else ():
        tenure = listed[i]
        mode, known = _row(reading, tenure)
        taken = any(is_rival(o, tenure) and o.office.place == country for o in listed)
        if (country in known.split(",")) == (mode != "not") and not taken:
            listed[i] = within(reading, tenure, country, named, AT_HOME)
    return [_of_bank(reading, tenure) for tenure in listed]


def _of_bank(reading: Reading, tenure: Tenure) -> Tenure:
    """ "Governor N. N.", "deputy governor N. N." in news of a country's central bank."""
    office = tenure.office
    if office.role not in ("deputy governor", "governor") or not _is_unowned(tenure):
        return tenure
    banks = {land_of(m[1].rstrip(".")) for m in _BANK.finditer(_lead(reading))}
    countries = {name for kind, name in banks if kind == "country"}
    if len(countries) != 1:
        return tenure
    of = f" of {with_the(countries.pop())}"
    doubts = (*(d for d in office.doubts if d != COMMON), AT_HOME)
    if office.value.endswith(_CENTRAL):
        whole = replace(office, value=f"{office.value}{of}", phrase=f"{office.phrase}{of}")
    else:
        bank = f"central bank{of}"
        whole = office.for_body(f"the {bank}", bank)
    return replace(tenure, office=replace(whole, doubts=doubts))


def _is_unowned(tenure: Tenure) -> bool:
    """Whether an office stands without country, body and owner: not "Ruiz's finance minister"."""
    return is_bare(tenure) and re.search("[’']s ", tenure.office.phrase) is None


def _row(reading: Reading, tenure: Tenure) -> tuple[str, ...]:
    """Which countries have an office that news of a country calls by no name of it; () for an
    office that speaks of other countries too, but for the head whom the first sentence names."""
    rows, value = table("office_countries"), plain_value(tenure)
    kind = value.rpartition(" ")[2]
    if value in ("president", "prime minister"):
        return rows[value] if _is_head_here(reading, tenure) else ()
    if value == "opposition leader":
        return rows["minister"]
    if (
        value == "first minister"
        or kind not in ("minister", "secretary")
        or " " not in value
        or set(value.split()) & ABROAD
    ):
        return ()
    return rows["federal minister" if value.startswith("federal ") else kind]


def homeland(reading: Reading) -> str:
    """The country; "" where the first sentence is set nowhere, or names two."""
    lead = _lead(reading)
    named = countries_in(lead)
    if len(named) != 1:
        return ""
    (country,) = named
    own = (
        m for m in _pattern().finditer(lead) if land_of(m[1].rstrip(".")) == ("country", country)
    )
    return country if any(own) or _OF_IT.search(lead) else ""


def _is_head_here(reading: Reading, tenure: Tenure) -> bool:
    """Whether a bare "President N. N." is that of the country that the story is at home in: one of
    the first sentence, or, where news of the state tells of him in a sentence that names no other
    country, nobody known the world over."""
    surname = tenure.person.name.split()[-1]
    if in_lead(reading, surname):
        return True
    abroad = set(countries_in(tenure.sentence.span.text)) - {homeland(reading)}
    known = surname.lower() in words("heads_abroad")
    return not (known or abroad) and _OF_STATE.search(reading.article.text) is not None


def in_lead(reading: Reading, surname: str) -> bool:
    """Whether the headline or the first sentence names somebody."""
    return re.search(rf"\b{re.escape(surname)}\b", _lead(reading)) is not None


def _lead(reading: Reading) -> str:
    """The headline and the first sentence of the body."""
    body = (s for s in reading.story.sentences if s.paragraph.role == "body")
    first = next((s for s in body if len(s.span) > _DATELINE), None)  # not "JAKARTA:"
    return f"{reading.article.title or ''}. {first.span.text if first is not None else ''}"


@cache
def _pattern() -> re.Pattern[str]:
    """A country or its adjective before a noun of a state or a land."""
    nouns = "|".join(sorted(words("nouns_of_states"), key=lambda w: (-len(w), w)))
    between = rf"(?:[\w’'-]+ ){{0,{_BETWEEN}}}?"
    return re.compile(rf"\b(?=({_CAPITALS})(?:’s|'s|’|')? {between}(?:(?i:{nouns})|{_MOST})\b)")
