"""The country or body of a bare title, from the same person's other mentions with that role."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.extract.positions.tenure import Tenure


def countries(found: Iterable[Tenure]) -> list[Tenure]:
    """The tenures, a bare office completed by a fuller one of its holder, which is cited too."""
    listed = list(found)
    return [_completed(tenure, listed) for tenure in listed]


def _completed(tenure: Tenure, others: list[Tenure]) -> Tenure:
    office = tenure.office
    if office.place or office.organization or office.value != office.role:
        return tenure
    fielded = {o.office.value: o for o in others if _fielded(o, tenure)}
    if len(fielded) == 1:
        ((_, source),) = fielded.items()
        whole = replace(source.office, phrase=source.office.value)
        return replace(tenure, office=whole, also=(source.sentence,))
    same = [
        o
        for o in others
        if o.person in (tenure.person, tenure.like) and o.office.role == office.role
    ]
    places = {o.office.place: o for o in same if o.office.place}
    if len(places) == 1:
        ((place, source),) = places.items()
        return replace(tenure, office=office.within(place), also=(source.sentence,))
    bodies = {o.office.organization: o for o in same if o.office.organization}
    if places or len(bodies) != 1 or office.occupation:
        return tenure
    ((body, source),) = bodies.items()
    if tenure.like == source.person:
        return replace(tenure, office=office.of(body), also=(source.sentence,))
    if "former" in (tenure.modality, source.modality) and tenure.modality != source.modality:
        return tenure
    return replace(tenure, office=office.of(body), also=(source.sentence,))


def _fielded(other: Tenure, tenure: Tenure) -> bool:
    """Whether another tenure of the same person says of what a minister is one."""
    role = tenure.office.role
    return (
        role in ("minister", "secretary")
        and other.person == tenure.person
        and other.office.role == role
        and other.office.value != role
        and other.modality == tenure.modality == "holds"
    )
