"""Words of a text, compared as a reader compares them: without case, accents or endings."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefings.quiz.lists import words

_WORD = re.compile(r"\$?\w+(?:[.,:'’\-–‑&/]\w+)*%?")
_POSSESSIVE = re.compile(r"['’]s?$")


def tokens(text: str) -> list[str]:
    """The words of a text as they stand, hyphenated ones and figures whole."""
    return _WORD.findall(text)


@cache
def folded(text: str) -> str:
    """The text in lower case, without accents, with straight quotes and plain hyphens."""
    text = unicodedata.normalize("NFKD", text.translate(_PLAIN)).casefold()
    return "".join(c for c in text if not unicodedata.combining(c))


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "‑": "-", "―": "-"})


def bare(token: str) -> str:
    """A token folded and without its possessive: "China's" → "china"."""
    return _POSSESSIVE.sub("", folded(token))


@cache
def content(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, folded; a possessive ending is dropped."""
    return frozenset(w for t in tokens(text) if (w := bare(t)) and w not in words("stop"))


def has_phrase(phrase: str, text: str) -> bool:
    """Whether the words of `phrase` stand in `text` in a row."""
    needle = [bare(t) for t in tokens(phrase)]
    hay = [bare(t) for t in tokens(text)]
    size = len(needle)
    return bool(size) and any(hay[i : i + size] == needle for i in range(len(hay) - size + 1))


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
