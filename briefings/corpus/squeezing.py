"""Texts made comparable."""

from __future__ import annotations

import re


def squeezed(text: str) -> str:
    """The text for a comparison: small letters and figures only."""
    return re.sub(r"[\W_]+", "", text).casefold()
