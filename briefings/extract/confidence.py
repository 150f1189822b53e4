"""How often facts of a rule, with such doubts, were right, and clear, when they were read.

`lists/confidence.tsv` is made from verdicts by `make calibrate`. It has a row for each rule
(the share of its facts without a doubt that were right; and of those, that could be understood
without the article) and for each doubt (by what factors it makes them rarer).
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from math import prod

from briefings.model import ALONE

# What stands in for a rule and for a doubt that nobody has judged yet.
UNJUDGED_RULE, UNJUDGED_DOUBT = 0.8, 0.9
# What another fact tells in the same words, which is printed in its stead: never surer than this.
_CEILINGS = {"event, within a sentence": 0.8}
_Key = tuple[str, str]


def confidence(rule: str, doubts: tuple[str, ...] = ()) -> float:
    """The chance that a fact follows from its sentence: between 0 and 1, to two places."""
    return _grades(rule, doubts)[0]


def clarity(rule: str, doubts: tuple[str, ...] = ()) -> float:
    """The chance that it can be understood without its article: likewise."""
    return _grades(rule, doubts)[1]


@lru_cache(maxsize=4_096)
def _grades(rule: str, doubts: tuple[str, ...]) -> tuple[float, float]:
    shares = _table()
    known = next((key for key in (rule, rule.removesuffix(ALONE)) if ("rule", key) in shares), "")
    base = shares.get(("rule", known), (UNJUDGED_RULE, UNJUDGED_RULE))
    unjudged = (UNJUDGED_DOUBT, UNJUDGED_DOUBT)
    factors = [shares.get(("doubt", doubt), unjudged) for doubt in doubts]
    sure, clear = (round(base[c] * prod(f[c] for f in factors), 2) for c in (0, 1))
    most = _CEILINGS.get(known, 1.0)
    return min(most, sure), min(most, clear)


@cache
def _table() -> dict[_Key, tuple[float, float]]:
    """(rule or doubt, its name) → the share that is right, and of those clear."""
    text = (files("briefings.extract") / "lists" / "confidence.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {(row[0], row[1]): (float(row[2]), float(row[3])) for row in rows}
