"""Offices of one holder that two people of an article would hold in one body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.positions.central import OF_KIND, OF_NEWS
from briefings.extract.positions.meant import NAMED
from briefings.extract.positions.owners import ABOVE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.positions.tenure import Tenure

# The doubts of a body that another sentence gives.
_GIVEN = frozenset({ABOVE, NAMED, OF_KIND, OF_NEWS})


def alone(tenures: Iterable[Tenure]) -> Iterator[Tenure]:
    """The tenures but for those in a body that is only taken from elsewhere, of which the article
    itself calls somebody else the holder: "its victims include chairman N. N." of another day."""
    listed = list(tenures)
    told = {_office(t): t.person for t in listed if not _given(t)}
    for tenure in listed:
        other = told.get(_office(tenure), tenure.person) if _given(tenure) else tenure.person
        if other == tenure.person or not _single(tenure):
            yield tenure


def _office(tenure: Tenure) -> tuple[str, str | None, str | None, str]:
    office = tenure.office
    return office.value, office.organization, office.place, tenure.modality


def _given(tenure: Tenure) -> bool:
    return not _GIVEN.isdisjoint(tenure.office.doubts)


def _single(tenure: Tenure) -> bool:
    """Whether one person at a time holds such an office of a body."""
    last = tenure.office.role.split()[-1]
    single = last in words("single_offices") or tenure.office.role in ("ceo", "cfo", "coo")
    return single and tenure.office.organization is not None
