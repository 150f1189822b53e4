"""Where the sentence of a token begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc


def bounds(doc: Doc, i: int) -> tuple[int, int]:
    """The token indices [start, end) of the sentence of token `i`."""
    sentence = doc.words[i].sent
    return sentence.start, sentence.end
