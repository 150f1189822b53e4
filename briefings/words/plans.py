"""Plans, told when their day has passed: "will be held" becomes "was to be held"."""

from __future__ import annotations

import re

# What a plan's verb group opens on, and how that is said of the past.
_PAST = {
    "is": "was",
    "are": "were",
    "has": "had",
    "have": "had",
    "plans": "planned",
    "plan": "planned",
    "intends": "intended",
    "intend": "intended",
    "hopes": "hoped",
    "hope": "hoped",
    "aims": "aimed",
    "aim": "aimed",
    "expects": "expected",
    "expect": "expected",
    "wants": "wanted",
    "want": "wanted",
    "seeks": "sought",
    "seek": "sought",
    "prepares": "prepared",
    "prepare": "prepared",
}
_FUTURE = re.compile(r"^(?:will|shall)\s+(?:(also|then|officially|soon)\s+)?(?!not\b)(\S.*)$")
_IS_PAST = re.compile(r"^(?:was|were|had|\w+ed|said|set|would|meant|chose)\b")


def past_plan(verb: str, *, plural: bool = False) -> str | None:
    """The verb group of a plan as it is told afterwards, or None where no rule tells how."""
    if match := _FUTURE.match(verb):
        adverb = f"{match[1]} " if match[1] == "also" else ""
        return f"{'were' if plural else 'was'} {adverb}to {match[2]}"
    first, _, rest = verb.partition(" ")
    if first in _PAST:
        return f"{_PAST[first]} {rest}".strip()
    return verb if _IS_PAST.match(verb) else None
