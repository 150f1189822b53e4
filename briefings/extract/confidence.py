"""How often a rule was right when its facts were read one by one.

The table `confidence.tsv` has a row a rule: rule, right, judged. The confidence of a
fact is (right + 1) / (judged + 2) of its rule (Laplace's rule of succession), less
`DOUBT` for each doubt. A rule without a row starts at `UNJUDGED`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

DOUBT = 0.08
UNJUDGED = 0.8


def confidence(rule: str, doubts: tuple[str, ...] = ()) -> float:
    """A share between 0 and 1, rounded to two places."""
    right, judged = _table().get(rule, (None, None))
    base = UNJUDGED if right is None or judged is None else (right + 1) / (judged + 2)
    return round(max(0.0, base - DOUBT * len(doubts)), 2)


@cache
def _table() -> dict[str, tuple[int, int]]:
    text = (files("briefings.extract") / "lists" / "confidence.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {rule: (int(right), int(judged)) for rule, right, judged in rows}
