"""Several trades of one person, told in one breath: "the poet and translator N. N."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.positions.articled import with_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.positions.tenure import Tenure


def together(found: Iterable[Tenure]) -> Iterator[Tenure]:
    """The tenures, with two bare trades of one person from one rule and sentence made one."""
    waiting: list[Tenure] = []
    for tenure in found:
        if waiting and _joins(waiting[-1], tenure):
            waiting[-1] = _joined(waiting[-1], tenure)
        else:
            waiting.append(tenure)
    yield from waiting


def _joins(one: Tenure, other: Tenure) -> bool:
    same = (one.person, one.sentence, one.rule, one.modality, one.lead, one.dated, one.start)
    return (
        same
        == (
            other.person,
            other.sentence,
            other.rule,
            other.modality,
            other.lead,
            other.dated,
            other.start,
        )
        and _bare(one)
        and _bare(other)
        and " and " not in one.office.value
    )


def _bare(tenure: Tenure) -> bool:
    office = tenure.office
    told = office.organization or office.place or " of " in office.value
    return office.occupation and not told and tenure.modality == "holds" and tenure.lead == "was"


def _joined(one: Tenure, other: Tenure) -> Tenure:
    """In the order of the text: the title next to a name is found first."""
    first, second = (other, one) if one.rule == "title before" else (one, other)
    value = f"{first.office.value} and {second.office.value}"
    office = replace(first.office, value=value, phrase=with_article(value))
    return replace(first, office=office)
