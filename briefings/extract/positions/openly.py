"""Offices whose body only another sentence names: "its director, N. N.", "chair of the jury".

They are told in the words of the sentence, with the doubt that nobody knows the body; no
country and no body is looked for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.positions.owners import UNKNOWN
from briefings.extract.positions.tenure import HEAD_OF_WHAT, refusal

if TYPE_CHECKING:
    from briefings.extract.minting import Refusal
    from briefings.extract.people import Title
    from briefings.extract.pipeline import Doc
    from briefings.extract.positions.office import Office
    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.reading import Reading

OPEN = frozenset({"owner open", "complement open"})
# More words of an owner tell more than whose office it is.
LONGEST = 5
_TOLD = frozenset({"holds", "former"})
_LEANING = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$", "DT"})


def settled(reading: Reading, title: Title, tenure: Tenure) -> Tenure | Refusal:
    """The tenure as it can be told, or why it cannot."""
    refused = refusal(tenure)
    open_ = refused is not None and refused.reason in (*OPEN, HEAD_OF_WHAT)
    if refused is None or not open_:
        return refused or tenure
    openly = _told_openly(reading, title, tenure, refused)
    return openly or _bare_trade(reading, title, tenure) or refused


def _bare_trade(reading: Reading, title: Title, tenure: Tenure) -> Tenure | None:
    """ "N. N., an engineer with the group,": the trade alone, where it is open with whom."""
    held, link = tenure.office, reading.story.doc[title.phrase.back[0]].lower_
    told = held.occupation and "complement open" in held.doubts and held.modality == "holds"
    if not told or "owner open" in held.doubts or link not in ("at", "with"):
        return None
    doubts = tuple(d for d in held.doubts if d != "complement open")
    return replace(tenure, office=replace(held, doubts=doubts))


def _told_openly(reading: Reading, title: Title, tenure: Tenure, refused: Refusal) -> Tenure | None:
    """The tenure with its body as the sentence puts it; None where it leans on a person."""
    doc, (first, start) = reading.story.doc, title.phrase.front
    held = tenure.office
    if not OPEN & set(held.doubts) or held.modality not in _TOLD or held.teamed:
        return None
    if "complement open" in held.doubts:
        text = _plain(doc, *title.phrase.back)
        if not text.startswith(("of ", "for ", "at ", "to ")):
            return None
        bare = not title.phrase.determiner and refused.reason == HEAD_OF_WHAT
        phrase = re.sub("^an? ", "", held.phrase) if bare else held.phrase
        held = replace(held, phrase=f"{phrase} {text}", value=f"{held.value} {text}")
    elif held.modality != "holds":
        return None
    else:
        mark = next((i for i in range(first, start) if doc[i].tag_ == "POS"), None)
        if mark is None and doc[first - 1].lower_ not in ("its", "their"):
            return None
        owner = _plain(doc, first, mark) if mark is not None else ""
        if mark is not None and not owner:
            return None
        held = _owned(held, owner) if owner else held
    return replace(tenure, office=replace(held, doubts=(*held.doubts, UNKNOWN)))


def _owned(held: Office, owner: str) -> Office:
    """ "the city's health officer"."""
    value = held.for_body(f"the {owner}", None).value
    return replace(held, phrase=f"the {owner}’s {held.value}", value=value)


def _plain(doc: Doc, first: int, last: int) -> str:
    """Words that name nobody and lean on nobody; "" of any others."""
    tokens = doc[first:last]
    odd = any(t.tag_ in _LEANING and t.lower_ != "the" for t in tokens)
    named = any(t.text[0].isupper() for t in tokens)
    return "" if odd or named or len(tokens) > LONGEST else str(tokens.text)


def is_open(tenure: Tenure) -> bool:
    """Whether a tenure is told so, and is to be left as it stands."""
    return UNKNOWN in tenure.office.doubts and bool(OPEN & set(tenure.office.doubts))
