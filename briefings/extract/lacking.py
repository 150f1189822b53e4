"""What a statement has too little of to be understood without its article.

No rule went wrong here: who reads "She signed the treaty" asks which. Verdicts say how often
(`lists/confidence.tsv` has these beside the doubts), so they count in the grades of a fact and
are none of its doubts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefings.extract.references.governments import HOME
from briefings.extract.references.homeless import is_homeless
from briefings.extract.references.open_nouns import FIRST
from briefings.model import Fact, Kind, Name
from briefings.words import content
from briefings.words.definite import is_plain

ONE_NAME, OPEN_NOUN, FEW_WORDS = "one name", "a noun left open", "few words"
# A noun that the article tells of for the first time, and fewer than two names beside it.
NEW_NOUN = "a new noun beside few names"
FEW_QUOTED, NONE_NAMED = "few words quoted", "no name in the quotation"
# The news of an article stands at its top; what shares no words with it leans on what is between.
FAR = "far from the opening"
# Facts that are told in a sentence of the story; others have a form of their own.
_TOLD = frozenset({"event", "figure"})
# So many words hold a deed and its circumstances; so many quoted ones a thought.
_WORDS, _QUOTED = 14, 12
# A statement that has less than this share of its words from the opening.
_SHARED = 0.2
# A rule that asked what a noun stands for has said so.
_ASKED = "a definite noun"
# What is quoted of an answer was chosen since it stands alone.
_ANSWERED = " said in an interview: “"
# A capital that opens no sentence.
_CAPITAL = re.compile(r"(?<![.!?…])(?<![.!?…][”\"’'])\s[“\"‘'(\[]?[A-Z][a-z]")


def lacks(
    kind: Kind,
    statement: str,
    value: str,
    names: Collection[Name],
    doubts: Collection[str],
    opening: Collection[str],
) -> Iterator[str]:
    """What a statement lacks, by name; nothing of facts that have a form of their own.

    `opening` is what the title and the first words of its article tell of (`Story.opening`).
    """
    yield from _lacks(kind, statement, value, names, doubts)
    told = frozenset(content(statement)) if kind in _TOLD else frozenset()
    if len(told.intersection(opening)) < _SHARED * len(told):
        yield FAR


def again(fact: Fact) -> tuple[str, ...]:
    """What a fact lacks whose statement was changed: as near to its article's opening as it was."""
    found = _lacks(fact.kind, fact.statement, fact.value, fact.names, fact.doubts)
    return (*found, *(what for what in fact.lacks if what == FAR))


def _lacks(
    kind: Kind, statement: str, value: str, names: Collection[Name], doubts: Collection[str]
) -> Iterator[str]:
    if kind == "quotation" and _ANSWERED not in statement:
        yield from _unsaid(value)
    if kind in _TOLD:
        yield from _untold(statement, names, doubts)


def _untold(statement: str, names: Collection[Name], doubts: Collection[str]) -> Iterator[str]:
    named = len({name.canonical for name in names})
    if named == 1:
        yield ONE_NAME
    if named <= 1 and FIRST in doubts:
        yield NEW_NOUN
    if len(statement.split()) < _WORDS:
        yield FEW_WORDS
    if HOME not in doubts and is_homeless(statement, names):
        yield HOME
    if not any(doubt.startswith(_ASKED) for doubt in doubts) and not is_plain(statement):
        yield OPEN_NOUN


def _unsaid(quoted: str) -> Iterator[str]:
    if len(quoted.split()) < _QUOTED:
        yield FEW_QUOTED
    if not _CAPITAL.search(quoted[1:]):
        yield NONE_NAMED
