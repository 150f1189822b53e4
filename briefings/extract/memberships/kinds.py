"""Kinds with their members: "Gulf states such as Qatar and Oman"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE
from briefings.extract.lexicon import words
from briefings.extract.minting import mint
from briefings.extract.statements.wording import capital
from briefings.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# A member of more words is more than a name.
LONGEST = 4
_VAGUE = frozenset(
    ["other", "some", "many", "several", "various", "certain", "numerous", "most"]
) | {
    *("big", "biggest", "important", "key", "large", "leading", "main", "major", "top"),
}
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_TOO_WIDE = frozenset({"thing", "issue", "area", "way", "word", "factor", "place", "people"})


def facts(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """The kinds of a sentence with the members that "such as" names."""
    doc, limit = reading.story.doc, sentence.span.end
    for i in range(sentence.span.start + 2, limit - 3):
        if doc.words[i].lower_ != "such" or doc[i + 1].lower_ != "as":
            continue
        if reading.is_quoted(doc[i].idx):
            continue
        last = i - (doc[i - 1].text == ",")
        first = _kind(doc, last, sentence.span.start)
        members = _members(doc, i + 2, limit)
        if first is not None and members:
            yield _fact(reading, sentence, doc[first:last].text, members)


def _kind(doc: Doc, last: int, floor: int) -> int | None:
    """Where the plural noun phrase that ends at `last` begins, if it says enough alone."""
    head = doc[last - 1]
    plural = head.tag_ in ("NNS", "NNPS") or head.lower_ == "species"
    if not plural or head.lemma_.lower() in _TOO_WIDE:
        return None
    first = last - 1
    while first > floor and doc[first - 1].pos_ in _NOUNS and doc[first - 1].dep_ != "ROOT":
        first -= 1
    before = doc[first - 1] if first > floor else None
    if before is not None and (before.text == "-" or before.tag_ == "VBG"):
        return None
    if before is not None and before.pos_ in ("DET", "NUM", "PRON", "PART"):
        return None
    while first < last and doc[first].lower_ in _VAGUE:
        first += 1
    leaning = any(doc[j].lower_ in words("leaning") for j in range(first, last))
    return first if last - first > 1 and not leaning else None


def _members(doc: Doc, first: int, limit: int) -> list[str]:
    """The members "A, B and C" of which each is a name or a plain noun; [] of any other list."""
    found, i, closed = [], first, False
    while i < limit:
        start = i
        while i < limit and doc[i].pos_ in _NOUNS and i - start < LONGEST:
            i += 1
        if i == start or doc[i - 1].pos_ == "ADJ":
            return []
        found.append(doc[start:i].text)
        if closed:
            break
        if i < limit and doc[i].text == ",":
            i += 1
        if i < limit and doc[i].lower_ == "and":
            closed, i = True, i + 1
    over = i >= limit or doc[i].is_punct or doc[i].tag_ in FINITE
    return found if closed and over and len(found) > 1 else []


def _fact(reading: Reading, sentence: Sentence, kind: str, members: list[str]) -> Fact:
    listed = f"{', '.join(members[:-1])} and {members[-1]}"
    return mint(
        reading.story,
        sentence,
        "membership",
        kind,
        "include",
        listed,
        f"{capital(kind)} include {listed}.",
        rule="membership, such as",
    )
