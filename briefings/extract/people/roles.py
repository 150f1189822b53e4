"""Reading an office or occupation off the page: "former Chinese Ambassador to Korea".

A role phrase is a run of nouns and adjectives that ends in a role word, then its
complements: "of the Office of Trade", "to South Korea", "at Harvard University".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.people.capitals import (
    DETERMINERS,
    OPENING,
    bracketed,
    inside,
    is_capital,
    motto,
    motto_end,
    saintly,
    title_end,
)
from briefings.extract.people.rolewords import LONGEST_ROLE, is_occupation, role_ending

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

LONGEST_COMPLEMENT = 12
NOMINAL = frozenset(
    [
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "JJ",
        "JJR",
        "JJS",
        "HYPH",
        "POS",
        "CD",
        "AFX",
        "FW",
        "ADD",
        "VBG",
        "VBN",
    ]
)
_PREPOSITIONS = frozenset(["of", "for", "at", "to", "in", "with", "on"])
_OWNED = frozenset({"'s", "’s"})
_FORMERLY = frozenset({"formerly", "previously"})
DATES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Where a role stands, in token indices; every end is exclusive.

    `first:last` is the whole phrase with its determiner; `start:head + 1` the role
    words; `front` what stands before them, `back` the complements: both are another
    phrase's when the two share them, and `shares` says so of the front.
    """

    first: int
    start: int
    head: int
    last: int
    role: str
    determiner: str
    front: tuple[int, int]
    back: tuple[int, int]
    shares: bool = False


def after(doc: Doc, first: int, limit: int) -> RolePhrase | None:
    """The role phrase that begins at token `first` and ends before token `limit`."""
    position, determiner = first, ""
    if position < limit and doc[position].lower_ == "both":
        position += 1
    if position < limit and doc[position].tag_ in DETERMINERS:
        determiner = doc[position].lower_
        position += 1
    front, position = position, past_age(doc, position, limit)
    if not determiner and position < limit and doc[position].lower_ in _FORMERLY:
        position += 1
    if position < limit and doc[position].lower_ == "best":
        return None
    ranked = position < limit and doc[position].tag_ in ("JJS", "RBS")
    position += ranked
    determiner = "" if ranked else determiner
    end = nominal_end(doc, position, limit)
    for head in range(position, min(end + LONGEST_ROLE, limit)):
        found = role_ending(doc, head)
        if found is None or found[0] < position or found[0] > end - 1:
            continue
        if head == end - 1 or (head >= end and found[0] < end <= head):
            if ranked and is_occupation(found[1]):
                return None
            last = complement_end(doc, head + 1, limit)
            front = position if ranked else front
            return phrase_of(first, front, found, head, last, determiner)
    return None


def past_age(doc: Doc, i: int, limit: int) -> int:
    """The token after "61-year-old"; `i` when no age stands there."""
    end = i + 5
    aged = end < limit and doc[i + 1].text == "-" and doc[i + 1 : end].text.lower() == "-year-old"
    return end if aged else i


def phrase_of(
    first: int, position: int, found: tuple[int, str], head: int, last: int, determiner: str
) -> RolePhrase:
    """A phrase whose words before the role begin at `position`."""
    start, role = found
    return RolePhrase(
        first, start, head, last, role, determiner, (position, start), (head + 1, last)
    )


def nominal_end(doc: Doc, first: int, limit: int) -> int:
    """Where a run of nouns, adjectives and possessives that begins at `first` ends."""
    i = first
    while i < limit:
        past = past_age(doc, i, limit)
        if past == i and (not _nominal(doc[i]) or _takes_effect(doc, i, limit)):
            break
        i = max(past, i + 1)
    while i > first and doc[i - 1].tag_ in ("POS", "HYPH"):
        i -= 1
    return i


def _takes_effect(doc: Doc, i: int, limit: int) -> bool:
    """ "chief financial officer | effective July 1"."""
    dated = i + 1 < limit and (doc[i + 1].ent_type_ in DATES or doc[i + 1].pos_ in ("ADP", "ADV"))
    return dated and doc[i].lower_ == "effective"


def complement_end(doc: Doc, first: int, limit: int) -> int:
    """Where the complements that begin at `first` end: "of the Bank of Elnora" and the like."""
    i = first
    limit = min(limit, first + LONGEST_COMPLEMENT * 2)
    while i < limit - 1 and doc[i].lower_ in _PREPOSITIONS:
        if doc[i + 1].lower_ in ("effect", "immediate"):
            break
        end = noun_phrase_end(doc, i + 1, limit)
        if end is None:
            break
        i = _second(doc, i, end, limit)
    return i


