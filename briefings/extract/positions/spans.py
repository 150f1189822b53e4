"""From when to when: the dates of a clause as the ends of a tenure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication, When
    from briefings.extract.dates import DateMention
    from briefings.extract.people.roles import RolePhrase


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
    lasting = _lasting(clause, phrase)
    found = Span(lasting=lasting)
    for when in clause.whens:
        found = _with(found, when, deed)
    return found


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


def _lasting(clause: Predication, phrase: RolePhrase) -> bool:
    """ "for ten years" right after the office."""
    doc = clause.main.doc
    i = phrase.last
    if i + 2 >= len(doc) or doc[i].lower_ != "for":
        return False
    return any(
        t.lower_.rstrip("s") in ("year", "month", "decade", "week") for t in doc[i + 1 : i + 6]
    )
