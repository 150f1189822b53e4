"""Places by the coast: "Orla, on Peru's northern coast", "Tern Island, off the coast of Peru"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.places.names import BEFORE, PARTS, name_start, place_end
from briefings.extract.places.sited import Sited

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading

_BEHIND = BEFORE | {"of", "past"}
# Words between the region and its coast: "Peru's far north coast", "the Loja mid-north coast".
LONGEST = 4


def coast(reading: Reading, at: int, floor: int, limit: int) -> Sited | None:
    """ "Orla, on the Loja south coast," and "Tern Island off the coast of Peru".

    The name ends before token `at`, which is "off" or a comma.
    """
    doc, head = reading.story.doc, reading.story.doc.words[at - 1]
    comma = at if doc.words[at].text == "," else at - 1
    if comma + 3 >= limit or doc.words[comma + 1].lower_ not in ("on", "off"):
        return None
    if head.tag_ != "NNP" or not head.text[0].isupper() or reading.cast.at(at - 1) is not None:
        return None
    first = name_start(doc, at - 1, floor)
    island = doc[first - 1].lower_ == "on" and head.text == "Island"
    if first == floor or not (island or doc[first - 1].lower_ in _BEHIND):
        return None
    end = _owned(doc, comma + 2, limit) or _of(doc, comma + 2, limit)
    the = doc[comma + 2].lower_ == "the"
    if not end or doc[end : end + 1].text in ("and", "-"):
        return None
    told = f"is {doc[comma + 1].text}{' the' if the else ''}"
    return Sited(first, at, comma + 2 + the, end, told, "place by the coast")


def _owned(doc: Doc, first: int, limit: int) -> int:
    """Where "Peru's northern coast" or "the Loja south coast" ends; 0 for anything else."""
    start = first + (doc[first].lower_ == "the")
    end = place_end(doc, start, limit)
    if end == start:
        return 0
    end += end < limit and doc[end].tag_ == "POS"
    return next((i + 1 for i in range(end, min(end + LONGEST, limit)) if _shore(doc, i)), 0)


def _shore(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in ("coast", "coastline")


def _of(doc: Doc, first: int, limit: int) -> int:
    """Where "the northern coast of Peru" ends; 0 for anything else."""
    i = first + 1
    while i < limit and doc[i].lower_ in PARTS:
        i += 1
    if doc[first].lower_ != "the" or i + 2 >= limit or not _shore(doc, i):
        return 0
    if doc[i + 1].lower_ != "of":
        return 0
    end = place_end(doc, i + 2, limit)
    return end if end > i + 2 else 0
