"""Verb forms, by the tables of lemminflect, read without it: its package imports spaCy.

The table has a line for each word and part of speech: `left,verb,leave`, `saw,verb,see/saw`
(lemminflect 0.2.3, `resources/lemma_lu.csv.gz`, made from the NIH's SPECIALIST Lexicon).
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_TABLE = Path("resources") / "lemma_lu.csv.gz"
_AUXILIARIES = frozenset({"was", "were", "had", "did"})
# The past of a verb that the table lacks, and its base: "tweeted", "blogged", "emptied".
_REGULAR = (
    (re.compile(r"ied$"), "y"),
    (re.compile(r"([bdgklmnprtv])\1ed$"), r"\1"),
    (re.compile(r"(?<=[cgsuvz])ed$"), "e"),
    (re.compile(r"ed$"), ""),
)


def lemma(word: str) -> str:
    """The base form of a verb; of a word that no table has, by the regular rule."""
    word = word.lower()
    if found := readings(word).get("verb"):
        return found[0]
    for past, base in _REGULAR:
        if len(word) > 4 and past.search(word):
            return past.sub(base, word)
    return word


def is_past(word: str) -> bool:
    """Whether a word is a past form of a verb and no noun."""
    found = readings(word.lower())
    verbs = found.get("verb", ())
    return word in _AUXILIARIES or (bool(verbs) and word not in verbs and "noun" not in found)


def is_plural(word: str) -> bool:
    """Whether a word is the plural of a common noun: "Authorities", "Ministers'"."""
    low = word.lower().rstrip("'’")
    return low.endswith("s") and low not in readings(low).get("noun", (low,))


def readings(word: str) -> dict[str, tuple[str, ...]]:
    """Part of speech to the base forms that a word can have as such."""
    table, wanted = _table(), word.encode()
    found: dict[str, tuple[str, ...]] = {}
    place = bisect_left(table, wanted, key=_word)
    while place < len(table) and _word(table[place]) == wanted:
        _, category, forms = table[place].decode().split(",")
        found[category] = tuple(forms.split("/"))
        place += 1
    return found


def _word(line: bytes) -> bytes:
    return line.partition(b",")[0]


@cache
def _table() -> list[bytes]:
    """The lines, which are in the order of their words' bytes; none when there is no table."""
    spec = find_spec("lemminflect")
    if spec is None or spec.origin is None:
        return []
    return gzip.decompress((Path(spec.origin).parent / _TABLE).read_bytes()).splitlines()
