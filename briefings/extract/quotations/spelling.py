"""Where a name begins that is printed in several tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token


def compound_start(doc: Doc, first: int) -> int:
    """Where the name begins that goes on at `first`, over hyphens too: "Shu-fen Halloran"."""
    while first > 0:
        at = next((i for i in (first - 1, first - 2) if i > 0 and _joins(doc[i])), None)
        if at is not None and doc[at - 1].text[0].isupper():
            first = at - 1
        elif doc[first - 1].pos_ == "PROPN":
            first -= 1
        else:
            break
    return first


def _joins(token: Token) -> bool:
    return token.text == "-" and not token.whitespace_ and not token.nbor(-1).whitespace_


def owner_start(doc: Doc, first: int, last: int) -> int:
    """Where the name begins of a body that a bare noun calls: "Lee County Sheriff's | Office"."""
    bare = last - first == 1 and doc[first].lower_ in words("generic_bodies")
    owned = bare and first > 1 and doc[first - 1].tag_ == "POS" and doc[first - 2].pos_ == "PROPN"
    return compound_start(doc, first - 2) if owned else first
