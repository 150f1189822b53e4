"""Quoted words that say something by themselves, and those that point at what was said before."""

from __future__ import annotations

import re

# What a quotation may not open on: words that point at an earlier sentence.
_OPENS = re.compile(
    r"^(?:this|that|these|those|it|its|they|them|their|he|she|his|her|him|but|and|so|or|because"
    r"|however|also|then|now|therefore|thus|such|another|both|yes|no|which|who)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:one|it|them|this|there|here)[.!]?$", re.IGNORECASE)
# What the same words may have told before they end on a pronoun: a thing, or a whole sentence.
_TOLD = re.compile(
    r"\b(?:an?|my|our|\d[\d,]*)\s\w+.*\b(?:and|but|so|or|because|if)\b"
    r"|[a-z0-9][.!?]\s|\b[a-z]{3,}[^s\W]s\b.*(?<!of )\bthem[.!?]?$"
)
# "Our respective plans": of whom, only a name in the same words would tell.
_AMONG_US = re.compile(
    r"\b(?:our respective|between (?:us|our)|each other|the two (?:countries|nations|sides)"
    r"|both (?:countries|nations|sides))\b",
    re.IGNORECASE,
)
# The fewest words of a quoted sentence, and of a part of one.
_SENTENCE, _FRAGMENT = 6, 8
# Where a sentence ends: not behind "Prof." or an initial.
_BETWEEN = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\bMrs\.)"
    r"(?<!\bGen\.)(?<!\bGov\.)(?<!\bRep\.)(?<!\bSen\.)(?<!\bProf\.)\s+(?=[A-Z\[])"
)
_NAME = re.compile(r"\b[A-Z]\w+")


def is_whole(words: str) -> bool:
    """Whether quoted words say something by themselves."""
    bare = words.strip("\"“”‘’' ")
    if not bare[:1].isalnum() and bare[:1] not in "[($£€":
        return False
    fewest = _FRAGMENT if bare[:1].islower() else _SENTENCE
    if _OPENS.match(bare) or (_ENDS.search(bare) and not _TOLD.search(bare)):
        return False
    nameless = not _NAME.search(bare[1:])
    return len(bare.split()) >= fewest and not (nameless and _AMONG_US.search(bare))


def first_sentences(text: str, longest: int) -> str | None:
    """A quotation's first sentences, as many as fit in so many words, letter for letter."""
    head, mark, words = text.partition("“")
    sentences = _BETWEEN.split(words.partition("”")[0])
    for count in range(len(sentences) - 1, 0, -1):
        kept = f"{head}{mark}{' '.join(sentences[:count])}”"
        if len(kept.split()) <= longest and " ".join(sentences[:count]) in words:
            return kept
    return None
