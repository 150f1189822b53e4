"""Texts made comparable."""

from __future__ import annotations

import re

OTHERS = re.compile(r"[\W_]+")


def squeezed(text: str) -> str:
    """The text for a comparison: small letters and figures only."""
    return OTHERS.sub("", text).casefold()
