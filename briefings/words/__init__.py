"""Words as the topics and the digest compare them: lower case, stemmed, one spelling.

Nothing here knows grammar. `content` is what two sentences are compared by.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_TOKEN = re.compile(
    r"""
    [$£€¥₩]?\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|%)?   # 30th, 2020s, $300, 1,400, 8%
  | (?:[A-Za-z]\.){2,}                            # U.S., U.N.
  | [^\W\d_]+(?:['’][^\W\d_]+)?                   # words, with an apostrophe inside
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
# Words whose answers are kept: about the vocabulary of a large corpus.
_CACHED = 1 << 16
# Texts whose stems are kept: the statements that one brief compares, some times each.
_TEXTS = 1 << 12
_VOWEL = re.compile(r"[aeiouy]")


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in order, as they are printed."""
    return tuple(match.group() for match in _TOKEN.finditer(text))


def words(text: str) -> tuple[str, ...]:
    """The words of a text in order, lower case, without possessives; "U.S." is "usa"."""
    return tuple(map(fold, tokens(text)))


def stem(word: str) -> str:
    """The stem of a lower-case word, the same for British and American spellings.

    Step 1 of Porter 1980 (plurals, -ed, -ing, -y), which is enough to compare news.
    """
    return _stem(word)


@lru_cache(_TEXTS)
def content(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order, repeats kept."""
    return tuple(stem(word) for word in words(text) if word not in stopwords())


@cache
def stopwords() -> frozenset[str]:
    """Words that say nothing on what a sentence is about, lower case."""
    return frozenset(_lines("stopwords.txt"))


@lru_cache(_CACHED)
def is_number(word: str) -> bool:
    """Whether a word of `words` is written with digits."""
    return any(character.isdigit() for character in word)


@cache
def entries(package: str, name: str) -> frozenset[str]:
    """The entries of `lists/NAME` in a package: one a line, `#` begins a comment line."""
    text = (files(package) / "lists" / name).read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = (files("briefings.words") / name).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _spellings() -> dict[str, str]:
    return dict(line.split("\t") for line in _lines("spellings.tsv"))


@lru_cache(_CACHED)
def fold(token: str) -> str:
    """A printed word as `words` has it."""
    if token.strip("$£€¥₩")[:1].isdigit():
        return token.lower().replace(",", "")
    if token in {"US", "U.S.", "USA", "U.S.A."}:
        return "usa"
    if token in {"UK", "U.K."}:
        return "uk"
    return _POSSESSIVE.sub("", token.lower()).replace("’", "'").replace(".", "")


@lru_cache(_CACHED)
def _stem(word: str) -> str:
    if is_number(word):
        return word
    word = _spellings().get(word, word)
    if len(word) <= 3:
        return word
    word = _without_suffix(_singular(word))
    word = _spellings().get(word, word)
    if len(word) <= 3:
        return word
    return word[:-1] + "i" if word.endswith("y") else word.removesuffix("e")


def _singular(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_suffix(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("eed"):
        return word[:-1]
    for suffix in ("ed", "ing"):
        base = word.removesuffix(suffix)
        if base != word and len(base) > 2 and _VOWEL.search(base):
            double = base[-1] == base[-2] and base[-1] not in "lsz"
            return base[:-1] if double else base
    return word
