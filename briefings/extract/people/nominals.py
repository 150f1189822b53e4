"""Runs of nouns and adjectives, and the complements behind them: "of the Office of Trade"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
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
from briefings.extract.people.rolewords import role_ending
from briefings.extract.tables import table

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
DATES = frozenset({"DATE", "TIME"})


def past_age(doc: Doc, i: int, limit: int) -> int:
    """The token after "61-year-old"; `i` when no age stands there."""
    end = i + 5
    aged = end < limit and doc[i + 1].text == "-" and doc[i + 1 : end].text.lower() == "-year-old"
    return end if aged else i


def nominal_end(doc: Doc, first: int, limit: int) -> int:
    """Where a run of nouns, adjectives and possessives that begins at `first` ends."""
    i = first
    while i < limit:
        past = past_age(doc, i, limit)
        past = _past_letters(doc, i, first, limit) if past == i else past
        if past == i and (not _nominal(doc.words[i]) or _takes_effect(doc, i, limit)):
            break
        i = max(past, i + 1)
    while i > first and doc.words[i - 1].tag_ in ("POS", "HYPH"):
        i -= 1
    return i


def _past_letters(doc: Doc, i: int, first: int, limit: int) -> int:
    """Past "(FWU)" behind the name of a body, before a role: "Ferry Union (FWU) secretary"."""
    end = bracketed(doc, i) if i > first and is_capital(doc[i - 1]) else 0
    lettered = end == i + 3 and doc[i + 1].text.isupper() and end < limit
    return end if lettered and (role_ending(doc, end) or doc[end].tag_ in ("JJ", "NN")) else i


def _takes_effect(doc: Doc, i: int, limit: int) -> bool:
    """ "chief financial officer | effective July 1"."""
    dated = i + 1 < limit and (doc[i + 1].ent_type_ in DATES or doc[i + 1].pos_ in ("ADP", "ADV"))
    return dated and doc[i].lower_ == "effective"


def complement_end(doc: Doc, first: int, limit: int) -> int:
    """Where the complements that begin at `first` end: "of the Bank of Elnora" and the like."""
    i = first
    limit = min(limit, first + LONGEST_COMPLEMENT * 2)
    while i < limit - 1 and (doc[i].lower_ in _PREPOSITIONS or _from_body(doc, i, limit)):
        if doc[i + 1].lower_ in ("effect", "immediate") or _of_the_person(doc, i):
            break
        end = noun_phrase_end(doc, i + 1, limit)
        if end is None:
            break
        i = _second(doc, i, end, limit)
    return _campus(doc, i, limit)


def _of_the_person(doc: Doc, i: int) -> bool:
    """ "A minister | with a flight to catch" tells of somebody, "a teacher with a state school"
    where the work is."""
    if doc[i].lower_ != "with" or doc[i + 1].lower_ not in ("a", "an"):
        return False
    noun = next(
        (t for t in doc[i + 2 : i + 7] if t.tag_ in ("NN", "NNP") and t.dep_ == "pobj"), None
    )
    return noun is not None and noun.lower_ not in {*table("bodies"), *words("organization_words")}


def _campus(doc: Doc, i: int, limit: int) -> int:
    """Past ", Davis" behind "the University of California", which is one of several."""
    named = i > 2 and [t.lower_ for t in doc[i - 3 : i - 1]] == ["university", "of"]
    if not named or i + 1 >= limit or doc[i].text != "," or doc[i - 1].text not in table("places"):
        return i
    last = i + 1
    while last < min(limit, i + 4) and is_capital(doc[last]):
        last += 1
    if last == i + 1:
        return i
    placed = doc[i + 1].ent_type_ in ("GPE", "LOC", "ORG") or last == i + 2
    closed = last >= limit or doc[last].text in (",", ".", ")", ";")
    return last if placed and closed else i


def _from_body(doc: Doc, i: int, limit: int) -> bool:
    """ "a biologist | from the Lowen Institute": a body by its name, and no place."""
    if doc[i].lower_ != "from" or i + 2 >= limit or doc[i + 1].lower_ != "the":
        return False
    end = noun_phrase_end(doc, i + 1, limit)
    named = end is not None and all(
        is_capital(t) or t.lower_ in ("and", "for") for t in doc[i + 2 : end]
    )
    return named and end is not None and doc[end - 1].lower_ in words("organization_words")


def _second(doc: Doc, first: int, end: int, limit: int) -> int:
    """Past "and the islands," where a complement with "for" goes on: "for Lima and the islands"."""
    if doc[first + 1].lower_ == "both" and end + 1 < limit and doc[end].lower_ == "and":
        return noun_phrase_end(doc, end + 1, limit) or end
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
    while i < limit and _goes_on(doc, i, start, limit):
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


def _goes_on(doc: Doc, i: int, start: int, limit: int) -> bool:
    """Whether token `i` is of the noun phrase that begins at `start`."""
    if i > start and _takes_effect(doc, i, limit):
        return False
    return bool(_nominal(doc[i]) or bracketed(doc, i) or _joins(doc, i, limit))


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
    if _mistagged(token) or compounded(token):
        return True
    if token.tag_ not in NOMINAL or (token.ent_type_ in DATES and token.tag_ == "CD"):
        return False
    if token.tag_ in ("VBG", "VBN"):
        return token.dep_ in ("amod", "compound") or token.text[0].isupper()
    return bool(token.text[0].isalnum() or token.text == "-" or token.tag_ == "POS")


def compounded(token: Token) -> bool:
    """Whether a word stands between two hyphens: "direct-to-consumer division"."""
    i, doc = token.i, token.doc
    if not 1 < i < len(doc) - 1 or token.whitespace_ or doc[i + 1].text != "-":
        return False
    glued = doc[i - 1].text == "-" and not (doc[i - 1].whitespace_ or doc[i - 2].whitespace_)
    return glued and token.is_alpha


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
