"""Words of a text, compared as a reader compares them: without case, accents or endings."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from briefings.quiz.lists import words

_WORD = re.compile(r"\$?\w+(?:[.,:'’\-–‑&/]\w+)*%?")
# Texts whose words are kept: some sheets' worth.
CACHED = 1 << 16
_POSSESSIVE = re.compile(r"['’]s?$")


def tokens(text: str) -> list[str]:
    """The words of a text as they stand, hyphenated ones and figures whole."""
    return _WORD.findall(text)


@lru_cache(CACHED)
def folded(text: str) -> str:
    """The text in lower case, without accents, with straight quotes and plain hyphens."""
    text = unicodedata.normalize("NFKD", text.translate(_PLAIN)).casefold()
    return "".join(c for c in text if not unicodedata.combining(c))


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "‑": "-", "―": "-"})


@lru_cache(CACHED)
def bare(token: str) -> str:
    """A token folded and without its possessive: "China's" → "china"."""
    return _POSSESSIVE.sub("", folded(token))


@lru_cache(CACHED)
def content(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, folded; a possessive ending is dropped."""
    return frozenset(w for t in tokens(text) if (w := bare(t)) and w not in words("stop"))


def has_phrase(phrase: str, text: str) -> bool:
    """Whether the words of `phrase` stand in `text` in a row."""
    needle = spaced(phrase)
    return needle != "  " and needle in spaced(text)


@lru_cache(CACHED)
def spaced(text: str) -> str:
    """The words of a text, folded, with one space between them and at both ends."""
    return f" {' '.join(bare(t) for t in tokens(text))} "


_GOES_ON = re.compile(r" ?[@/] ?\w|[-‐‑]\w")
_BEFORE = re.compile(r"\w[-‐‑/@]$")


def always_cut(name: str, text: str) -> bool:
    """Whether a name goes on, on either side, wherever it stands in the text."""
    if name not in text:
        return False
    found = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    cut = (_GOES_ON.match(text, m.end()) or _BEFORE.search(_just_before(text, m)) for m in found)
    return bool(found) and all(cut)


def _just_before(text: str, found: re.Match[str]) -> str:
    """As much of what stands before as `_BEFORE` looks at."""
    return text[max(0, found.start() - 3) : found.start()]


def one_letter_apart(a: str, b: str) -> bool:
    """Whether two words differ by one letter at most: changed, added or left out."""
    short, long = sorted((a, b), key=len)
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    alike = len(short) == len(long)
    return len(long) - len(short) <= 1 and short[at + alike :] == long[at + 1 :]


def script(text: str) -> str:
    """The writing system of the first letter ("LATIN", "HANGUL"), or "" without letters."""
    letter = next((c for c in text if c.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""


def article_for(noun: str) -> str:
    """ "a" or "an" before `noun`, by its first letters."""
    low = folded(noun)
    if low.startswith(("uni", "use", "usa", "eu", "one")):
        return "a"
    return "an" if low[:1] in "aeiou" or low.startswith(("hour", "honest", "heir")) else "a"
