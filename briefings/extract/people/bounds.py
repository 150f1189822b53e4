"""Where the sentence of a token begins and ends, looked up once a Doc."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc

_KEY = "briefings.bounds"


def bounds(doc: Doc, i: int) -> tuple[int, int]:
    """The token indices [start, end) of the sentence of token `i`.

    They are kept in the Doc's own `user_data`, since `Token.sent` searches each time.
    """
    found = doc.user_data.get(_KEY)
    if found is None:
        found = [(s.start, s.end) for s in doc.sents for _ in range(s.start, s.end)]
        doc.user_data[_KEY] = found
    start, end = found[i]
    return start, end