def _second(doc: Doc, first: int, end: int, limit: int) -> int:
    """Past "and the islands," where a complement with "for" goes on: "for Lima and the islands"."""
    joined = end + 2 < limit and doc[end].lower_ == "and" and doc[end + 1].lower_ == "the"
    if doc[first].lower_ != "for" or not joined or _after_role(doc, end + 2, limit):
        return end
    last = noun_phrase_end(doc, end + 1, limit)
    return last if last is not None and (last >= limit or doc[last].text == ",") else end


def noun_phrase_end(doc: Doc, first: int, limit: int) -> int | None:
    """Where the noun phrase after a preposition ends; None when there is none, or a date."""
    i = first
    if i < limit and doc[i].lower_ == "both":
        i += 1
    if i < limit and doc[i].tag_ in DETERMINERS:
        i += 1
    if i < limit and doc[i].text in OPENING:
        return title_end(doc, i, limit)
    start = i
    if motto(doc, i, limit):
        return motto_end(doc, i, limit)
    while i < limit and (_nominal(doc[i]) or bracketed(doc, i) or _joins(doc, i, limit)):
        i = bracketed(doc, i) or i + 1
    while start < i < limit and doc[i].ent_type_ == "ORG" and inside(doc[i]):
        i += 1
    while i > start and doc[i - 1].tag_ in ("POS", "HYPH", "CC", "VBG", "VBN"):
        if doc[i - 1].tag_ == "POS" and saintly(doc, i, limit):
            break
        i -= 1
    while i > start and doc[i - 1].ent_type_ in DATES and doc[i - 1].text.islower():
        i -= 1
    dated = any(t.ent_type_ in DATES for t in doc[start:i])
    return i if i > start and not dated else None


def _joins(doc: Doc, i: int, limit: int) -> bool:
    """Whether "and" at `i` joins two words of one name or field, not two phrases."""
    token = doc[i]
    if token.lower_ not in ("and", "&") or i + 1 >= limit or i == 0:
        return False
    left, right = doc[i - 2] if doc[i - 1].lower_ in _OWNED else doc[i - 1], doc[i + 1]
    if token.text == "&" and is_capital(left) and is_capital(right):
        return True  # a firm: "Ruiz & Sons"
    if _partners(doc, i, limit):
        return True
    if role_ending(doc, i + 1) or right.ent_type_ == "PERSON" or not _nominal(right):
        return False
    after_it = _after_role(doc, i + 1, limit)
    return bool(left.text[0].isupper() == right.text[0].isupper()) and not after_it


def _partners(doc: Doc, i: int, limit: int) -> bool:
    """ "a lawyer with Ruiz | and Pell, said": a firm of two names of one word each."""
    if i < 2 or doc[i - 2].lower_ not in ("at", "with") or i + 2 >= limit:
        return False
    named = doc[i - 1].tag_ == doc[i + 1].tag_ == "NNP"
    return named and doc[i + 2].lower_ in (",", ".", ";", "in")


def _after_role(doc: Doc, first: int, limit: int) -> bool:
    """Whether the nominal run that begins at `first` ends in a role word."""
    end = nominal_end(doc, first, limit)
    return end > first and role_ending(doc, end - 1) is not None


def _nominal(token: Token) -> bool:
    if _mistagged(token):
        return True
    if token.tag_ not in NOMINAL or (token.ent_type_ in DATES and token.tag_ == "CD"):
        return False
    if token.tag_ in ("VBG", "VBN"):
        return token.dep_ in ("amod", "compound") or token.text[0].isupper()
    return bool(token.text[0].isalnum() or token.text == "-" or token.tag_ == "POS")


def _mistagged(token: Token) -> bool:
    """ "promoted to head of sales", "the then mayor": what is read as a verb, or an adverb."""
    if token.lower_ == "then" and token.i and token.nbor(-1).lower_ == "the":
        return True
    if token.text in _OWNED and token.tag_ == "CC":
        return True
    if token.lower_ == "acting" and token.i and token.nbor(-1).lemma_ == "be":
        return True
    if token.tag_ != "VB" or token.i < 2 or token.nbor(-1).lower_ != "to":
        return False
    return token.nbor(-2).lower_ in ("promoted", "elevated")
