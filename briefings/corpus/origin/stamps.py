"""The day of a page that only says when it was changed: by its dateline, or by its first lines.

"Feb 10" and "Updated: Feb. 11, 2024" give the dateline's year. "… said on Thursday" and "Updated:
Oct. 24, 2024", which was a Thursday, give that day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefings.corpus.draft import Block, Draft
from briefings.corpus.origin.dates import day_name

# An update counts when it came within so many days: a later one may be of another year.
LONGEST_UPDATE = 14
# How the reason of a date proved by its own page begins.
REASONS = ("Its dateline says", "It opens with news of")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ON_DAY = re.compile(r"\b(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# What is told of a day that is over: "voted on Thursday", but not "will vote on Thursday".
_TO_COME = re.compile(
    r"\b(?:will|shall|can|could|may|might|must|should|(?:is|are|was|were) to)\b[^.]*$"
    r"|\b(?:due|set|expected|scheduled|plans?)\b[^.]*$"
    r"|\b(?:last|next|every|until|by|since)\s$",
)


def stamped(draft: Draft) -> tuple[str, str] | None:
    """The day of an article that says only when it was changed, and the reason as a sentence; none
    where none is proved."""
    update = draft.best("modified")
    if update is None:
        return None
    last = date.fromisoformat(update.value)
    dateline = draft.best("dateline")
    return _by_dateline(draft, dateline.value, last) if dateline else _by_lede(draft, last)


def _by_dateline(draft: Draft, dateline: str, last: date) -> tuple[str, str] | None:
    """The dateline's day with its year.

    The update must be at most two weeks younger than the dateline's day, and no weekday
    of the first paragraph may deny that year: it is the dateline's own, or the day before's.
    """
    month, day = (int(part) for part in dateline.split("-")[1:])
    for year in (last.year, last.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if 0 <= (last - found).days <= LONGEST_UPDATE and _agrees(found, draft.blocks):
            reason = f"{day_name((month, day))}, and it was updated on {last}."
            return found.isoformat(), f"{REASONS[0]} {reason}"
    return None


def _by_lede(draft: Draft, last: date) -> tuple[str, str] | None:
    """The day of the update, where that is the one weekday that the first paragraph names, as of
    what is over."""
    lede = _lede(draft.blocks)
    named = list(ON_DAY.finditer(lede))
    if len(named) != 1 or WEEKDAYS.index(named[0]["weekday"][:3].casefold()) != last.weekday():
        return None
    before = lede[: named[0].start()]
    if _TO_COME.search(before) or lede[named[0].end() :].startswith(("'s", "’s")):
        return None
    day = named[0][0]
    return last.isoformat(), f"{REASONS[1]} {day}, and it was updated on {day}, {last}."


def _agrees(found: date, blocks: Sequence[Block]) -> bool:
    named = {match["weekday"][:3].casefold() for match in ON_DAY.finditer(_lede(blocks))}
    near = {WEEKDAYS[(found.weekday() - back) % 7] for back in (0, 1)}
    return not named or bool(named & near)


def _lede(blocks: Sequence[Block]) -> str:
    return next((block.text for block in blocks if block.label == "body"), "")
