"""A possessive that is part of a body's name: "Lowen County Sheriff's Office spokesman N. N."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.capitals import is_capital
from briefings.extract.people.rolewords import role_ending
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc

_SAINTS = frozenset({"St", "St.", "Saint", "."})
_PLURAL = frozenset({"'", "’"})
_PEOPLE = frozenset({"children", "men", "people", "women"})


def is_inside(doc: Doc, mark: int, start: int) -> bool:
    """Whether a possessive mark belongs to a name that goes on with a word for a body: that of an
    office, a saint or a group of people is followed by "Office", "Hospital", "Union"."""
    owner, last = doc[mark - 1], mark
    while last + 1 < start and is_capital(doc[last + 1]):
        last += 1
    if last == mark or not is_capital(owner) or doc[last].lower_ not in words("organization_words"):
        return False
    office = role_ending(doc, mark - 1) is not None
    saint = mark > 1 and doc[mark - 2].text in _SAINTS
    group = owner.tag_ in ("NNS", "NNPS") or doc[mark].text in _PLURAL
    return (
        office or saint or owner.lower_ in _PEOPLE or (group and owner.text not in table("places"))
    )
