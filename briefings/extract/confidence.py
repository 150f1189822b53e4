"""How often facts of a rule, with such doubts, were right when they were read one by one.

`lists/confidence.tsv` is made from verdicts by `make calibrate`. It has a row for each rule
(the share of its facts without a doubt that were right) and for each doubt (by what factor
it makes them rarer). The confidence of a fact is the product.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import prod

# What stands in for a rule and for a doubt that nobody has judged yet.
UNJUDGED_RULE, UNJUDGED_DOUBT = 0.8, 0.9


def confidence(rule: str, doubts: tuple[str, ...] = ()) -> float:
    """A share between 0 and 1, rounded to two places."""
    shares = _table()
    base = shares.get(("rule", rule), UNJUDGED_RULE)
    return round(base * prod(shares.get(("doubt", d), UNJUDGED_DOUBT) for d in doubts), 2)


@cache
def _table() -> dict[tuple[str, str], float]:
    """(rule or doubt, its name) → its share."""
    text = (files("briefings.extract") / "lists" / "confidence.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {(row[0], row[1]): float(row[2]) for row in rows}
