"""Whether a text repeats a sentence, so that whoever has read the one has read the other."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.words.months import ANY_MONTH

_WORD = re.compile(r"\w+(?:[.,]\d+)*%?|[$£€¥₩]")
# One date in two orders: "May 29, 2024", "29 May 2024".
_MONTH_FIRST = re.compile(rf"\b({ANY_MONTH}) (\d{{1,2}}),? (\d{{4}})\b")
# Texts and sentences that one brief compares, some times each.
_PAIRS = 1 << 12


@lru_cache(_PAIRS)
def repeats(text: str, sentence: str) -> bool:
    """Whether the text has the words of the sentence and no others, in its order.

    What was filled in (a name for "she", a day for "today") is a difference, for it can be
    wrong, and who doubts it wants to read the sentence.
    """
    words = _words(sentence)
    return bool(words) and _words(text) == words


def _words(text: str) -> list[str]:
    return _WORD.findall(_MONTH_FIRST.sub(r"\2 \1 \3", text))
