"""Of what is said of one person's office several times, keep the one that says most."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.positions.tenure import Tenure


def fullest(found: Iterable[Tenure]) -> Iterator[Tenure]:
    """The tenures without those that another of the same person includes."""
    kept: list[Tenure] = []
    for tenure in found:
        if any(_includes(other, tenure) for other in kept):
            continue
        kept = [other for other in kept if not _includes(tenure, other)]
        kept.append(tenure)
    yield from kept


def _includes(one: Tenure, other: Tenure) -> bool:
    """Whether `one` says all that `other` says of the same person and time."""
    if one.person != other.person or one.modality != other.modality:
        return False
    if one.rule == other.rule == "name of body":
        return (one.office.organization or "").endswith(f" {other.office.organization}")
    named = other.rule == "name of body" and one.rule != "name of body"
    if (named or not other.office.role) and other.office.organization:
        return one.office.organization == other.office.organization
    if one.office.role != other.office.role or not _times(one, other):
        return False
    return (
        _covers(one.office.place, other.office.place)
        and _covers(one.office.organization, other.office.organization)
        and _covers_words(one.office.value, other.office.value, other.office.role)
    )


def _times(one: Tenure, other: Tenure) -> bool:
    mine = (one.start, one.end, one.dated)
    theirs = (other.start, other.end, other.dated)
    if mine[1:] == theirs[1:] and one.start and other.start:
        return one.start.startswith(other.start)
    return mine == theirs or not any(theirs)


def _covers(one: str | None, other: str | None) -> bool:
    return other is None or one == other


def _covers_words(one: str, other: str, role: str) -> bool:
    return set(other.lower().split()) <= {*one.lower().split(), *role.split()}
