"""What people say of an article themselves: keys of front matter and of sidecar files."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

from briefings.corpus.draft import Claim, Field
from briefings.corpus.origin.bylines import people, turned
from briefings.corpus.origin.dates import first_date, month_and_year
from briefings.corpus.origin.housenames import is_agency
from briefings.corpus.origin.jobs import is_nobody
from briefings.corpus.wordlists import entries

ADDRESS = re.compile(r"^@|[/\\]|www\.|\.[a-z]{2,12}$", re.IGNORECASE)
EDTF_DATE = re.compile(
    r"(?:\d{4}|\d{4}-(?:0[1-9]|1[0-2]|2[1-4])|\d{4}-\d\d-\d\d)[~?%]?"
    r"|\d{4}(?:-\d\d){0,2}/(?:\d{4}(?:-\d\d){0,2}|\.\.)?|\d{3}X|\d{2}XX|\d{4}-XX|\d{4}-\d\d-XX"
)


@cache
def _keys() -> Mapping[str, tuple[Field, bool]]:
    rows = (entry.split("\t") for entry in entries("keys"))
    return {key: (cast("Field", field), unsure == "1") for key, field, unsure in rows}


def field_of(key: str) -> Field | None:
    """What a key says of an article, however its words are joined; none for an unknown key."""
    return _keys().get(_plain(key), (None, False))[0]


def claims_of_mapping(table: Mapping[str, Any], rank: int) -> tuple[Claim, ...]:
    """The claims of a table; keys that say nothing of the article are passed over.

    Raises ValueError for a published date that is none.
    """
    more = table.get("params")  # where Hugo's front matter has keys of the author's own
    rows = [*table.items(), *(more.items() if isinstance(more, Mapping) else ())]
    return tuple(
        claim
        for key, value in rows
        if (field := field_of(str(key))) and value
        for claim in _claims(field, str(key), value, rank)
    )


def _plain(key: str) -> str:
    return re.sub(r"[\W_]", "", key.casefold())


def _claims(field: Field, key: str, value: Any, rank: int) -> Iterator[Claim]:
    unsure = _keys()[_plain(key)][1]
    if field in ("published", "modified"):
        if (date := edtf_of(value)) is None:
            if unsure:
                return
            raise ValueError(f'{key}: "{value}" is no date; write it as 2021-05-31')
        yield Claim(field, date, rank - unsure)
    elif field in ("author", "agency"):
        for each in value if isinstance(value, list | tuple) else [value]:
            yield from _names(field, _spelt(each), rank)
    elif not unsure:
        yield Claim(field, _spelt(value), rank)
    elif (name := _spelt(value)) and not ADDRESS.search(name):
        yield Claim(field, name, rank - 1)


def _names(field: Field, value: str, rank: int) -> Iterator[Claim]:
    """One name as it stands; a byline ("By Jane Doe and John Roe") as its names."""
    value = turned(value)
    byline = people(re.sub(r"^\s*by\b[\s:]*", "", value, flags=re.IGNORECASE))
    if is_agency(value) or field == "agency":
        yield Claim("agency", value, rank)
        return
    lone = () if byline or is_nobody(value) else (value,)
    for name in byline.authors or lone:
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
