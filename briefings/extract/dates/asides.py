"""Asides, whose verbs govern no date outside of them."""

from __future__ import annotations

import re

# Closed asides, each with the mark or one of the marks that open it.
_ASIDES = (
    (",", re.compile(r",\s(?:which|who|whose|whom|where|when|including|according|as)\b[^,;]*,")),
    (",", re.compile(
        r",\s[^,;]{0,50}\b(?:said|says|added|told|announced|reported|confirmed)\b[^,;]{0,25},"
    )),
    (",", re.compile(r",\s(?:\w+ly\s)?(?:\w+ed|held|built|made|known|born)\s[^,;]*,")),
    ("(", re.compile(r"\s\([^()]*\)")),
    ("–—", re.compile(r"\s[–—]\s[^–—]*\s[–—]\s")),
)  # fmt: skip


def blanked(words: str) -> str:
    """The words with closed asides ("…, which it bought in May, …") as blanks."""
    for marks, aside in _ASIDES:
        if any(map(words.__contains__, marks)):
            words = aside.sub(lambda match: " " * len(match[0]), words)
    return words
