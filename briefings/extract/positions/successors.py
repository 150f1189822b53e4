"""Offices told by who came before or after: "her successor as director, N. N."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.people.roles import after
from briefings.extract.positions.office import office
from briefings.extract.positions.owners import owned
from briefings.extract.positions.tenure import Tenure, refusal
from briefings.extract.positions.times import told_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.positions.office import Office
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_NOUNS = frozenset({"successor", "predecessor"})
REACH = 14


def successors(reading: Reading) -> Iterator[Tenure | Refusal]:
    """The office that the named successor or predecessor of somebody has or had."""
    doc = reading.story.doc
    for mention in reading.cast.mentions:
        sentence = reading.story.sentence_at(mention.start)
        if mention.how != "full name" or sentence is None or mention.first < 4:
            continue
        if doc[mention.first - 1].text != ",":
            continue
        noun = _noun(reading, mention)
        phrase = after(doc, noun + 2, mention.first - 1) if noun else None
        if phrase is None or phrase.last != mention.first - 1:
            continue
        held = owned(reading, phrase, office(doc, phrase, reading.cast), sentence)
        tenure = _tenure(reading, mention, sentence, noun, held)
        yield refusal(tenure) or tenure


def _noun(reading: Reading, mention: Mention) -> int:
    """Where "successor as" stands before a name; 0 where it does not."""
    doc = reading.story.doc
    for i in range(mention.first - 3, max(0, mention.first - REACH), -1):
        if doc[i].lower_ in _NOUNS and doc[i + 1].lower_ == "as":
            return i
        if doc[i].text in (",", ";", "."):
            break
    return 0


def _tenure(
    reading: Reading, mention: Mention, sentence: Sentence, noun: int, held: Office
) -> Tenure:
    """The tenure, bare of the body: that is the other's, where the article says which."""
    doc = reading.story.doc
    former = doc[noun].lower_ == "predecessor"
    owner = reading.cast.at(noun - 1 - (doc[noun - 1].tag_ == "POS"))
    return Tenure(
        person=mention.person,
        office=held,
        sentence=sentence,
        rule="successor",
        modality="former" if former else "holds",
        lead="has served as" if former else "was",
        dated=None if former else told_date(reading, sentence),
        like=owner.person if owner is not None else None,
    )
