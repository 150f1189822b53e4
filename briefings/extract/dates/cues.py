"""What stands around a date: whether the sentence looks back or ahead, and what is no date."""

from __future__ import annotations

import re
from typing import Literal

from briefings.extract.lexicon import words as entries

# "prospect" is ahead of what the sentence tells, not of the newspaper: "said it would close".
Tense = Literal["past", "future", "prospect"]
# The 60 characters before a date hold its verb more often than not; further back lie other clauses.
REACH = 60
# A fronted date ("On March 9, the court will decide") has its verb after it.
FRONT = 24
AHEAD = 90

POSSESSIVES = ("'s", "’s")
# A bare number below needs a preposition to be a year.
FIRST_YEAR = 1800
LONGEST_SENTENCE = 800

_FUTURE = (
    r"(?:\b(?:will|shall|(?P<prospect>would)|won['’]t)|['’]ll)"
    r"(?: (?:not|also|then|now|only|likely|be|have|been))*(?: \w+)?"
    r"|\bto be(?: \w+)?"
    r"|\b(?:" + "|".join(sorted(entries("plans"))) + r") (?:to|for|on)(?: \w+)?"
    r"|\b(?:is|are) (?:coming|going|visiting|travell?ing|meeting|hosting|holding|leaving)\b"
    r"|\b(?:scheduled|slated|upcoming|forthcoming|deadline|forecast)\b"
    r"|\b(?:" + "|".join(sorted(entries("timetable_verbs"))) + r")\b"
)
_PAST = r"\b(?:\w{2,}ed|" + "|".join(sorted(entries("past_forms"))) + r")\b"
_CUE = re.compile(rf"(?P<future>{_FUTURE})|(?P<past>{_PAST})", re.IGNORECASE)
_BREAK = re.compile(
    r"(?<![A-Z])(?<!\.[a-z])(?<!\b(?:Mr|Ms|Dr|St|Mt|Lt|Sr|Jr))"
    r"(?<!\b(?:Mrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Gen|Sen|Rep|Gov|Col|Sgt|Rev|Inc|Ltd))"
    r"(?<!\b(?:Sept|Prof|Corp|Capt|Supt))"
    r"[.!?]['\"”’)]*\s(?=[^a-z\d])|;\s|\n"
)
_HABIT = re.compile(
    r"\b(?:every|each|annual(?:ly)?|usually|traditionally|normally|typically|always)\b",
    re.IGNORECASE,
)
_LEAD_MONTH = re.compile(
    r"(?:^|[\s(“\"‘'])(?:in|since|by|until|till|during|of|for|from|to|through|throughout|before|after|"
    r"between|and|or|every|each|back in|as of|mid|early|late|as early as|as late as|per|,)[ -]?\s$",
    re.IGNORECASE,
)
_LEAD_YEAR = re.compile(
    r"(?:^|[\s(“\"‘'])(?:in|since|by|until|till|during|from|through|throughout|before|after|between|"
    r"back in|as of|circa|mid|early|late|year|fiscal|of|for|around|about|season|spring|summer|"
    r"autumn|fall|winter)[ -]$|[(\[]$",
    re.IGNORECASE,
)
_EVENTS = "|".join(sorted(word.title() for word in entries("dated_events")))
_AFTER_EVENT = re.compile(rf"\b(?:{_EVENTS})(?: [A-Z][a-z]+)?\s$")
_BEFORE_EVENT = re.compile(rf" (?:[A-Z][\w-]+ ){{0,3}}(?:{_EVENTS})\b")
_YEAR_ACTS = re.compile(r" (?:was|is|saw|marked|brought|will|has|had|ended|began)\b")
_TRAILS = re.compile(r"[a-z],\s$")
_CLOSES = re.compile(r"[.;)\]]|$", re.MULTILINE)
_STARTS = re.compile(r"(?:^|[.!?]['\"”’]?\s|[“\"])$", re.MULTILINE)
_DETERMINED = re.compile(
    r"(?:^|[\s(“\"‘'])(?:the|its|their|his|her|our|a|an|this|that|early|late|['’]s)\s$|['’]s\s$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:,|,? and|,? or|–|-|/)\s?$")
