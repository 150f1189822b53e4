"""A long sentence without what only adds to it."""

from __future__ import annotations

import re

# Words of a sentence that leave room for whose report it is.
MOST, LEAST = 25, 8
_BESIDE = re.compile(
    r",? (?:after|amid|despite|following|in a bid|including|when|while) |, (?:as|during|where|which"
    r"|who|with) "
)


# A measure that is left of ", more than eight months after …".
_LOOSE = re.compile(
    r",? (?:(?:about|just|less than|more than|nearly) )?[\w-]+ (?:day|hour|month|week|year)s?$"
)


def cut(text: str) -> str:
    """A long sentence without its last clauses, which only add to it."""
    for found in reversed(list(_BESIDE.finditer(text))):
        if len(text.split()) <= MOST:
            break
        if len(text[: found.start()].split()) >= LEAST:
            text = _LOOSE.sub("", text[: found.start()])
    return text
