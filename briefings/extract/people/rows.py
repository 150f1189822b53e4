"""One plural role for several people: "photographers N. N., M. M. and O. O."."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.extract.people.bounds import bounds
from briefings.extract.people.mention import Mention, Title
from briefings.extract.people.nominals import complement_end, nominal_end, noun_phrase_end
from briefings.extract.people.preceding import before_lead, plural_before
from briefings.extract.people.roles import RolePhrase, phrase_of
from briefings.extract.people.rolewords import plural_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc

REACH = 12
# Words between two people of whom something is said together, at most.
BETWEEN = 5
_ALL = {"both": 2}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}


def rows(doc: Doc, mentions: list[Mention], titled: dict[int, Mention]) -> Iterator[Title]:
    """A title for each person of a list that a plural role stands before.

    `titled` are the people by the first token of the title right before their name.
    """
    pure = {m.first: m for m in mentions}
    for first in sorted(pure | titled):
        lead = before_lead(doc, first)
        names = pure if lead == first else pure | titled
        phrase = plural_before(doc, lead) if first in names else None
        if phrase is None and lead < first:
            phrase = _with_complement(doc, lead)
        count = 0
        if phrase is None and first in names and doc[max(0, first - 1)].text == ",":
            phrase, count = _before_comma(doc, first - 1)
        if phrase is None:
            continue
        listed = list(_row(doc, names[first], names))
        if len(listed) > 1 and count in (0, len(listed)):
            for one, tail in listed:
                yield Title(one, _with_tail(phrase, tail), "before")


def shared_behind(doc: Doc, mentions: list[Mention]) -> Iterator[Title]:
    """ "N. N. and the Chilean M. M., both professors at Loja University,": what all are."""
    for here, last in enumerate(mentions):
        i, end = last.last, bounds(doc, last.first)[1]
        size = _ALL.get(doc[i + 1].lower_, 0) if i + 2 < end and doc[i].text == "," else 0
        group = mentions[max(0, here + 1 - size) : here + 1]
        if not size or len(group) < size or not _in_a_row(doc, group):
            continue
        phrase = _plural(doc, i + 2, end)
        if phrase is not None:
            yield from (Title(one, phrase, "after") for one in group)


def _in_a_row(doc: Doc, group: list[Mention]) -> bool:
    """Whether people stand in one list: a few words and a comma or "and" between each two."""
    for one, other in pairwise(group):
        between = doc[one.last : other.first]
        joined = {t.lower_ for t in between} & {"and", ","}
        if not joined or len(between) > BETWEEN or any(t.pos_ == "VERB" for t in between):
            return False
    return len(group) > 1


def _plural(doc: Doc, first: int, end: int) -> RolePhrase | None:
    """The plural role that begins at a token, with what it is of, as a phrase of its singular."""
    last = nominal_end(doc, first, end)
    found = plural_role(doc, last - 1) if last > first else None
    if found is None or found[0] < first:
        return None
    stop = complement_end(doc, last, end)
    closed = stop >= end or doc[stop].text in (",", ".", ";", ")")
    return phrase_of(first, first, found, last - 1, stop, "a") if closed else None


def _with_complement(doc: Doc, lead: int) -> RolePhrase | None:
    """ "former members of the Ring, including N. N.": the plural role with what it is of."""
    floor = bounds(doc, lead)[0]
    for i in range(lead - 2, max(floor, lead - REACH), -1):
        if doc[i].lower_ in ("of", "for", "at"):
            phrase = plural_before(doc, i)
            if phrase is not None and complement_end(doc, i, lead) == lead:
                return replace(phrase, last=lead, back=(i, lead))
    return None


def _before_comma(doc: Doc, comma: int) -> tuple[RolePhrase | None, int]:
    """ "The club's directors, N. N. and M. M.,", "two Green MPs, N. N. and M. M.,": a plural role
    with its owner, or with how many there are; 0 for no number."""
    phrase = plural_before(doc, comma) or _with_complement(doc, comma)
    if phrase is None:
        return None, 0
    own = range(*phrase.front)
    count = next((_NUMBERS[doc[i].lower_] for i in own if doc[i].lower_ in _NUMBERS), 0)
    before = doc[phrase.front[0] - 1] if phrase.front[0] else None
    count = count or (_NUMBERS.get(before.lower_, 0) if before is not None else 0)
    owned = any(doc[i].tag_ == "POS" for i in own) or (before is not None and before.tag_ == "PRP$")
    return (phrase, count) if owned or count else (None, 0)


def _row(
    doc: Doc, mention: Mention, names: dict[int, Mention]
) -> Iterator[tuple[Mention, tuple[int, int]]]:
    """The people of the list with the complement that stands after each."""
    end = bounds(doc, mention.first)[1]
    one: Mention | None = mention
    while one is not None:
        i, tail = _tail(doc, one.last, end)
        yield one, tail
        i = _past_party(doc, _past_brackets(doc, i, end), end)
        joint = i
        while i < end and (doc[i].text == "," or doc[i].lower_ == "and"):
            i += 1
        one = names.get(i) if i > joint else None


def _tail(doc: Doc, i: int, end: int) -> tuple[int, tuple[int, int]]:
    if i + 1 < end and doc[i].lower_ in ("of", "from", "at") and _name_follows(doc, i + 1, end):
        last = noun_phrase_end(doc, i + 1, end)
        if last:
            return last, (i, last)
    return i, (i, i)


def _name_follows(doc: Doc, i: int, end: int) -> bool:
    return any(t.text[0].isupper() for t in doc[i : min(end, i + 2)])


def _past_brackets(doc: Doc, i: int, end: int) -> int:
    if i < end and doc[i].text == "(":
        closed = next((j for j in range(i, min(end, i + 6)) if doc[j].text == ")"), None)
        return closed + 1 if closed is not None else i
    return i


def _past_party(doc: Doc, i: int, end: int) -> int:
    """Past ", D-Ohio" behind a name."""
    lettered = i + 3 < end and doc[i].text == "," and doc[i + 1].text in ("D", "I", "R")
    if not lettered or doc[i + 2].text not in ("-", "–"):
        return i
    return next((j for j in range(i + 3, min(end, i + 6)) if doc[j].text == ","), i)


def _with_tail(phrase: RolePhrase, tail: tuple[int, int]) -> RolePhrase:
    return replace(phrase, back=tail) if tail[0] < tail[1] else phrase
