"""Plans and deadlines that something was done to: "unveiled plans for a bridge on Tuesday".

A day of the week, or of a month, is then that of the unveiling. With "plans to build", and with
"plans for a march on Tuesday", it may be either's. A month is more
often that of what is planned, and is left to it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.dates.alternatives import any_in
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.extract.dates.verb_groups import Cue

_NOUN = re.compile(r"(?:plans? (?:to|for)|deadlines?)\b", re.IGNORECASE)
# What may stand between a verb and its object.
_BETWEEN = re.compile(r" ?(?:(?:an?|her|his|its|new|our|the|their) ){0,2}(?:[a-z-]+ )?")
_SAYINGS = (
    r"(?:announcement|confirmation|decision|finding|news|report|revelation|ruling|"
    rf"{any_in('nouns_of_saying')})"
)
# "The announcement on Friday that it would close", "its Friday announcement".
_SAYING = re.compile(rf"\b{_SAYINGS} (?:late |early )?on $", re.IGNORECASE)
_SAID = re.compile(rf" {_SAYINGS}\b(?![^,;]*\b(?:due|expected|may|might|will|would)\b)")
_HELD = ("contests", "dated_events", "event_nouns", "gatherings", "meetings")


def of_saying(before: str, after: str) -> bool:
    """Whether a day is that of a saying: "the announcement on Friday that it would close", "its
    Friday announcement"."""
    told = after.startswith(" that ") and _SAYING.search(before) is not None
    return told or _SAID.match(after) is not None


def without_objects(before: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    """The cues of the words before a day, without nouns that a past verb has for its object."""
    last: Cue | None = None
    for cue in cues:
        noun = _NOUN.match(before, cue.start, cue.end)
        past = last is not None and last.side == "past"
        near = last is not None and _BETWEEN.fullmatch(before, last.end, cue.start)
        own = before[cue.end :].strip() in ("of", "for")  # "set a deadline of 4 May"
        if not (noun and past and near) or own:
            last = cue
            yield cue
        elif noun[0].endswith("to") or _last_word(before) in words(*_HELD):
            yield replace(cue, side="unsure")


def _last_word(before: str) -> str:
    """The word right before a day and its preposition, its plural as the singular."""
    parts = re.sub(r"(?: on| at)? $", "", before).split()
    return parts[-1].lower().removesuffix("s") if parts else ""
