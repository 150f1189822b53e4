"""Offices that open a sentence: "As the founder of Norvex Foods, N. N. has …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.people.series import series
from briefings.extract.positions.office import office
from briefings.extract.positions.owners import owned
from briefings.extract.positions.telling import PASSING
from briefings.extract.positions.tenure import Tenure, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

RULE = "apposition before"


def capacities(reading: Reading) -> Iterator[Tenure | Refusal]:
    """The offices in which the subject of a sentence of the present does what it tells."""
    doc = reading.story.doc
    for sentence in reading.story.sentences:
        first, limit = sentence.span.start, sentence.span.end
        if limit - first < 5 or doc[first].lower_ != "as" or reading.is_quoted(sentence.start):
            continue
        phrases = series(doc, first + 1, limit)
        comma = phrases[-1].last if phrases else limit
        who = _subject(reading, comma, limit) if phrases else None
        if who is None or doc[comma].text != "," or not _is_present(sentence.span.root):
            continue
        for phrase in phrases:
            held = owned(reading, phrase, office(doc, phrase, reading.cast), sentence)
            if held.role.split()[-1] in PASSING or (held.occupation and not held.organization):
                continue
            doubts = (who.how,) if who.how == "surname" else ()
            tenure = Tenure(who.person, held, sentence, RULE, held.modality, doubts=doubts)
            yield refusal(tenure) or tenure


def _subject(reading: Reading, comma: int, limit: int) -> Mention | None:
    """Who is named right behind the comma, and is the subject there."""
    if comma + 2 >= limit:
        return None
    found = reading.cast.named_at(comma + 1)
    named = found is not None and found.how in ("full name", "title", "surname")
    head: Token | None = reading.story.doc[found.last - 1] if found is not None else None
    return found if named and head is not None and head.dep_ == "nsubj" else None


def _is_present(verb: Token) -> bool:
    """Whether a sentence tells of now: "says", "has made", and not "would" or "said"."""
    helpers = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    return (helpers[0] if helpers else verb).tag_ in ("VBP", "VBZ")
