""" "Now" and "currently" of what goes on: as of the day of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.statements.moments import in_words

if TYPE_CHECKING:
    from briefings.extract.clauses import Group
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

_NOW = frozenset({"currently", "now", "presently"})
_GOES_ON = frozenset({"present", "perfect"})
_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})


# A sentence that is told begins with one of so many words of its source.
_NEAR = 40


def drifting(reading: Reading, group: Group) -> int:
    """The token index of "now" with a verb that tells what goes on, and not what is said; -1 where
    there is none, or the article's day is not known."""
    if group.tense not in _GOES_ON or len(reading.article.published or "") != len("2021-05-04"):
        return -1
    if group.lemma in words("verbs_of_speech", "verbs_of_saying"):
        return -1
    found = (c.i for c in group.main.children if c.dep_ == "advmod" and c.lower_ in _NOW)
    return next(found, -1)


def as_of(reading: Reading, text: str, first: Token) -> str:
    """A sentence as of the day of the article; `first` is the token that its source begins with."""
    opening = text.partition(" ")[0].rstrip(",")
    first = next((t for t in first.doc[first.i : first.i + _NEAR] if t.text == opening), first)
    kept = first.pos_ == "PROPN" or first.ent_type_ in _NAMES or not first.is_sent_start
    named = kept and first.text != "The"
    day = in_words(reading.article.published or "").partition(" ")[2]
    return f"As of {day}, {text if named else text[:1].lower() + text[1:]}"
