"""What a paragraph must hold before the rows of the grammar are tried on it."""

from __future__ import annotations

import re

from briefings.extract.dates import words as w

_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_UNITS = ("day", "week", "month", "year", "decade", "century")
_NIGHTS = ("morning", "afternoon", "evening", "night")
_STAGES = ("later", "earlier", "late", "early")
_SPANS = ("years", "months", "weeks", "days", "decades", "centuries", "hours", "minutes")
_TURNS = tuple({part for words in w.TOWARD for part in words.split()})
# Hints that no single words are: a month as it is written, a number of four digits, a short one
# behind an apostrophe, "on" before a comma, and a feast by two words.
_MONTH, _YEAR, _SHORT, _ON, _FEAST = "<month>", "<year>", "<’98>", "<on,>", "<feast>"

# For each row, of what one must be there: words in lower case, or one of the hints above.
HINTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("turned season", "bare season", "season year", "season years"), _SEASONS),
    **dict.fromkeys(("month day year", "month day", "month year", "month days"), (_MONTH,)),
    **dict.fromkeys(("day month year", "day month", "days month", "bare month"), (_MONTH,)),
    **dict.fromkeys(("day of year", "turned month", "month last"), (_MONTH,)),
    **dict.fromkeys(("iso", "slashed", "dotted", "years", "year", "staged year"), (_YEAR,)),
    **dict.fromkeys(("ago", "ago today", "few ago", "hours ago"), ("ago",)),
    **dict.fromkeys(("weekend", "weekend of a deed"), ("weekend",)),
    **dict.fromkeys(("short year", "short decade"), (_SHORT,)),
    **dict.fromkeys(("holiday", "beside holiday"), (
        _FEAST, "aids", "anzac", "bastille", "boxing", "christmas", "fawkes", "fools", "fourth",
        "halloween", "juneteenth", "patrick", "rights", "saints", "valentine", "women",
    )),
    "decade": (_YEAR,),
    "worded decade": ("sixties", "seventies", "eighties", "nineties"),
    "fiscal year": ("fiscal", "financial", "fy"),
    "end of year": ("end", "start", "beginning", "middle"),
    "turn": (*_UNITS, "weekend", "quarter"),
    "from now": ("now", "today"),
    "day before": (*_UNITS, "night"),
    "follow": (*_UNITS, *_NIGHTS, *_SEASONS, "weekend", "season"),
    "later": ("later", "earlier", "afterward", "afterwards", _ON),
    "century": ("century",),
    "anniversary": ("anniversary",),
    "night": ("overnight",),
    "weekday": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "day": ("yesterday", "tomorrow", "today", "tonight", *_NIGHTS),
    "month of year": ("year",),
    "part of year": ("quarter", "half"),
    "before christ": ("bc", "bce", "b"),
    "quarter": ("q", "h"),
    "current year": ("current",),
    "later in": _STAGES,
}  # fmt: skip
# And of what one must be there besides.
ALSO: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("month day year", "day month year", "month year"), (_YEAR,)),
    **dict.fromkeys(("season year", "season years"), (_YEAR,)),
    **dict.fromkeys(("turn", "turned month", "turned season"), _TURNS),
    "month last": ("last",),
    "day of year": ("year",),
    "month of year": (_MONTH, *_SEASONS),
    "part of year": ("year", _YEAR),
    "end of year": ("year", "month"),
    "few ago": _SPANS,
    "hours ago": ("hours",),
    "ago today": ("today",),
    "from now": ("from",),
    "follow": ("next", "following", "previous", "preceding", "same", "that"),
    "day before": ("before", "after", "earlier"),
    "beside holiday": ("day", "days"),
    "later in": (*_UNITS, "season"),
}
_WORD = re.compile(r"[a-z]+")
_NAMED = re.compile(rf"\b(?=[JFMASOND]){w.MONTH}")
_PATTERNS = {
    _YEAR: re.compile(r"[12]\d{3}"),
    _SHORT: re.compile(r"['’‘]\d"),
    _ON: re.compile(r" on[,;]"),
}
_FEASTS = re.compile(r"\b(?:may\sday|new\syear)")


def held(text: str) -> frozenset[str]:
    """The words of a paragraph, and the other hints that it holds."""
    lower = text.lower()
    found = {*_WORD.findall(lower)}
    found.update(hint for hint, pattern in _PATTERNS.items() if pattern.search(text))
    if not found.isdisjoint(w.MONTH_WORDS) and _NAMED.search(text):
        found.add(_MONTH)
    if ("may" in found or "new" in found) and _FEASTS.search(lower):
        found.add(_FEAST)
    return frozenset(found)
