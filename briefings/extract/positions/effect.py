"""When an office that was just given begins: "named chairman with effect from 1 July"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefings.extract.people.bounds import bounds

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading

# A day so far back is not the one that the news looks forward to.
LONG_AGO = timedelta(days=120)
REACH = 60
# Whoever was named still has another before him.
_TO_COME = re.compile(
    r"\b(?:will|would|is to|is due to|is set to|to) (?:replace|start|succeed|take (?:over|up))\b"
    r"|\bwho (?:is (?:leaving|retiring|stepping|standing)|leaves|retires|stands down|steps down"
    r"|will (?:be )?(?:leav|retir|stand|step))"
)
_EFFECT = ("with effect from", "effective from")


def in_effect(reading: Reading, clause: Predication) -> str | None:
    """The date after "with effect from", the next one of its name; None where there is none."""
    doc = reading.story.doc
    last = doc[max(bounds(doc, clause.main.i)[1] - 1, clause.main.right_edge.i)]
    text = reading.article.text[clause.main.idx : last.idx].lower()
    words = next((w for w in _EFFECT if w in text), None)
    if words is None:
        return None
    at = clause.main.idx + text.index(words) + len(words)
    found = [m for m in reading.dates_in(at, at + REACH) if m.start <= at + 1]
    return _next(found[0].edtf or "", found[0].text, reading.article.published) if found else None


def is_to_come(clause: Predication) -> bool:
    """ "was named director and will succeed N. N.", "…, succeeding N. N., who retires in May":
    the office is given, and not held yet."""
    doc = clause.main.doc
    return _TO_COME.search(doc[clause.verb.end : bounds(doc, clause.main.i)[1]].text) is not None


def _next(edtf: str, words: str, published: str | None) -> str | None:
    """The date itself, or a year on where its year is only guessed and long gone."""
    edtf = re.sub(r"^XXXX(?!-02-29)", (published or "")[:4], edtf)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", edtf) is None or not published:
        return None
    told = date.fromisoformat(edtf)
    guessed = re.search(r"\d{4}", words) is None
    leap = (told.month, told.day) == (2, 29)
    if guessed and not leap and told < date.fromisoformat(published[:10]) - LONG_AGO:
        told = told.replace(year=told.year + 1)
    return told.isoformat()


def until_event(reading: Reading, clause: Predication) -> tuple[str | None, str | None]:
    """From when, and the date of what ended a tenure: "from 1977 until her retirement in 1995"."""
    doc = reading.story.doc
    first, last = clause.main.left_edge.i, clause.main.right_edge.i + 1
    for i in range(first, min(last, first + REACH)):
        if doc[i].lower_ not in ("until", "till"):
            continue
        found = reading.dates_in(doc[i].idx, doc[i].idx + REACH)
        if found and _names_event(doc, i, found[0].start):
            before = reading.dates_in(doc[max(0, i - 3)].idx, doc[i].idx)
            begun = [m for m in before if doc.text[max(0, m.start - 5) : m.start] == "from "]
            return _plain(begun[0].edtf if begun else None), _plain(found[0].edtf)
    return None, None


def _plain(edtf: str | None) -> str | None:
    """A date with its year, and no range."""
    return edtf if edtf and edtf[:4].isdigit() and "/" not in edtf else None


def _names_event(doc: Doc, until: int, date: int) -> bool:
    """Whether a noun alone stands between "until" and "in" a date."""
    between = [t for t in doc[until + 1 : until + 7] if t.idx < date and t.text != ","]
    nouns = between[:-1]
    told = bool(nouns) and nouns[-1].pos_ == "NOUN" and between[-1].lower_ in ("in", "on")
    return told and all(t.pos_ in ("NOUN", "DET", "PRON", "ADJ") for t in nouns)
