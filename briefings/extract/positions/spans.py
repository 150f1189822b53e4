"""From when to when: the dates of a clause as the ends of a tenure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication, When
    from briefings.extract.dates import DateMention
    from briefings.extract.people.roles import RolePhrase
    from briefings.extract.pipeline import Doc


@dataclass(frozen=True, slots=True)
class Span:
    """`start` and `end` of a tenure, a date `on` which it is told, in EDTF.

    `lasting` says that the words give a duration up to now ("for ten years").
    """

    start: str | None = None
    end: str | None = None
    on: str | None = None
    lasting: bool = False


def spans(clause: Predication, phrase: RolePhrase, deed: str) -> Span:
    """The ends that the clause's dates give; several dates of one meaning give none."""
    return spans_at(clause, phrase.last, deed)


def spans_at(clause: Predication, last: int, deed: str) -> Span:
    """The same for an office whose words end before token `last`."""
    found = Span(lasting=_lasting(clause, last))
    for when in clause.whens:
        if not _aside(clause, last, when):
            ends = deed == "hold" and _until(clause.main.doc, when)
            found = _with(found, when, "end" if ends else deed)
    return found


def _until(doc: Doc, when: When) -> bool:
    """ "until her retirement, in 1995": a date of what ended the tenure."""
    before = [t.lower_ for t in doc[max(0, when.start - 6) : when.start]]
    return bool({"until", "till"} & set(before)) and when.preposition in ("in", "on", "")


def _aside(clause: Predication, last: int, when: When) -> bool:
    """A date in brackets, as of a birth, unless the brackets follow the office."""
    doc = clause.main.doc
    for i in range(when.start - 1, max(0, when.start - 14), -1):
        if doc[i].text == ")":
            return False
        if doc[i].text == "(":
            return i != last
    return False


def _with(found: Span, when: When, deed: str) -> Span:
    mention = when.mention
    ends = _range(mention)
    if ends:
        return Span(ends[0], ends[1], found.on, found.lasting)
    if mention.edtf is None or mention.edtf.startswith("XXXX") or "/" in mention.edtf:
        return found
    match when.preposition:
        case "since" | "from":
            return Span(found.start or mention.edtf, found.end, found.on, found.lasting)
        case "until" | "till" | "to" | "through":
            return Span(found.start, found.end or mention.edtf, found.on, found.lasting)
        case "before" | "after" | "by" | "over" | "of" | "for" | "within":
            return found
    match deed:
        case "begin":
            return Span(found.start or mention.edtf, found.end, found.on, found.lasting)
        case "end":
            return Span(found.start, found.end or mention.edtf, found.on, found.lasting)
        case "hold":
            return Span(found.start, found.end, found.on or mention.edtf, found.lasting)
    return found


def _range(mention: DateMention) -> tuple[str, str] | None:
    if mention.kind != "range" or len(mention.parts) != 2:
        return None
    first, last = (part.edtf for part in mention.parts)
    return (first, last) if first and last else None


def _lasting(clause: Predication, last: int) -> bool:
    """ "for ten years" right after the office."""
    doc = clause.main.doc
    i = last
    if i + 2 >= len(doc) or doc[i].lower_ != "for":
        return False
    return any(
        t.lower_.rstrip("s") in ("year", "month", "decade", "week") for t in doc[i + 1 : i + 6]
    )
