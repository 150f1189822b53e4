"""Sentences that tell of the page, and not of the news: when it was published, what was corrected.

Their forms are those of the notes below reports of news agencies, broadcasters and newspapers.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TEXTS = "(?:article|column|copy|headline|item|page|piece|post|report|story|version)"
_MADE = (
    "(?:amended|adapted|appeared|changed|clarified|corrected|edited|produced|provided|published"
    "|republished|reviewed|updated|translated|written)"
)
_OF_PAGE = re.compile(
    rf"(?:correction|clarification|editors? note): "
    rf"|(?:(?:an? (?:earlier|previous|original) version of )(?:this|the)|this) {_TEXTS}\b"
    rf"(?:(?! (?:that|which)\b)[^,.]){{0,60}}? "
    rf"(?:(?:was|is|has been|been|were) (?:\w+ )?{_MADE}|(?:originally|first) appeared"
    rf"|misspelled|misstated|incorrectly|wrongly)\b"
    rf"|an? (?:correction|clarification)\b[^.]{{0,40}}\b(?:added|appended|issued|made|published)\b"
    rf"|(?:additional|further) reporting\b|(?:sign up|subscribe|click|read more|listen|watch)\b"
    rf"|(?:reporting|editing|writing|compiled|edited|written) by\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(rf"[^,;:“\"]* contributed to this {_TEXTS}\.?$")
_REMEMBERED = 128  # sentences: several rules ask of each of an article
_STATED = re.compile(r"\b(?:said|says|according)\b")


@lru_cache(_REMEMBERED)
def is_of_page(text: str) -> bool:
    """Whether a sentence is a note about the page: "This story was first published on 3 May"."""
    if " contributed to this " in text and _CREDIT.match(text):
        return True
    return _OF_PAGE.match(text) is not None and _STATED.search(text) is None
