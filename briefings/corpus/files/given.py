"""What people say of an article themselves: keys of front matter and of sidecar files."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefings.corpus.draft import Claim, Field
from briefings.corpus.origin.bylines import people
from briefings.corpus.origin.dates import first_date, month_and_year
from briefings.corpus.origin.housenames import is_agency

# Other names of the same thing, as front matter of common site generators has them.
KEYS: Mapping[str, Field] = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "paper": "outlet",
    "magazine": "outlet",
    "journal": "outlet",
    "station": "outlet",
    "channel": "outlet",
    "website": "outlet",
    "provider": "outlet",
    "publication_name": "outlet",
    "publisher_name": "outlet",
    "organization": "outlet",
    "source": "outlet",
    "source_name": "outlet",
    "site": "outlet",
    "site_name": "outlet",
    "sitename": "outlet",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "agency": "agency",
    "agencies": "agency",
    "published": "published",
    "date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish_date": "published",
    "published_at": "published",
    "date_published": "published",
    "updated": "modified",
    "modified": "modified",
    "lastmod": "modified",
    "url": "url",
    "link": "url",
    "source_url": "url",
    "canonical": "url",
    "language": "language",
    "lang": "language",
}
# Keys that name the outlet, or something else: a path, an address, who was spoken to.
WEAKER = (
    "source",
    "source_name",
    "website",
    "provider",
    "channel",
    "station",
    "journal",
    "organization",
)
ADDRESS = re.compile(r"^@|[/\\]|www\.|\.[a-z]{2,12}$", re.IGNORECASE)
EDTF_DATE = re.compile(
    r"(?:\d{4}|\d{4}-(?:0[1-9]|1[0-2]|2[1-4])|\d{4}-\d\d-\d\d)[~?%]?"
    r"|\d{4}(?:-\d\d){0,2}/(?:\d{4}(?:-\d\d){0,2}|\.\.)?|\d{3}X|\d{2}XX|\d{4}-XX|\d{4}-\d\d-XX"
)


def claims_of_mapping(table: Mapping[str, Any], rank: int) -> tuple[Claim, ...]:
    """The claims of a table; keys that say nothing of the article are passed over.

    Raises ValueError for a published date that is none.
    """
    more = table.get("params")  # where Hugo's front matter has keys of the author's own
    rows = [*table.items(), *(more.items() if isinstance(more, Mapping) else ())]
    return tuple(
        claim
        for key, value in rows
        if (field := KEYS.get(_plain(str(key)))) and value
        for claim in _claims(field, str(key), value, rank)
    )


def _plain(key: str) -> str:
    return key.strip().casefold().replace("-", "_")


def _claims(field: Field, key: str, value: Any, rank: int) -> Iterator[Claim]:
    if field in ("published", "modified"):
        if (date := edtf_of(value)) is None:
            raise ValueError(f'{key}: "{value}" is no date; write it as 2021-05-31')
        yield Claim(field, date, rank)
    elif field in ("author", "agency"):
        for each in value if isinstance(value, list | tuple) else [value]:
            yield from _names(field, _spelt(each), rank)
    elif _plain(key) not in WEAKER:
        yield Claim(field, _spelt(value), rank)
    elif (name := _spelt(value)) and not ADDRESS.search(name):
        yield Claim(field, name, rank - 1)


def _names(field: Field, value: str, rank: int) -> Iterator[Claim]:
    """One name as it stands; a byline ("By Jane Doe and John Roe") as its names."""
    byline = people(re.sub(r"^\s*by\b[\s:]*", "", value, flags=re.IGNORECASE))
    if is_agency(value) or field == "agency":
        yield Claim("agency", value, rank)
        return
    for name in byline.authors or ((value,) if not byline else ()):
        yield Claim("author", name, rank)
    for name in byline.agencies:
        yield Claim("agency", name, rank)
    if byline.outlet:
        yield Claim("outlet", byline.outlet, rank - 50)


def _spelt(value: Any) -> str:
    if isinstance(value, list | tuple) and value:
        return _spelt(value[0])
    if isinstance(value, Mapping):
        return str(value.get("name") or "")
    return " ".join(str(value).split())


def edtf_of(value: Any) -> str | None:
    """A given date as EDTF: a day, a month, a year or an interval; none for anything else."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    text = str(value).strip()
    if EDTF_DATE.fullmatch(text):
        return text if _exists(text) else None
    return first_date(text) or month_and_year(text)


def _exists(edtf: str) -> bool:
    days = re.findall(r"\d{4}-\d\d-\d\d", edtf)
    return all(first_date(day) == day for day in days)
