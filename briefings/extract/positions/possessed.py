"""Possessives before a role: whose it is, or a part of a body's name, "the Sheriff's Office"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.people.capitals import is_capital
from briefings.extract.people.rolewords import role_ending
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people import Cast
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.positions.modifiers import Modifiers

_SAINTS = frozenset({"St", "St.", "Saint", "."})
_PLURAL = frozenset({"'", "’"})
# Whom an office is for, and no body: "Children's Librarian N. N.".
_SERVED = frozenset({"children", "men", "people", "veterans", "women"})
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


def owner(doc: Doc, first: int, start: int, cast: Cast, out: Modifiers) -> int:
    """A possessive: "China's", "Lena Okafor's", "the club's"; the token after it."""
    mark = next((i for i in range(start - 1, first - 1, -1) if doc[i].tag_ == "POS"), None)
    if mark is None or is_inside(doc, mark, start):
        return first
    found = cast.at(mark - 1)
    text = doc[first:mark].text
    if mark == first + 1 and doc[first].lower_ in _SERVED:
        out.kept.append(f"{text.lower()}{doc[mark].text}")
        return mark + 1
    out.mark = doc[mark].text.replace("'", "’")
    if found is not None and found.first >= first:
        out.owner = found.person.name
    elif text in table("places"):
        out.place, out.owner = table("places")[text][1], with_the(text)
    elif mark == first + 1 and role_ending(doc, first) is not None:
        out.doubts.append("owner open")
    elif _national(doc, first, mark):
        out.place = table("demonyms")[doc[first].text][0]
        out.owner = f"the {text}"
    elif any(t.text[0].isupper() for t in doc[first:mark]) and not _common(doc[mark - 1]):
        out.organization = text if _of_body(doc, mark - 1) else None
        the = first > 0 and doc[first - 1].lower_ == "the"
        out.owner = f"the {text}" if the else text
    else:
        out.doubts.append("owner open")
    return mark + 1


def _of_body(doc: Doc, last: int) -> bool:
    """Whether an owner is a body: also one read as a person here, and as a body elsewhere."""
    if doc[last].ent_type_ != "PERSON":
        return True
    return any(e.label_ == "ORG" and doc[last].text in e.text.split() for e in doc.ents)


def _national(doc: Doc, first: int, mark: int) -> bool:
    """ "the Afghan team": a body of which a country has one."""
    two = mark - first == 2 and doc[first].text in table("demonyms")
    return two and doc[mark - 1].lower_ in words("national_bodies")


def _common(owner: Token) -> bool:
    """ "the Norwegian company": the noun is common, so that it leans on another sentence."""
    return owner.tag_ in ("NN", "NNS")
