"""Where a name begins that is printed in several tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
