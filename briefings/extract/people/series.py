"""Roles in a row: "president and chief executive of Norvex", "a lawyer, editor and mayor"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.capitals import DETERMINERS, is_capital
from briefings.extract.people.roles import RolePhrase, after
from briefings.extract.people.rolewords import is_occupation

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc

_JOINTS = frozenset({"and", "&", "/"})
_ENDS = frozenset({",", ".", ";", ")", "”", '"', ":"})


def series(doc: Doc, first: int, limit: int) -> list[RolePhrase]:
    """The role phrases of a row that begins at token `first`; one that is no row is one phrase."""
    found: list[RolePhrase] = []
    i = first
    while i < limit:
        phrase = after(doc, i, limit)
        if phrase is None or _is_title_of_next(doc, phrase, limit):
            break
        joint = _joint(doc, i, first)
        if joint == "," and not _closed(doc, phrase.last, limit):
            break
        found.append(phrase)
        following = _following(doc, phrase.last, limit)
        if following == phrase.last:
            break
        i = following
    return shared(doc, found)


def shared(doc: Doc, found: list[RolePhrase]) -> list[RolePhrase]:
    """The phrases, each bare office with the complement or the owner that it shares."""
    out = list(found)
    for n in range(len(out) - 2, -1, -1):
        out[n] = _with_back(doc, out[n], out[n + 1])
    for n in range(1, len(out)):
        out[n] = _with_front(out[n], out[n - 1])
    return out


def _is_title_of_next(doc: Doc, phrase: RolePhrase, limit: int) -> bool:
    """Whether the role is the title of the name that follows: "met mayor N. N."."""
    i = phrase.last
    return i < limit and doc[i].ent_type_ == "PERSON" and i == phrase.head + 1


def _with_back(doc: Doc, phrase: RolePhrase, following: RolePhrase) -> RolePhrase:
    bare = phrase.back[0] == phrase.back[1] and not is_occupation(phrase.role)
    if not bare or following.back[0] == following.back[1] or following.determiner:
        return phrase
    first, last = _past_field(doc, *following.back)
    if doc[first + 1 : last].text.lower() in words("fields"):
        return phrase
    return replace(phrase, back=(first, last))


def _past_field(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """ "managing director and head of research | at Norvex": what only the second is of is past,
    where a body stands behind it."""
    at = next((i for i in range(first + 1, last) if doc[i].lower_ in ("at", "for")), None)
    if at is None or doc[first].lower_ != "of" or doc[first + 1].tag_ in DETERMINERS:
        return first, last
    field = all(t.text.islower() for t in doc[first:at])
    return (at, last) if field and any(is_capital(t) for t in doc[at:last]) else (first, last)


def _with_front(phrase: RolePhrase, previous: RolePhrase) -> RolePhrase:
    bare = phrase.front[0] == phrase.front[1] and phrase.back[0] == phrase.back[1]
    stacked = previous.last == phrase.first
    if not bare or stacked or phrase.determiner or previous.front[0] == previous.front[1]:
        return phrase
    return replace(phrase, front=previous.front, shares=True)


def _joint(doc: Doc, i: int, first: int) -> str:
    return "" if i == first else str(doc[i - 1].lower_)


def _closed(doc: Doc, i: int, limit: int) -> bool:
    return i >= limit or doc[i].text in _ENDS or doc[i].lower_ in _JOINTS


def _following(doc: Doc, i: int, limit: int) -> int:
    """The token after a comma, "and", ", and"; `i` itself when none of them stands there."""
    j = i
    if j < limit and doc[j].text == ",":
        j += 1
    if j < limit and doc[j].lower_ in _JOINTS:
        j += 1
    if j > i and j < limit and doc[j].lower_ in ("as", "then", "later", "now", "currently"):
        j += 1
    return j
