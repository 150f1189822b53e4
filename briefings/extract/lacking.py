"""What a statement has too little of to be understood without its article.

No rule went wrong here: who reads "She signed the treaty" asks which. Verdicts say how often
(`lists/confidence.tsv` has these beside the doubts), so they count in the grades of a fact and
are none of its doubts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefings.model import Fact, Kind, Name
from briefings.words.definite import is_plain

ONE_NAME, OPEN_NOUN, FEW_WORDS = "one name", "a noun left open", "few words"
# Facts that are told in a sentence of the story; others have a form of their own.
_TOLD = frozenset({"event", "figure"})
# So many words hold a deed and its circumstances.
_WORDS = 14
# A rule that asked what a noun stands for has said so.
_ASKED = "a definite noun"


def lacking(fact: Fact) -> tuple[str, ...]:
    """What the statement of a fact lacks, by name."""
    return tuple(lacks(fact.kind, fact.statement, fact.names, fact.doubts))


def lacks(
    kind: Kind, statement: str, names: Collection[Name], doubts: Collection[str]
) -> Iterator[str]:
    """What a statement lacks, by name; nothing of facts that have a form of their own."""
    if kind not in _TOLD:
        return
    if len({name.canonical for name in names}) == 1:
        yield ONE_NAME
    if len(statement.split()) < _WORDS:
        yield FEW_WORDS
    if not any(doubt.startswith(_ASKED) for doubt in doubts) and not is_plain(statement):
        yield OPEN_NOUN
