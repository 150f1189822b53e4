"""Characters that no form of export can hold."""

from __future__ import annotations

import re

# What XML 1.0 §2.2 does not allow: control characters, halves of surrogate pairs.
_UNFIT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(text: str) -> str:
    """The text without them."""
    return _UNFIT.sub("", text)
