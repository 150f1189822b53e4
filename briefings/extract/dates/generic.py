"""Words that look like dates and are none: names of days, days in general, ages."""

from __future__ import annotations

import re

from briefings.extract.dates.alternatives import any_in
from briefings.extract.dates.cues import FUNCTION_WORDS
from briefings.extract.dates.words import FULL_MONTH

_NAMED_DAY = re.compile(rf"\b{any_in('named_days_before')}\s$", re.IGNORECASE)
_NAME_GOES_ON = re.compile(rf"\s{any_in('named_days_after')}\b", re.IGNORECASE)
# "A rainy Monday" and "every other Monday" are any; "announced a ceasefire Monday" is the day.
_IN_GENERAL = re.compile(
    r"\b(?:(?:every|each|alternate|per|of the) (?:\w+ )?"
    r"|(?:an?|any|some|most|one|many|no|first|second|third|fourth|final) "
    rf"(?:{any_in('day_adjectives')} )?)$",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:every|each|any|alternate) $", re.IGNORECASE)
_OF_MONTH = re.compile(rf" (?:in|of) (?:{FULL_MONTH}|the month|each|every)")
_WAR = re.compile(r" (?:[A-Z][\w-]+ ){0,3}(?:War|Civil War|Rebellion|Uprising)\b")
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+ $")
_CAPITAL = re.compile(r"(?<![.!?:] )\b[A-Z][A-Za-z]+ $")
# A feast whose name ends so is one day, also before a noun ("the New Year's Day concert").
_ONE_DAY = re.compile(r"(?:Day|Eve|Night|July)$", re.IGNORECASE)
_TIMES = ("afternoon", "day", "evening", "every", "last", "morning", "next", "night", "this")
_NOUN_AFTER = re.compile(
    r"-\w|['’]s? [a-z]|\s(?!(?:" + "|".join((*FUNCTION_WORDS, *_TIMES)) + r")\b)[a-z]"
)
# "Will feature on six networks today", "staff are striking today": no "nowadays".
_ON_THE_DAY = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) \w+ing|"
    r"(?:aim|due|expect|hope|intend|plan|schedul|set)(?:s|ed)? to)\b"
    r"(?:(?!\b(?:and|but|that|which|who|whose)\b)(?:[^,;:.!?\n]|(?<=\d)[.:](?=\d)))*$"
    r"|\d ?[ap]\.?m\.? $"
    r"|, (?:beginning|opening|starting)(?: [\w-]+){0,4} $"
    r"|\b(?:begin|close|end|face|finish|hold|leave|meet|open|play|resume|return|start|vote)s? $"
)
# "Today's world" is no day, "today's verdict" is.
_NOWADAYS = re.compile(rf"['’]s\b(?!(?: [\w-]+){{0,2}} {any_in('event_nouns')}s?\b)")
_BESIDE_TODAY = re.compile(r" (?:and|or) (?:tonight|tomorrow)\b")
_ENACTED = re.compile(rf"\b(?:\w{{2,}}ed|will|said|told|{any_in('past_forms')})\b", re.IGNORECASE)


def is_generic(text: str, match: re.Match[str]) -> bool:
    """Whether the match is a name ("Good Friday"), any Monday, a war's, or "today" for "now"."""
    if _WAR.match(text, match.end()) or _is_every(text, match):
        return True
    groups = match.groupdict()
    if groups.get("holiday") and (_is_surname(text, match) or _is_season(text, match)):
        return True
    if groups.get("weekday") and not groups.get("month"):
        return _is_generic_weekday(text, match)
    if (groups.get("day") or "").lower() == "today":
        return _ends_name(text, match) or not _is_this_day(text, match)
    return match[0].split()[-1] == "Tomorrow" and _ends_name(text, match)


def _ends_name(text: str, match: re.Match[str]) -> bool:
    """ "USA Today", "The Day After Tomorrow": a capital behind another one."""
    before = text[max(0, match.start() - 24) : match.start()]
    named = match[0][0].isupper() and bool(_CAPITAL.search(before))
    return named or match[0].startswith("The Day After T")


def _is_every(text: str, match: re.Match[str]) -> bool:
    """ "Every October", "each May since 1988": a month of any year."""
    before = text[max(0, match.start() - 12) : match.start()]
    return match[0].isalpha() and bool(_EVERY.search(before))


def _is_surname(text: str, match: re.Match[str]) -> bool:
    """ "Johnny Christmas": one word, and a capital on the word before it."""
    before = text[max(0, match.start() - 24) : match.start()]
    return " " not in match["holiday"] and bool(_CAPITALISED.search(before))


def _is_season(text: str, match: re.Match[str]) -> bool:
    """ "Christmas presents", "over the Christmas period": a feast of many days before a noun."""
    named = bool(match.groupdict().get("year")) or bool(_ONE_DAY.search(match["holiday"]))
    return not named and bool(_NOUN_AFTER.match(text, match.end()))


def _is_generic_weekday(text: str, match: re.Match[str]) -> bool:
    start, end = match.span("weekday")
    before = text[max(0, start - 24) : start]
    return bool(
        _NAMED_DAY.search(before)
        or (match["toward"] and _OF_MONTH.match(text, match.end()))
        or _NAME_GOES_ON.match(text, end)
        or _IN_GENERAL.search(text[max(0, match.start() - 24) : match.start()])
    )


def _is_this_day(text: str, match: re.Match[str]) -> bool:
    """ "Today" is the day of publication beside a verb of the past or the future only."""
    start, end = match.span()
    if match[0].lower() != "today":
        return True
    if _NOWADAYS.match(text, end):
        return False
    if _BESIDE_TODAY.match(text, end):
        return True
    if _ON_THE_DAY.search(text, max(0, start - 80), start):
        return True
    before = re.split(r"[.!?\n]", text[max(0, start - 40) : start])[-1]
    after = re.split(r"[.!?\n]", text[end : end + 40])[0]
    near = before.split()[-4:] + after.split()[:4]
    return any(_ENACTED.fullmatch(word.strip(",;:\"'“”’")) for word in near)
