"""A dateline's year by the day of the last update: "Feb 10" and "Updated: Feb. 11, 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefings.corpus.draft import Block, Draft
from briefings.corpus.origin.dates import day_name

# An update counts when it came within so many days: a later one may be of another year.
LONGEST_UPDATE = 14
REASON = "Its dateline says"  # how the reason of a date proved by its own page begins
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ON_DAY = re.compile(r"\b(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def stamped(draft: Draft) -> tuple[str, str] | None:
    """The dateline's day with its year, and the reason as a sentence; none where none is proved.

    The update must be at most two weeks younger than the dateline's day, and no weekday
    of the first paragraph may deny that year: it is the dateline's own, or the day before's.
    """
    dateline, update = draft.best("dateline"), draft.best("modified")
    if dateline is None or update is None:
        return None
    month, day = (int(part) for part in dateline.value.split("-")[1:])
    last = date.fromisoformat(update.value)
    for year in (last.year, last.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if 0 <= (last - found).days <= LONGEST_UPDATE and _agrees(found, draft.blocks):
            reason = f"{day_name((month, day))}, and it was updated on {last}."
            return found.isoformat(), f"{REASON} {reason}"
    return None


def _agrees(found: date, blocks: Sequence[Block]) -> bool:
    lede = next((block.text for block in blocks if block.label == "body"), "")
    named = {match["weekday"][:3].casefold() for match in ON_DAY.finditer(lede)}
    near = {WEEKDAYS[(found.weekday() - back) % 7] for back in (0, 1)}
    return not named or bool(named & near)