_FURNITURE = re.compile(
    r"(?:posted|published|updated|last (?:updated|modified|edited)|modified|printed|copyright|©|"
    r"\(c\)|retrieved|accessed|first published|created)\b[^.\n]{0,30}$",
    re.IGNORECASE,
)
FUNCTION_WORDS = tuple(sorted(entries("function_words")))
_FUNCTION = re.compile(
    r"[\s,]*(?:" + "|".join(FUNCTION_WORDS) + r")\b|[.,;:)\]—–-]|$", re.IGNORECASE
)


def tense(text: str, start: int, end: int, floor: int = 0) -> Tense | None:
    """Where the sentence of `text[start:end]` looks, by the last verb before the date.

    `floor` is where its paragraph begins. A date at the head of its sentence is
    judged by the first verb after it.
    """
    if text[end : end + 2] in POSSESSIVES:  # "Monday's match will": the verb follows its noun
        match = _CUE.search(_after(text, end))
        if match:
            return _tense(match)
    before = _before(text, start, floor)
    cues = list(_CUE.finditer(before))
    if cues:
        return _tense(cues[-1])
    if start - max(floor, start - len(before)) <= FRONT:
        match = _CUE.search(_after(text, end))
        if match:
            return _tense(match)
    return None


def _tense(cue: re.Match[str]) -> Tense:
    if cue["prospect"]:
        return "prospect"
    return "future" if cue["future"] else "past"


def is_habit(text: str, start: int, floor: int) -> bool:
    """Whether the words before a date speak of every year or week."""
    return bool(_HABIT.search(_before(text, start, floor)))


def _before(text: str, start: int, floor: int) -> str:
    window = text[max(floor, start - REACH) : start]
    breaks = [match.end() for match in _BREAK.finditer(window)]
    return window[breaks[-1] :] if breaks else window


def _after(text: str, end: int) -> str:
    window = text[end : end + AHEAD]
    match = _BREAK.search(window)
    return window[: match.start()] if match else window


def sentence_start(text: str, start: int, floor: int) -> int:
    """Where the sentence that holds `start` begins, by its punctuation alone."""
    last = floor = max(floor, start - LONGEST_SENTENCE)
    for match in _BREAK.finditer(text, floor, start):
        last = match.end()
    return last


def parted(text: str, one: int, other: int) -> bool:
    """Whether a sentence ends between two places."""
    return bool(_BREAK.search(text, min(one, other), max(one, other)))


def leads_to_month(text: str, start: int, end: int) -> bool:
    """Whether the words around a bare month make it one ("in May", "the May election")."""
    window = text[max(0, start - 16) : start]
    if _LEAD_MONTH.search(window):
        return True
    return (
        bool(_DETERMINED.search(window))
        and bool(re.match(r" [a-z]", text[end : end + 2]))
        and (not _FUNCTION.match(text, end))
    )


def leads_to_year(text: str, start: int, end: int, year: int) -> bool:
    """Whether the words before a bare number of four digits make it a year."""
    window = text[max(0, start - 24) : start]
    if _LEAD_YEAR.search(window):
        return True
    if year < FIRST_YEAR:
        return False
    return bool(_DETERMINED.search(window)) or _named_or_trailing(text, window, end)


def _named_or_trailing(text: str, window: str, end: int) -> bool:
    """ "World Cup 2018", "the file is from Lyon, 2015.", and a sentence that a year opens."""
    if _AFTER_EVENT.search(window) or _BEFORE_EVENT.match(text, end):
        return True
    if _TRAILS.search(window):
        return bool(_CLOSES.match(text, end))
    return bool(_STARTS.search(window)) and bool(_YEAR_ACTS.match(text, end))


def determined(text: str, start: int) -> bool:
    """Whether a determiner or a possessive stands before ("the", "its", "France's")."""
    return bool(_DETERMINED.search(text[max(0, start - 16) : start]))


def listed(between: str) -> bool:
    """Whether the text between two dates is only what joins the members of a list."""
    return bool(_LISTED.fullmatch(between))


def is_furniture(text: str, start: int, floor: int) -> bool:
    """Whether the date belongs to the page ("Posted on", "©"), not to the story."""
    head = text[floor:start]
    return len(head) < 60 and bool(_FURNITURE.match(head.lstrip()))


def in_quotation(text: str, start: int, floor: int) -> bool:
    """Whether a double quotation mark is open at `start` within its paragraph."""
    head = text[floor:start]
    if head.count('"') % 2:
        return True
    return head.rfind("“") > head.rfind("”")
