"""Where sentences end, roughly: at a stop before a capital, not at that of a short form."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(
    r"(?<=[.!?][\"'”’])\s(?![a-z])|(?<=[.!?])\s(?=[\"'“‘A-Z])|(?<=[.!?]\))\s(?=[A-Z])"
)
# Short forms that end in a stop before a capital, inside a sentence.
_SHORT = re.compile(
    r"(?:\b|(?<=\.))(?:[A-Z]|Apr|Aug|Capt|Col|Dec|Dr|Feb|Fr|Gen|Gov|Hon|Jan|Jr|Jul|Jun|Lt|Maj|Mar"
    r"|Mrs?|Ms|Mt|No|Nov|Oct|Prof|Rep|Rev|Sen|Sept?|Sgt|Sr|St|U\.K|U\.N|U\.S)\.$"
)
_LONGEST = 6
# What is called by a sentence goes on behind it: 'the “Read. Then rest.” campaign'.
_CALLED = re.compile(r"[^“”]*”\s[a-z]")


def sentence_breaks(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where each sentence but the last ends, and where the next one begins."""
    for match in _END.finditer(paragraph):
        end = match.start()
        short = _SHORT.search(paragraph, max(0, end - _LONGEST), end)
        if not (short or _is_called(paragraph, end)):
            yield end, match.end()


def _is_called(paragraph: str, end: int) -> bool:
    """Whether the stop stands in words that the sentence goes on behind, as in a name."""
    opened = paragraph.rfind("“", 0, end)
    inside = opened > max(0, paragraph.rfind("”", 0, end))
    behind_word = paragraph[:opened].rstrip()[-1:].isalpha()
    return inside and behind_word and _CALLED.match(paragraph, end) is not None
