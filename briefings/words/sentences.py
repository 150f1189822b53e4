"""Where sentences end, roughly: at a stop before a capital, not at that of a short form."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.!?][\"'”’])\s|(?<=[.!?])\s(?=[\"'“‘A-Z])|(?<=[.!?]\))\s(?=[A-Z])")
# Short forms that end in a stop before a capital, inside a sentence.
_SHORT = re.compile(
    r"(?:\b|(?<=\.))(?:[A-Z]|Apr|Aug|Capt|Col|Dec|Dr|Feb|Fr|Gen|Gov|Hon|Jan|Jr|Jul|Jun|Lt|Maj|Mar"
    r"|Mrs?|Ms|Mt|No|Nov|Oct|Prof|Rep|Rev|Sen|Sept?|Sgt|Sr|St|U\.K|U\.N|U\.S)\.$"
)
_LONGEST = 6


def sentence_breaks(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where each sentence but the last ends, and where the next one begins."""
    for match in _END.finditer(paragraph):
        end = match.start()
        if not _SHORT.search(paragraph, max(0, end - _LONGEST), end):
            yield end, match.end()
