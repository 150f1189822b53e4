"""Names of bodies and works by their capitals, marks and brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

OPENING, _CLOSING = frozenset({"“", '"', "‘"}), frozenset({"”", '"', "’"})
DETERMINERS = frozenset(["DT", "PRP$"])


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital."""
    return bool(token.text[0].isupper())


def inside(token: Token) -> bool:
    """ "Nordic Re Holding": a capital in the middle of an organization's name."""
    return token.ent_iob_ == "I" and is_capital(token)


def title_end(doc: Doc, first: int, limit: int) -> int | None:
    """The token after the title of a work between marks: "director of “The Weight of Wax”"."""
    if first + 1 >= limit or not is_capital(doc[first + 1]):
        return None
    marks = (i for i in range(first + 2, min(limit, first + 12)) if doc[i].text in _CLOSING)
    last = next(marks, None)
    return last + 1 if last is not None else None


def motto(doc: Doc, i: int, limit: int) -> bool:
    """Whether a name begins with a verb and "the" or "our"."""
    verb = i + 1 < limit and doc[i].tag_ in ("VB", "VBG", "VBP", "VBZ") and is_capital(doc[i])
    return verb and doc[i + 1].tag_ in DETERMINERS


def motto_end(doc: Doc, first: int, limit: int) -> int | None:
    """Where a body's name ends that opens with a verb: "Breaking the Ice", "Feeding Elnora"."""
    i = last = first + 1
    while i < limit and (is_capital(doc[i]) or doc[i].tag_ in ("DT", "IN", "PRP$")):
        last = i + 1 if is_capital(doc[i]) else last
        i += 1
    return last if last > first + 1 else None


def saintly(doc: Doc, i: int, limit: int) -> bool:
    """ "St Mary's,": a possessive that ends a name, with nothing owned behind it."""
    closed = i >= limit or doc[i].text in (",", ".", ";", ")")
    return closed and is_capital(doc[i - 2])


def bracketed(doc: Doc, i: int) -> int:
    """The token after "(CPC)" or another name in brackets that begins at `i`, else 0."""
    if doc[i].text != "(" or i + 1 >= len(doc) or not is_capital(doc[i + 1]):
        return 0
    for end in range(i + 2, min(i + 8, len(doc))):
        if doc[end].text == ")":
            return end + 1
        if not (is_capital(doc[end]) or doc[end].lower_ in ("of", "the", "and", "for", "-")):
            return 0
    return 0


def bracketed_before(doc: Doc, i: int, floor: int) -> int:
    """The size of "(FWU)" that stands before a role, behind the name of a body."""
    if i - 4 < floor or doc[i - 1].text != ")" or doc[i - 3].text != "(":
        return 0
    return 3 if doc[i - 2].text.isupper() and is_capital(doc[i - 4]) else 0
