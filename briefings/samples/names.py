"""Names of people who do not exist, as the English press would spell them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faker import Faker

# The ten most common family names of the 2015 census of Korea, and syllables of given names,
# in the romanisation that newspapers use: Faker's Korean names come in Hangul only.
_KOREAN_FAMILIES = ("Kim", "Lee", "Park", "Choi", "Jeong", "Kang", "Cho", "Yoon", "Jang", "Lim")
_KOREAN_FIRST = ("Ji", "Min", "Seo", "Hyun", "Joon", "Soo", "Young", "Dong", "Eun", "Sang")
_KOREAN_SECOND = ("hoon", "jin", "ah", "woo", "hee", "min", "yeon", "ho", "kyung", "seok")

# A repertoire of names is finite: after this many tries without a new one there is none.
_PATIENCE = 200


def names_for(country: str, wanted: int, seed: int = 0) -> tuple[str, ...]:
    """Up to `wanted` different full names such as people of `country` have.

    None where Faker has no names of that country in Latin letters. The same arguments give
    the same names.
    """
    from faker import Faker

    locale = _locales().get(country)
    if locale is None:
        return ()
    fake = Faker(locale)
    fake.seed_instance(int(sha256(f"{country}\x1f{seed}".encode()).hexdigest()[:12], 16))
    write = _WRITERS.get(locale, _western)
    return _distinct(lambda: write(fake), wanted)


def countries() -> tuple[str, ...]:
    """The countries that there are names of."""
    return tuple(_locales())


def _western(fake: Faker) -> str:
    """Given name and family name of one gender, since many languages mark both."""
    if fake.random.random() < 0.5:
        return f"{fake.first_name_female()} {_last(fake, 'last_name_female')}"
    return f"{fake.first_name_male()} {_last(fake, 'last_name_male')}"


def _last(fake: Faker, method: str) -> str:
    return str(getattr(fake, method, fake.last_name)())


def _chinese(fake: Faker) -> str:
    return f"{fake.last_romanized_name()} {fake.first_romanized_name()}"


def _japanese(fake: Faker) -> str:
    return f"{fake.first_romanized_name()} {fake.last_romanized_name()}"


def _korean(fake: Faker) -> str:
    parts = (_KOREAN_FAMILIES, _KOREAN_FIRST, _KOREAN_SECOND)
    family, first, second = (fake.random.choice(part) for part in parts)
    return f"{family} {first}-{second}"


_WRITERS: dict[str, Callable[[Faker], str]] = {
    "ja_JP": _japanese,
    "ko_KR": _korean,
    "zh_CN": _chinese,
}


def _distinct(make: Callable[[], str], wanted: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    misses = 0
    while len(found) < wanted and misses < _PATIENCE:
        name = make()
        misses = misses + 1 if name in found else 0
        found[name] = None
    return tuple(found)


@cache
def _locales() -> dict[str, str]:
    text = (files("briefings.samples") / "locales.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return {row[0]: row[1] for row in rows}
