"""Where an article stands: what "here" and "the two countries" mean in it, if that is proved."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.model import Article

_ENVOY = r"\b(?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul(?: [Gg]eneral)?) to (?:the )?"
_CITY = re.compile(r"\A(?:\W*)([A-Z][A-Z .]+[A-Z])(?:, [A-Z][\w. ]+)? (?:\([^)]+\) )?[-–—―]{1,2} ")
# How many times as often as the next pair of countries the pair must be named.
LEAD = 2


def home(article: Article) -> str | None:
    """The place that "here" means: the city of the dateline, or the country of the one envoy."""
    for paragraph in article.paragraphs[:4]:
        city = _CITY.match(article.text, paragraph.start, paragraph.end)
        if city:
            return city[1].title()
    hosts = Counter(_by_name()[m[1]] for m in _envoys().finditer(article.text))
    if not hosts:
        return None
    (host, count), *others = hosts.most_common()
    return host if all(count >= LEAD * n for _, n in others) else None


def pair(article: Article) -> tuple[str, str] | None:
    """The two countries that the article is about, in the order of the alphabet.

    They are those named together most often in one sentence, at least twice as often as
    the next two; None when no two stand out.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for paragraph in article.paragraphs:
        for line in re.split(r"(?<=[.?!])\s", article.text[paragraph.start : paragraph.end]):
            found = countries(line)
            if len(found) == 2:
                counts[(found[0], found[1])] += 1
    if not counts:
        return None
    (best, count), *others = counts.most_common()
    enough = count >= 2 and all(count >= LEAD * n for _, n in others)
    return best if enough else None


def countries(text: str) -> tuple[str, ...]:
    """The countries that a text names, also by their people, in the order of the alphabet."""
    return tuple(sorted({_by_name()[m[0]] for m in _names().finditer(text)}))


def nearest_pair(lines: Iterable[str], known: tuple[str, str] | None) -> tuple[str, str] | None:
    """What "the two countries" means: the two that the nearest of `lines` to name any names.

    A line with one of the `known` pair of the article is passed over; one with another, or
    with three, leaves it open.
    """
    for line in lines:
        found = countries(line)
        if len(found) == 2:
            return found[0], found[1]
        if found and not set(found) <= set(known or ()):
            return None
    return known


@cache
def _by_name() -> dict[str, str]:
    known = {name: row[1] for name, row in table("places").items() if row[0] == "country"}
    countries = set(known.values())
    adjectives = {adjective: row[0] for adjective, row in table("demonyms").items()}
    return known | {a: country for a, country in adjectives.items() if country in countries}


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives()})(?!\w)")


@cache
def _envoys() -> re.Pattern[str]:
    return re.compile(rf"{_ENVOY}({_alternatives()})(?!\w)")


def _alternatives() -> str:
    """Every name of a country, the longest first, as a pattern."""
    return "|".join(map(re.escape, sorted(_by_name(), key=lambda n: (-len(n), n))))
