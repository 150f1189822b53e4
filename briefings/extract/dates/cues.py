"""What stands around a date: its sentence, what leads to it, and what is no date."""

from __future__ import annotations

import re

from briefings.extract.lexicon import words as entries

# A bare number below needs a preposition to be a year.
FIRST_YEAR = 1800
LONGEST_SENTENCE = 800
# Words of habit count this near before a date.
REACH = 60

# What it must not stand behind is asked behind the mark: so a search goes from mark to mark.
_BREAK = re.compile(
    r"[.!?](?<![A-Z].)(?<!\.[a-z].)(?<!\b(?:Mr|Ms|Dr|St|Mt|Lt|Sr|Jr).)"
    r"(?<!\b(?:Mrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Gen|Sen|Rep|Gov|Col|Sgt|Rev|Inc|Ltd).)"
    r"(?<!\b(?:Sept|Prof|Corp|Capt|Supt).)"
    r"['\"”’)]*\s(?=[^a-z\d])|;\s|\n"
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
_LEAD_SEASON = re.compile(
    r"(?:^|[\s(“\"‘'])(?:in|since|by|until|till|during|before|after|for) (?:the )?$|"
    r"\b(?:end|start|beginning|middle) of (?:the )?$",
    re.IGNORECASE,
)
# "The flow of the river in summer would drop": of any year.
_ANY_YEARS = re.compile(r"\bin $", re.IGNORECASE)
_MODAL = re.compile(r" (?:can|could|may|might|will|would)\b")
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


def is_habit(text: str, start: int, floor: int) -> bool:
    """Whether the words before a date speak of every year or week."""
    window = text[max(floor, start - REACH) : start]
    breaks = [match.end() for match in _BREAK.finditer(window)]
    return bool(_HABIT.search(window[breaks[-1] :] if breaks else window))


def sentence_rest(text: str, end: int, ceiling: int) -> str:
    """The words from `end` to where their sentence ends, or their paragraph at `ceiling`."""
    window = text[end : min(ceiling, end + LONGEST_SENTENCE)]
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


def leads_to_season(text: str, start: int, end: int) -> bool:
    """Whether a season that stands alone is a time ("in early autumn"), not any year's ("in
    the fall of", "a spring")."""
    window = text[max(0, start - 16) : start]
    led = bool(_LEAD_SEASON.search(window)) and bool(_FUNCTION.match(text, end))
    return led and not (_ANY_YEARS.search(window) and _MODAL.match(text, end))


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
