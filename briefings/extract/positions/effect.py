"""When an office that was just given begins: "named chairman with effect from 1 July"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefings.extract.people.bounds import bounds

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.reading import Reading

# A day so far back is not the one that the news looks forward to.
LONG_AGO = timedelta(days=120)
REACH = 60
_EFFECT = ("with effect from", "effective from")


def in_effect(reading: Reading, clause: Predication) -> str | None:
    """The date after "with effect from", the next one of its name; None where there is none."""
    doc = reading.story.doc
    last = doc[bounds(doc, clause.main.i)[1] - 1]
    text = reading.article.text[clause.main.idx : last.idx].lower()
    words = next((w for w in _EFFECT if w in text), None)
    if words is None:
        return None
    at = clause.main.idx + text.index(words) + len(words)
    found = [m for m in reading.dates_in(at, at + REACH) if m.start <= at + 1]
    return _next(found[0].edtf or "", found[0].text, reading.article.published) if found else None


def _next(edtf: str, words: str, published: str | None) -> str | None:
    """The date itself, or a year on where its year is only guessed and long gone."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", edtf) is None or not published:
        return None
    told = date.fromisoformat(edtf)
    guessed = re.search(r"\d{4}", words) is None
    leap = (told.month, told.day) == (2, 29)
    if guessed and not leap and told < date.fromisoformat(published[:10]) - LONG_AGO:
        told = told.replace(year=told.year + 1)
    return told.isoformat()
