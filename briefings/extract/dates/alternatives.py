"""One pattern for many words, in which the letters that they share are tried once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from briefings.extract.lexicon import words as entries

# Where a word ends, among the letters that may follow.
_END = ""


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first: what "(?:ab|a|…)" matches, sooner."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return f"(?:{_pattern(tree)})"


def any_in(name: str) -> str:
    """A pattern for one of the entries of a list."""
    return any_of(entries(name))


def _pattern(node: dict[str, Any]) -> str:
    """What may follow; nothing, last of all, where a word ends."""
    letters = sorted(letter for letter in node if letter != _END)
    parts = [re.escape(letter) + _pattern(node[letter]) for letter in letters]
    if not parts:
        return ""
    whole = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{whole})?" if _END in node else whole
