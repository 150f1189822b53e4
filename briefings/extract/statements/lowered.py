"""The words of a Doc in lower case, spelled once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc

_KEY = "briefings.lowered"


def lowered(doc: Doc) -> list[str]:
    """Every token in lower case, by its index.

    They are kept in the Doc's own `user_data`: rules that look for one word of many need no
    Token for the others, which the pipeline makes anew, with its words, each time.
    """
    found: list[str] | None = doc.user_data.get(_KEY)
    if found is None:
        found = doc.user_data[_KEY] = [token.lower_ for token in doc]
    return found
