"""The country of a bare title, from the same person's other mentions with the same role."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.reading import Reading


def countries(found: Iterable[Tenure], reading: Reading) -> list[Tenure]:
    """The tenures, a bare office completed by a fuller one of its holder, which is cited too."""
    listed = list(found)
    return [_completed(tenure, listed) for tenure in listed]


def _completed(tenure: Tenure, others: list[Tenure]) -> Tenure:
    office = tenure.office
    if office.place or office.organization or office.value != office.role:
        return tenure
    fuller = [
        other
        for other in others
        if other.person == tenure.person and other.office.role == office.role and other.office.place
    ]
    if len({other.office.place for other in fuller}) != 1:
        return tenure
    source = fuller[0]
    assert source.office.place is not None
    return replace(tenure, office=office.within(source.office.place), also=(source.sentence,))
