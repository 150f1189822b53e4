"""The sentences of an article, roughly, for reasoning about its year. Not for printing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.corpus.origin.dates import DAY, MONTH, month_number
from briefings.corpus.wordlists import words
from briefings.model import Article, Role
from briefings.words.sentences import sentence_breaks

MONTH_AND_DAY = re.compile(rf"\b{MONTH}\s*{DAY}\b(?!\s*,?\s*\d{{4}})(?![\d:])")
DAY_AND_MONTH = re.compile(rf"\b{DAY}\s+(?:of\s+)?{MONTH}(?!,?\s*\d{{4}})")
NAME_WORD = re.compile(r"[A-ZÀ-Þ][\w’']*")
# Marks of what has not happened yet.
AHEAD = re.compile(
    r"\b(?:will|would|shall|scheduled|slated|set to|set for|due to|due on|plans?|planned|planning|"
    r"to be|upcoming|expected|ahead of|until|deadline|next|by (?=[A-Z][a-z]{2})|starting|beginning|"
    r"through|runs?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the role of its paragraph, and the number of that paragraph."""

    text: str
    role: Role
    paragraph: int


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article's paragraphs, in order."""
    return tuple(
        Sentence(part, paragraph.role, number)
        for number, paragraph in enumerate(article.paragraphs)
        for part in split(article.text[paragraph.start : paragraph.end])
    )


def split(paragraph: str) -> Iterator[str]:
    """A paragraph's sentences; a full stop behind an abbreviation ends none."""
    start = 0
    for end, after in sentence_breaks(paragraph):
        yield paragraph[start:end]
        start = after
    if paragraph[start:].strip():
        yield paragraph[start:]


def month_days(text: str) -> tuple[tuple[int, int], ...]:
    """The days without a year ("Feb. 5", "5 February") as (month, day)."""
    return tuple(
        (month_number(match["month"]), int(match["day"]))
        for form in (MONTH_AND_DAY, DAY_AND_MONTH)
        for match in form.finditer(text)
        if 1 <= int(match["day"]) <= 31
    )


def names_in(text: str) -> frozenset[str]:
    """The words of a text that begin with a capital, small; sentence openers too."""
    found = (re.sub(r"['’]s?$", "", word).casefold() for word in NAME_WORD.findall(text))
    return frozenset(word for word in found if word not in words("english") and len(word) > 1)


def content_words(text: str) -> frozenset[str]:
    """The words that carry a sentence: no function words, no single letters."""
    found = (word.casefold() for word in re.findall(r"\w[\w’'-]*", text))
    return frozenset(word for word in found if len(word) > 2 and word not in words("english"))
