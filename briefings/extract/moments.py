"""An EDTF date as English words: "on 5 May 2021", "in May 2021", "in 2021"."""

from __future__ import annotations

import re

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")


def in_words(edtf: str) -> str:
    """A date as it stands in a sentence, with its preposition; "" when no plain words fit.

    Unknown years are left out ("on 5 May"); approximate dates say "around".
    """
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    match = _DATE.fullmatch(edtf)
    if match is None:
        return _decade(edtf)
    words = _plain(match)
    if not words:
        return ""
    if match[4]:
        return f"around {words}"
    return f"{'on' if match[3] else 'in'} {words}"


def _plain(match: re.Match[str]) -> str:
    year, month, day = match[1], match[2], match[3]
    if month is not None and not 1 <= int(month) <= 12:
        return ""
    parts = [str(int(day)) if day else "", MONTHS[int(month) - 1] if month else ""]
    if year != "XXXX":
        parts.append(year)
    return " ".join(p for p in parts if p)


def _decade(edtf: str) -> str:
    return f"in the {edtf[:3]}0s" if re.fullmatch(r"\d{3}X", edtf) else ""


def _interval(first: str, last: str) -> str:
    """ "from 3 May 2016 to 4 May 2016"; "" for an open interval."""
    matches = [_DATE.fullmatch(edge) for edge in (first, last)]
    if any(m is None for m in matches):
        return ""
    edges = [_plain(m) for m in matches if m]
    return f"from {edges[0]} to {edges[1]}" if all(edges) else ""
