"""Countries, their people and capitals, and the names under which they are one."""

from __future__ import annotations

from functools import cache, lru_cache

from briefings.quiz.lists import rows
from briefings.quiz.wording import CACHED, content, folded

_US, _UK = "united states", "united kingdom"
_ALIASES = {
    **dict.fromkeys(("america", "u.s", "u.s.", "us", "usa", "u.s.a"), _US),
    **dict.fromkeys(("britain", "u.k", "u.k.", "uk"), _UK),
    "korea": "south korea",
    "uae": "united arab emirates",
}


@cache
def countries() -> dict[str, str]:
    """Every demonym with its country, the longest first."""
    named = ((row[0], row[1]) for row in rows("demonyms"))
    return dict(sorted(named, key=lambda row: -len(row[0])))


@cache
def known_country() -> tuple[str, ...]:
    """The names of countries, sorted."""
    return tuple(sorted(set(countries().values())))


@cache
def capitals() -> dict[str, str]:
    """Every capital with its country."""
    return {row[0]: row[1] for row in rows("capitals")}


@cache
def country_names() -> frozenset[str]:
    """The words of countries and of their people, folded."""
    return frozenset(w for name in (*countries(), *known_country()) for w in content(name))


def long_name(country: str) -> str:
    """The full name of a country, folded: "U.S." is "united states"."""
    return _ALIASES.get(folded(country).strip("."), folded(country))


@lru_cache(CACHED)
def canonical(found: frozenset[str]) -> frozenset[str]:
    """Words with demonyms and short names turned into the words of the country."""
    out: set[str] = set()
    for city, country in capitals().items():
        if content(city) <= found:
            out |= content(country)
            found -= content(city)
    for word in found:
        out |= set(_country_words().get(word, word).split())
    return frozenset(out)


@cache
def _country_words() -> dict[str, str]:
    demonyms = {folded(d): folded(c) for d, c in countries().items() if " " not in d}
    return demonyms | _ALIASES


def is_country(name: str) -> bool:
    """Whether a name is that of a country, in any of its forms."""
    return canonical(content(name)) in _known()


@cache
def _known() -> frozenset[frozenset[str]]:
    """The words of every country's name, as `canonical` has them."""
    return frozenset(canonical(content(name)) for name in known_country())


def same_country(a: str, b: str) -> bool:
    """Whether two names mean one country: "Korea" and "South Korea"."""
    return canonical(content(a)) == canonical(content(b))
