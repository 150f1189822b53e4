"""Characters that no form of export can hold, and questions that are nothing without them."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar
from unicodedata import category

from briefings.model import Quiz, QuizItem

T = TypeVar("T")

# What XML 1.0 §2.2 does not allow: control characters, halves of surrogate pairs.
_UNFIT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Categories of Unicode of which nothing is seen: controls, formats, white space.
_UNSEEN = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs"))


def fit(text: str) -> str:
    """The text without them."""
    return _UNFIT.sub("", text)


def usable(quiz: Quiz) -> tuple[Quiz, tuple[str, ...]]:
    """The quiz without them, and a line for each question that has no words to print then."""
    clean = _clean(quiz)
    blank = [number for number, item in enumerate(clean.items, 1) if not _is_worded(item)]
    notes = tuple(f"question {number} left out: it has no words" for number in blank)
    return replace(clean, items=tuple(filter(_is_worded, clean.items))), notes


def _clean(value: T) -> T:
    """The value with every text in it made fit."""
    found: Any = value
    if isinstance(value, str):
        found = fit(value)
    elif isinstance(value, tuple):
        found = tuple(map(_clean, value))
    elif is_dataclass(value) and not isinstance(value, type):
        found = replace(value, **{f.name: _clean(getattr(value, f.name)) for f in fields(value)})
    cleaned: T = found
    return cleaned


def _is_worded(item: QuizItem) -> bool:
    """Whether the question, its answer and each of its options can be seen."""
    texts = (item.stem, item.answer, *(option.text for option in item.options))
    return all(any(category(sign) not in _UNSEEN for sign in text) for text in texts)
