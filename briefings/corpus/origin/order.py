"""Whether a page writes 3/4/2021 for a day in April or in March."""

from __future__ import annotations

import re

from briefings.corpus.draft import Draft
from briefings.corpus.origin.dates import MONTH, Order

MONTH_FIRST_PLACES = ("US", "PH", "FM", "PW", "PR", "GU")
# What each date of figures has: two signs between figures.
FIGURES = re.compile(r"\d[/.-]\d\d?[/.-]\d")
DAY_BEHIND_MONTH = re.compile(rf"\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b", re.IGNORECASE)
DAY_BEFORE_MONTH = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\b", re.IGNORECASE)


def order_of(draft: Draft) -> Order | None:
    """By the page's locale ("en-GB"), else by the way it writes its other dates.

    None for a page that has no date of figures: nothing asks for their order.
    """
    if not any(FIGURES.search(block.text) for block in draft.blocks):
        return None
    claim = draft.best("language")
    by_locale = order_of_locale(claim.value) if claim else None
    return by_locale or order_in("\n".join(block.text for block in draft.blocks))


def order_of_locale(locale: str) -> Order | None:
    """By a locale's country ("en-GB"); none for a language alone."""
    place = re.search(r"[-_]([A-Za-z]{2})\b", locale)
    if not place:
        return None
    return "month first" if place[1].upper() in MONTH_FIRST_PLACES else "day first"


def order_in(text: str) -> Order | None:
    """The order of a text's own dates, where they agree."""
    month_first = len(DAY_BEHIND_MONTH.findall(text))
    day_first = len(DAY_BEFORE_MONTH.findall(text))
    for first, second in re.findall(r"(?<!\d)(\d\d?)[/.](\d\d?)[/.](?:19|20)\d\d", text):
        day_first += int(first) > 12
        month_first += int(second) > 12
    if month_first == day_first or min(month_first, day_first) * 4 > max(month_first, day_first):
        return None
    return "month first" if month_first > day_first else "day first"
