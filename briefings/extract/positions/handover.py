"""An office that one person hands to another: "was replaced as chairman by N. N."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.positions.office import Office, office
from briefings.extract.positions.owners import owned
from briefings.extract.positions.spans import spans
from briefings.extract.positions.tenure import Tenure, refusal
from briefings.extract.positions.who import named_after, person_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.people.roles import RolePhrase
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Modality

_MODALITIES: dict[str, Modality] = {
    "became": "holds",
    "planned": "designate",
    "has served as": "former",
}


def handed_over(
    reading: Reading, parsed: Parsed, clause: Predication, phrases: tuple[RolePhrase, ...]
) -> Iterator[Tenure | Refusal]:
    """ "He was replaced as chairman of Norvex by N. N.": who left, and who came."""
    before, by = person_at(reading, clause.subject.head), child(clause.main, "agent")
    after_ = named_after(reading, by.i + 1) if by is not None else None
    if clause.quoted or clause.mood not in ("said", "planned"):
        return
    for phrase in phrases:
        held = owned(
            reading, phrase, office(reading.story.doc, phrase, reading.cast), parsed.sentence
        )
        when = spans(clause, phrase, "begin").start
        came = clause.mood == "said"
        if before is not None and came:
            yield _one_of_two(before, held, parsed, "has served as", None, when)
        if after_ is not None and after_ != before:
            yield _one_of_two(after_, held, parsed, "became" if came else "planned", when, None)


def _one_of_two(
    who: Mention, held: Office, parsed: Parsed, lead: str, start: str | None, end: str | None
) -> Tenure | Refusal:
    """The tenure of one of the two, told by its lead."""
    modality = _MODALITIES[lead]
    tenure = Tenure(
        person=who.person,
        office=replace(held, modality=modality),
        sentence=parsed.sentence,
        rule="succession",
        modality=modality,
        lead=lead,
        start=start,
        end=end,
        doubts=(who.how,) if who.how in ("pronoun", "surname", "role") else (),
    )
    return refusal(tenure) or tenure
