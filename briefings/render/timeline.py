"""Where the moments of a timeline stand on a line, and how the line is divided.

A pure layout: places run from 0 to 1. The renderers only draw it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from briefings.model import Moment
from briefings.render.dates import human_date, time_place

# With fewer moments a drawing says nothing that the list does not.
_LEAST = 4
_MOST_TICKS = 8
# Lengths of a division in years: months, quarters, then 1-2-5 steps.
_STEPS = (1 / 12, 1 / 4, 1 / 2, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_MARGIN = 0.02


def timeline_view(moments: Sequence[Moment]) -> dict[str, Any]:
    """Marks and ticks with the words that say the same, or {} where there is nothing to see."""
    placed = [(place, moment) for moment in moments if (place := _place(moment)) is not None]
    places = [place for place, _ in placed]
    if len(placed) < _LEAST or max(places) - min(places) < 1 / 372:
        return {}
    ticks = _ticks(min(places), max(places))
    first, last = ticks[0], ticks[-1]
    return {
        "marks": [
            {
                "place": _share(place, first, last),
                "label": human_date(moment.date),
                "open": moment.planned,
            }
            for place, moment in placed
        ],
        "ticks": [
            {"place": _share(tick, first, last), "label": _label(tick, ticks[1] - ticks[0])}
            for tick in ticks
        ],
        "alternative": _alternative(placed),
    }


def _place(moment: Moment) -> float | None:
    return time_place(moment.date)


def _ticks(first: float, last: float) -> list[float]:
    """Round places around everything, at most `_MOST_TICKS` of them."""
    step = next((step for step in _STEPS if _count(first, last, step) <= _MOST_TICKS), _STEPS[-1])
    start = math.floor(first / step + 1e-9)
    return [(start + index) * step for index in range(_count(first, last, step))]


def _count(first: float, last: float, step: float) -> int:
    """How many ticks `step` apart are needed to enclose both."""
    return max(2, math.ceil(last / step + 1e-9) - math.floor(first / step + 1e-9) + 1)


def _share(place: float, first: float, last: float) -> float:
    share = (place - first) / (last - first)
    return round(_MARGIN + share * (1 - 2 * _MARGIN), 4)


def _label(tick: float, step: float) -> str:
    """ "2021" where a step is a year or more, else "Apr 2021"."""
    if step >= 1:
        return str(round(tick))
    from babel.dates import get_month_names

    year, month = divmod(round(tick * 12), 12)
    names = get_month_names("abbreviated", locale="en")
    return f"{names[month + 1]}\u00a0{year}"


def _alternative(placed: Sequence[tuple[float, Moment]]) -> str:
    ordered = sorted(placed, key=lambda pair: pair[0])
    first, last = human_date(ordered[0][1].date), human_date(ordered[-1][1].date)
    planned = sum(moment.planned for _, moment in placed)
    ahead = f", {planned} of them planned" if planned else ""
    return f"A line of time with {len(placed)} events from {first} to {last}{ahead}; listed below."
