"""Who somebody is, said where the brief names them first: "Ines Okafor, the mayor, opened …".

Only a bare name that opens a point is introduced, by an office that an article of the point
itself gives the person, and only where that is sure and short. The office is cited too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from briefings.digest.offices import is_office
from briefings.digest.wording import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.digest.desk import Desk
    from briefings.model import Digest, Fact, Point

_SURE = 0.9
_WORDS = range(2, 8)
_HOLDS = re.compile(r"^(?:is|was)\s(?P<office>.+?)(?:\sas of [^,]+)?\.$")
_DETERMINED = re.compile(r"^(?:the|an?)\s|^(?:[A-Z][\w-]*\s)*[A-Z]\S*(?:['’]s|s['’])\s")
# What may follow the name: a verb, and nothing that belongs to the name.
_VERB = re.compile(
    r"(?:(?:has|have|had|is|was|will|would|may|can|could|says|said|told|met|won|lost|led|left|took"
    r"|made|held|gave|went|came|began|became|called|[a-z]{3,}(?:ed|es))\b)"
)
# A word of an office that opens on a small letter in the point says it already.
_PLAIN = re.compile(r"\b[a-z]{4,}")


def introduced(digest: Digest, desk: Desk) -> Digest:
    """The digest with people introduced where it names them first."""
    guide = _Guide(desk)
    return replace(
        digest,
        bottom_line=guide.told(digest.bottom_line),
        news=guide.told(digest.news),
        sections=tuple(
            replace(section, points=guide.told(section.points)) for section in digest.sections
        ),
    )


class _Guide:
    """Reads the points in their order and knows who has been named."""

    def __init__(self, desk: Desk) -> None:
        self._facts = {fact.id: fact for fact in desk.facts}
        self._offices: dict[str, list[tuple[Fact, str]]] = {}
        self._named: set[str] = set()
        for fact in desk.facts:
            if office := _office(fact):
                self._offices.setdefault(fact.subject, []).append((fact, office))

    def told(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """The points, with an office behind each name that opens one and is new."""
        return tuple(self._told(point) for point in points)

    def _told(self, point: Point) -> Point:
        people = set(_people(self._facts[key] for key in point.facts if key in self._facts))
        opening = next((who for who in sorted(people) if point.text.startswith(f"{who} ")), "")
        new = opening not in self._named
        self._named |= people
        rest = point.text.removeprefix(opening).lstrip()
        if not opening or not new or not _VERB.match(rest):
            return point
        return next(
            (
                _joined(point, opening, office, rest, fact)
                for fact, office in self._offices.get(opening, ())
                if _fits(point, fact, office, rest)
            ),
            point,
        )


def _people(facts: Iterable[Fact]) -> Iterator[str]:
    names = chain.from_iterable(fact.names for fact in facts)
    return (name.canonical for name in names if name.kind == "person" and " " in name.canonical)


def _office(fact: Fact) -> str:
    """The office as the article puts it, with an article; "" where it is not sure."""
    if not is_office(fact) or fact.modality != "holds" or fact.conflicts or fact.confidence < _SURE:
        return ""
    if fact.organization and "apposition" not in fact.rule:
        return ""
    found = _HOLDS.match(fact.statement.removeprefix(fact.subject).strip())
    if not found or "," in found["office"]:
        return ""
    office = found["office"]
    if not _DETERMINED.match(office):
        office = f"the {office}"
    return office if len(office.split()) in _WORDS else ""


def _fits(point: Point, fact: Fact, office: str, rest: str) -> bool:
    """Whether an article of the point says so, the point does not, and there is room."""
    own = {reference.article for reference in point.references}
    return (
        any(reference.article in own for reference in fact.references)
        and not any(word in rest.lower() for word in _PLAIN.findall(office))
        and len(point.text.split()) + len(office.split()) <= LONGEST
    )


def _joined(point: Point, name: str, office: str, rest: str, fact: Fact) -> Point:
    own = {(r.article, r.start) for r in point.references}
    added = tuple(r for r in fact.references[:1] if (r.article, r.start) not in own)
    return replace(
        point,
        text=f"{name}, {office}, {rest}",
        facts=(*point.facts, fact.id),
        references=(*point.references, *added),
    )
