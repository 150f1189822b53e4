"""In which words a sentence tells a date: as it is printed, or else whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.leads.whole import whole
from briefings.extract.statements.moments import spoken

if TYPE_CHECKING:
    from briefings.extract.clauses import When
    from briefings.extract.leads import Extract
    from briefings.extract.reading import Parsed, Reading

# A date of so many words, its preposition included, is but a year.
_BARE = 2


def teller(reading: Reading, parsed: Parsed, extract: Extract, when: When) -> Extract | None:
    """The sentence in words that tell a date: as it is printed, else told whole; None where
    neither does."""
    if _is_told(when, extract.told.text):
        return extract
    found = whole(reading, parsed.sentence, extract.framed, None)
    if found is None or not _is_told(when, found[1].text):
        return None
    return replace(extract, framed=found[0], told=found[1], leaning=True)


def _is_told(when: When, text: str) -> bool:
    """Whether a sentence, as it is printed, tells a date."""
    words_ = (spoken(when.mention) or when.mention.text).split()
    if len(words_) > _BARE and words_[-2].isalpha():  # "in February 2021"
        plain = " ".join(words_[-2:]).rstrip(".,")
        return plain in text or when.mention.text in text
    return bool(words_) and words_[-1].rstrip(".,") in text
