"""Whether a person is a man or a woman: by what stands before the name, or the first name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefings.extract.people.preceding import before, skip_honorifics
from briefings.extract.people.surnames import gender
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.extract.people.evidence import Votes
    from briefings.extract.people.mention import Gender
    from briefings.extract.people.runs import Run
    from briefings.extract.pipeline import Doc
    from briefings.model import Person


def gender_of(
    doc: Doc, person: Person, votes: Mapping[tuple[str, ...], Votes], *, alone: bool
) -> Gender:
    """The gender that an honorific or the first name tells, or ""; what stands before a surname
    counts where nobody else has it (`alone`)."""
    called = (person.name, *person.aliases, *([person.surname] if alone else []))
    names = (tuple(name.split()) for name in called)
    found = [run for name in names if name in votes for run in votes[name].runs]
    told = Counter(g for run in found if (g := told_by(doc, run)))
    if len(told) == 1:
        return next(iter(told))
    return gender(tuple(person.name.split()), person.surname)


def told_by(doc: Doc, run: Run) -> Gender:
    """The gender that an honorific or a role before a name tells, or ""."""
    start = skip_honorifics(doc, run.first)
    for i in range(start, run.first):
        found = gender_in(table("honorifics").get(doc[i].text))
        if found:
            return found
    for phrase in before(doc, run.first):
        lead = table("honorifics").get(doc[phrase.first - 1].text) if phrase.first else None
        found = gender_in(lead) or gender_in(table("gendered_roles").get(phrase.role.split()[-1]))
        if found:
            return found
    return ""


def gender_in(row: tuple[str, ...] | None) -> Gender:
    """The gender that a row of a list tells, or ""."""
    match row:
        case ("male",):
            return "male"
        case ("female",):
            return "female"
    return ""
