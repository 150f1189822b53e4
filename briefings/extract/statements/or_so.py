"""A time that is told as a bound: "more than ten years ago" may be twelve."""

from __future__ import annotations

import re

_WAYS = (
    (re.compile(r"(?:more than|over|at least)\b", re.IGNORECASE), "earlier"),
    (re.compile(r"less than\b", re.IGNORECASE), "later"),
)


def or_so(text: str) -> str:
    """ " or earlier" for "more than ten years ago", " or later" for "less than …", else ""."""
    if not text.endswith("ago"):
        return ""
    return next((f" or {way}" for bound, way in _WAYS if bound.match(text)), "")
