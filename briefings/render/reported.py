"""How many articles were published when: a small chart, by month or by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefings.model import Article
from briefings.render.wording import counted

# With fewer articles, or fewer columns, there is nothing to see; more columns do not fit.
_ARTICLES, _LEAST, _MOST = 8, 3, 24
_MONTHS_A_YEAR = 12


def reported_view(articles: Sequence[Article]) -> dict[str, Any]:
    """Columns with the words that say the same, or {} where there is nothing to see."""
    dated = [article.published for article in articles if article.published]
    months = [_month(date) for date in dated if date[:7].replace("-", "").isdigit()]
    if len(months) < _ARTICLES:
        return {}
    for places, label in ((months, _month_label), ([m // _MONTHS_A_YEAR for m in months], str)):
        if _LEAST <= max(places) - min(places) + 1 <= _MOST:
            return _columns(Counter(places), label)
    return {}


def _month(date: str) -> int:
    """Months since year 0; a date without a month counts for January."""
    year, _, rest = date[:7].partition("-")
    return int(year) * _MONTHS_A_YEAR + int(rest or 1) - 1


def _month_label(month: int) -> str:
    from babel.dates import get_month_names

    year, number = divmod(month, _MONTHS_A_YEAR)
    return f"{get_month_names('abbreviated', locale='en')[number + 1]}\u00a0{year}"


def _columns(counts: Counter[int], label: Any) -> dict[str, Any]:
    places = range(min(counts), max(counts) + 1)
    bars = [{"label": label(place), "value": counts[place]} for place in places]
    said = ", ".join(f"{bar['label']}: {bar['value']}" for bar in bars)
    total = counted(sum(counts.values()), "dated article")
    return {"bars": bars, "alternative": f"{total} by the time of their publication. {said}."}
