"""Texts made comparable."""

from __future__ import annotations

import re
from functools import lru_cache

OTHERS = re.compile(r"[\W_]+")
# Several passes ask for the lines of a draft, one after the other: so many are remembered.
_REMEMBERED = 64


@lru_cache(_REMEMBERED)
def squeezed(text: str) -> str:
    """The text for a comparison: small letters and figures only."""
    return OTHERS.sub("", text).casefold()
