"""Who speaks for a side in court: "N. N., prosecuting, said", "N. N. QC, for the defence,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.people.bounds import bounds
from briefings.extract.people.trimming import past_letters
from briefings.extract.positions.office import Office
from briefings.extract.positions.tenure import Tenure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people import Mention
    from briefings.extract.reading import Reading

# What stands between commas behind the name, and the side that it tells.
_SIDES = {
    "prosecuting": "prosecuting",
    "for the prosecution": "prosecuting",
    "for the crown": "prosecuting",
    "defending": "defence",
    "for the defence": "defence",
    "for the defense": "defence",
}
LONGEST = 3


def counsel(reading: Reading) -> Iterator[Tenure]:
    """A post for each full name behind which a side of a trial stands."""
    for mention in reading.cast.mentions:
        side = _side(reading, mention) if mention.how in ("full name", "title") else ""
        sentence = reading.story.sentence_at(mention.start) if side else None
        if sentence is None:
            continue
        told = f"{side} counsel"
        yield Tenure(
            person=mention.person,
            office=Office("counsel", told, told, None, None, "holds", False),
            sentence=sentence,
            rule="apposition after",
            modality="holds",
        )


def _side(reading: Reading, mention: Mention) -> str:
    doc, end = reading.story.doc, bounds(reading.story.doc, mention.first)[1]
    comma = past_letters(doc, mention.last, end)
    if comma + 2 >= end or doc[comma].text != ",":
        return ""
    reach = range(comma + 2, min(end, comma + 2 + LONGEST))
    last = next((i for i in reach if doc[i].text == ","), comma)
    return _SIDES.get(doc[comma + 1 : last].text.lower(), "")
