"""Whether a text repeats a sentence, so that whoever has read the one has read the other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from briefings.words.months import ANY_MONTH

_WORD = re.compile(r"\w+(?:[.,]\d+)*%?|[$£€¥₩]")
# One date in two orders: "May 29, 2024", "29 May 2024".
_MONTH_FIRST = re.compile(rf"\b({ANY_MONTH}) (\d{{1,2}}),? (\d{{4}})\b")
# What a name may be filled in for, and with it these.
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
_WITH_NAMES = frozenset({"s", "the", "of", "de", "van", "von", "bin", "al", "el"})
_TITLES = frozenset({"mr", "mrs", "ms", "dr"})
# Texts and sentences that one brief compares, some times each.
_PAIRS = 1 << 12


@lru_cache(_PAIRS)
def repeats(text: str, sentence: str) -> bool:
    """Whether the text has every word of the sentence in its order, and adds names alone.

    A name may stand for a pronoun, or be fuller: "Ann Lee" where the sentence has "Ms Lee". A
    date that was reckoned ("today") is a difference, for it can be wrong.
    """
    ours, theirs = _words(text), _words(sentence)
    if not theirs:
        return False
    before, after = ([word.casefold() for word in words] for words in (theirs, ours))
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return all(
        step == "equal" or _names(theirs[a:b], ours[c:d], first=c == 0)
        for step, a, b, c, d in steps
    )


def _names(old: list[str], new: list[str], *, first: bool) -> bool:
    """Whether the new words are a name, and the old ones what names are filled in for."""
    dropped = {word.casefold() for word in old} <= _PRONOUNS | _TITLES
    named = all(word[0].isupper() or word in _WITH_NAMES for word in new)
    return dropped and named and (bool(new) or not first)


def _words(text: str) -> list[str]:
    return _WORD.findall(_MONTH_FIRST.sub(r"\2 \1 \3", text))
