"""Attribute ruler and lemmatizer: what they say of a word, looked up once and remembered.

The ruler's patterns ask for a word, its tag and its relation, few of them also for those of
the next word. So they are tried once for each three; so is the lemmatizer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What a pattern may ask for, and what the two parts may say.
_ASKED = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})
_SAID = ("TAG", "POS", "LEMMA", "DEP")
# The word, its tag and its relation, as keys of the store of strings.
Key = tuple[int, int, int]
# In place of a tag: any.
_ANY = "*"
# Words that are remembered at a time.
_MOST = 50_000


class _Row(NamedTuple):
    """What is said of a token: the values of `_SAID`, and the rules that a next word may add to.

    `opens` are the rules whose first word it is, `closes` those whose second.
    """

    values: tuple[int, ...]
    opens: tuple[int, ...]
    closes: tuple[int, ...]


@dataclass
class Ruling:
    """A ruler and a lemmatizer with what they have said so far."""

    ruler: Any
    lemmatizer: Any
    _pairs: list[tuple[int, Sequence[Mapping[str, Any]]]] = field(default_factory=list)
    _single: dict[str, list[tuple[int, Mapping[str, Any]]]] = field(default_factory=dict)
    _known: dict[Key, _Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay the patterns out with the numbers of their rules: for two words, or by their tag."""
        for number, rule in enumerate(self.ruler.patterns):
            for pattern in rule["patterns"]:
                tag = pattern[0].get("TAG")
                if len(pattern) == 2:
                    self._pairs.append((number, pattern))
                else:
                    key = tag if isinstance(tag, str) else _ANY
                    self._single.setdefault(key, []).append((number, pattern[0]))

    def apply(self, docs: list[Doc]) -> None:
        """Give the tokens of Docs their parts of speech and lemmas."""
        from numpy import array

        for doc in docs:
            if rows := self._rows(doc):
                said: Any = array(rows, dtype="uint64")
                doc.from_array([*_SAID], said)

    def _rows(self, doc: Doc) -> list[tuple[int, ...]]:
        keys = list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))
        known = self._known
        rows = [known.get(key) or self._learn(doc, key) for key in keys]
        values = [row.values for row in rows]
        for i, also in self._joint(rows).items():
            values[i] = self._values(doc, keys[i], also)
        return values

    def _joint(self, rows: list[_Row]) -> dict[int, set[int]]:
        """The rules for two words that say something of a token, by its index."""
        found: dict[int, set[int]] = {}
        for i, (row, after) in enumerate(pairwise(rows)):
            for number in set(row.opens).intersection(after.closes) if row.opens else ():
                found.setdefault(i + self.ruler.indices[number], set()).add(number)
        return found

    def _learn(self, doc: Doc, key: Key) -> _Row:
        asked = _asked(doc, key)
        fits = [tuple(n for n, p in self._pairs if _fits(p[at], asked)) for at in (0, 1)]
        if len(self._known) >= _MOST:
            self._known.clear()
        row = self._known[key] = _Row(self._values(doc, key, set()), *fits)
        return row

    def _values(self, doc: Doc, key: Key, also: set[int]) -> tuple[int, ...]:
        """What the rules for one word say, with those of `also`; a later rule overrules."""
        asked = _asked(doc, key)
        asking = (*self._single.get(asked["TAG"], ()), *self._single.get(_ANY, ()))
        alone = {n for n, word in asking if _fits(word, asked)}
        said: dict[int, int] = {}
        for number in sorted(alone | also):
            said |= self.ruler.attrs[number]
        return self._with_lemma(doc, key, said)

    def _with_lemma(self, doc: Doc, key: Key, said: Mapping[int, int]) -> tuple[int, ...]:
        from numpy import array
        from spacy.attrs import IDS
        from spacy.tokens import Doc as SpacyDoc

        strings = doc.vocab.strings
        values = {"TAG": key[1], "DEP": key[2], "POS": 0, "MORPH": 0, "LEMMA": 0}
        values |= {name: said[IDS[name]] for name in values if IDS[name] in said}
        if not values["LEMMA"]:
            alone = SpacyDoc(doc.vocab, words=[strings[key[0]]])
            names = ("TAG", "POS", "MORPH") if values["MORPH"] else ("TAG", "POS")
            told: Any = array([[values[name] for name in names]], dtype="uint64")
            alone.from_array([*names], told)
            values["LEMMA"] = strings.add(self.lemmatizer.lemmatize(alone[0])[0])
        return tuple(values[name] for name in _SAID)


def ruling(ruler: Any, lemmatizer: Any) -> Ruling | None:
    """What remembers for both of two parts; None if they are not a ruler and a lemmatizer.

    None as well when a pattern asks for more than a word and the next.
    """
    from spacy.pipeline import AttributeRuler, Lemmatizer

    if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer):
        return None
    if lemmatizer.mode != "rule" or lemmatizer.overwrite:
        return None
    rules: Any = ruler.patterns
    plain = all(
        _is_plain(p) and 0 <= rule["index"] < len(p) for rule in rules for p in rule["patterns"]
    )
    return Ruling(ruler, lemmatizer) if plain else None


def _is_plain(pattern: Sequence[Mapping[str, Any]]) -> bool:
    return len(pattern) <= 2 and all(
        _ASKED.issuperset(word) and all(_is_known(want) for want in word.values())
        for word in pattern
    )


def _is_known(want: Any) -> bool:
    return not isinstance(want, Mapping) or {"IN", "NOT_IN", "REGEX"}.issuperset(want)


def _asked(doc: Doc, key: Key) -> dict[str, Any]:
    strings, word = doc.vocab.strings, doc.vocab[key[0]]
    return {
        "LOWER": word.lower_,
        "TAG": strings[key[1]],
        "DEP": strings[key[2]],
        "IS_SPACE": bool(word.is_space),
    }


def _fits(word: Mapping[str, Any], asked: Mapping[str, Any]) -> bool:
    """Whether a token is what a word of a pattern asks for."""
    return all(_is(asked[name], want) for name, want in word.items())


def _is(value: Any, want: Any) -> bool:
    if not isinstance(want, Mapping):
        return bool(value == want)
    return (
        ("IN" not in want or value in want["IN"])
        and ("NOT_IN" not in want or value not in want["NOT_IN"])
        and ("REGEX" not in want or re.search(want["REGEX"], value) is not None)
    )
