"""JSON-LD: what a page says of its article to search engines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefings.corpus.draft import MARKED_UP, Claim
from briefings.corpus.formats.naming import claims_of_text, names
from briefings.corpus.origin.dates import first_date

ARTICLE_TYPES = re.compile(
    r"(?:\w*Article|\w*BlogPosting|\w*SocialMediaPosting|Report|WebPage|CreativeWork)$"
)
WEAK_TYPES = ("WebPage", "CreativeWork")
# Things of a page that bear the outlet's name, and how much weaker they are than its article.
HOUSES = {"NewsMediaOrganization": 4, "Newspaper": 4, "Periodical": 4, "WebSite": 5}
# What an article says of its outlet, the surest first.
PUBLISHERS = ("publisher", "sourceOrganization", "provider", "isPartOf", "copyrightHolder")


def claims_of_json_ld(tree: Any) -> Iterator[Claim]:
    """The claims of all articles in a page's JSON-LD; of a bare WebPage, weaker."""
    scripts = tree.xpath('//script[contains(@type, "ld+json")]')
    things = [thing for script in scripts for thing in _things(_loaded(script.text_content()))]
    known = {str(thing["@id"]): thing for thing in things if "@id" in thing and "name" in thing}
    for thing in things:
        kinds = _kinds(thing)
        if any(ARTICLE_TYPES.match(kind) for kind in kinds):
            weak = all(kind in WEAK_TYPES for kind in kinds)
            yield from _of_thing(thing, known, MARKED_UP + (0 if weak else 2))
        weaker = max((HOUSES.get(kind, 0) for kind in kinds), default=0)
        if weaker:
            yield from claims_of_text("outlet", thing.get("name"), MARKED_UP - weaker)


def _kinds(thing: Any) -> list[str]:
    """The types of a thing, without the address of their vocabulary."""
    kinds = (thing.get("@type") or "") if isinstance(thing, Mapping) else ""
    return [str(k).rsplit("/", 1)[-1] for k in (kinds if isinstance(kinds, list) else [kinds])]


def _loaded(text: str) -> Any:
    text = re.sub(r"^\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*$", "", text).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > 6:
        return
    if isinstance(value, list):
        for each in value[:200]:
            yield from _things(each, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(value.get(key), depth + 1)


def _of_thing(
    thing: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]], rank: int
) -> Iterator[Claim]:
    published = first_date(str(thing.get("datePublished") or ""))
    if published:
        yield Claim("published", published, rank)
    elif date := first_date(str(thing.get("dateCreated") or "")):
        yield Claim("published", date, rank - 3)
    if date := first_date(str(thing.get("dateModified") or "")):
        yield Claim("modified", date, rank)
    yield from claims_of_text("title", thing.get("headline"), rank)
    yield from _people(thing.get("author") or thing.get("creator"), known, rank)
    for weaker, key in enumerate(PUBLISHERS):
        value, kinds = thing.get(key), _kinds(thing.get(key))
        part = key == "isPartOf" and not any(kind in HOUSES for kind in kinds)
        if not part and "Person" not in kinds:
            yield from claims_of_text("outlet", _named(value, known), rank - weaker)
    yield from claims_of_text("language", thing.get("inLanguage"), rank - 20)


def _named(value: Any, known: Mapping[str, Mapping[str, Any]]) -> Any:
    """The name of a thing, of the first of several, or of the one that an @id points to."""
    if isinstance(value, list):
        return _named(value[0], known) if value else None
    if not isinstance(value, Mapping):
        return value
    own = next(
        (value[key] for key in ("name", "legalName", "alternateName") if value.get(key)), None
    )
    return own or known.get(str(value.get("@id")), {}).get("name")


def _people(value: Any, known: Mapping[str, Mapping[str, Any]], rank: int) -> Iterator[Claim]:
    for each in value if isinstance(value, list) else [value]:
        name = _named(each, known)
        for one in name if isinstance(name, list) else [name]:
            if isinstance(one, str):
                yield from names(one, rank)
