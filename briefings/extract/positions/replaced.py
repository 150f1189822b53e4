"""Who left the office that another takes: "succeeded N. N.", "replacing N. N."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.people.bounds import bounds
from briefings.extract.positions.office import office
from briefings.extract.positions.spans import spans
from briefings.extract.positions.tenure import Tenure
from briefings.extract.positions.who import holder, named_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.people import Mention
    from briefings.extract.people.roles import RolePhrase
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Person

_REPLACING = frozenset({"replacing", "succeeding"})


def predecessor(reading: Reading, clause: Predication, tenure: Tenure) -> Iterator[Tenure]:
    """Who is succeeded or replaced has left the same office."""
    before = taken_from(reading, clause) or holder(reading, clause, "object")
    if before is not None and before.person != tenure.person:
        yield _left(tenure, before.person)


def replaced(reading: Reading, clause: Predication, tenure: Tenure) -> Iterator[Tenure]:
    """ "was named chief executive, replacing N. N."."""
    doc, end = reading.story.doc, min(clause.end + 12, bounds(reading.story.doc, clause.main.i)[1])
    found = next((i for i in range(clause.verb.end, end) if doc[i].lower_ in _REPLACING), None)
    before = named_after(reading, found + 1) if found is not None else None
    if before is None or before.person == tenure.person or tenure.modality == "designate":
        return
    yield _left(tenure, before.person)


def taken_from(reading: Reading, clause: Predication) -> Mention | None:
    """ "took over from N. N.": who had the office before."""
    if clause.verb.lemma != "take" or clause.verb.passive:
        return None
    doc = clause.main.doc
    for i in range(clause.verb.end, min(clause.end, clause.verb.end + 8)):
        if doc[i].lower_ == "from":
            return named_after(reading, i + 1)
    return None


def _left(tenure: Tenure, person: Person) -> Tenure:
    """The same office as somebody left it when the tenure began."""
    return replace(
        tenure,
        person=person,
        modality="former",
        lead="has served as",
        start=None,
        end=tenure.start,
        rule="succession",
    )


def replaced_by_unknown(
    reading: Reading, parsed: Parsed, clause: Predication, phrases: tuple[RolePhrase, ...]
) -> Iterator[Tenure]:
    """ "replaced N. N. as chairman of Norvex": who left, where it is open who came."""
    before = holder(reading, clause, "object")
    if before is None or clause.verb.passive or clause.mood != "said":
        return
    for phrase in phrases:
        held = office(reading.story.doc, phrase, reading.cast)
        if held.organization or held.place:
            yield Tenure(
                person=before.person,
                office=held,
                sentence=parsed.sentence,
                rule="succession",
                modality="former",
                lead="has served as",
                end=spans(clause, phrase, "begin").start,
            )
