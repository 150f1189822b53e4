"""The vocabulary of dates, as values and as pieces of regular expressions."""

from __future__ import annotations

from briefings.extract.dates.alternatives import any_of
from briefings.extract.dates.calendar import Unit
from briefings.extract.dates.expressions import Toward
from briefings.words.numbers import VALUES

_MONTHS = (
    "January|Jan",
    "February|Feb",
    "March|Mar",
    "April|Apr",
    "May",
    "June|Jun",
    "July|Jul",
    "August|Aug",
    "September|Sept|Sep",
    "October|Oct",
    "November|Nov",
    "December|Dec",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"

NUMBERS = {"a": 1, "an": 1, **{word: value for word, value in VALUES.items() if value}}
ORDINALS = {
    **{word: 10 * i for i, word in enumerate(_TENTHS.split(), 2)},
    **{word: i for i, word in enumerate(_ORDINALS.split(), 1)},
    "twenty-first": 21,
    "twenty-fifth": 25,
    "final": 4,
    "last": 4,
}
TOWARD: dict[str, Toward] = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "this past": "last",
    "this": "this",
    "current": "this",
    "next": "next",
    "coming": "next",
    "this coming": "next",
    "upcoming": "next",
}
STEP = {"last": -1, "this": 0, "next": 1}


def _either(*words: str) -> str:
    """An alternation, longest first, in lower case, with a capital and in capitals."""
    forms = {form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())}
    return any_of(forms)


def _named(*words: str) -> str:
    """An alternation of proper names, as written and in capitals."""
    forms = {form for word in words for form in (word, word.upper())}
    return any_of(forms)


SPACE = r"[ \t\u00a0\u202f]{1,2}"
DASH = r"[ ]?[-‐‑–—][ ]?"
YEAR = r"(?:1[0-9]\d\d|20\d\d|2100)(?!\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?(?!\w)"
_FULL = _named(*(names.split("|")[0] for names in _MONTHS))
_SHORT = _named(*(name for names in _MONTHS for name in names.split("|")[1:]))
MONTH = rf"(?:{_FULL}\b|{_SHORT}\b\.?)"
FULL_MONTH = rf"(?:{_FULL}\b|{_SHORT}\.)"
# The names of the months and their short forms, in lower case.
MONTH_WORDS = frozenset(name.lower() for names in _MONTHS for name in names.split("|"))
WEEKDAY = _named(*_WEEKDAYS) + r"\b"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?"
SEASON = _either("spring", "summer", "autumn", "fall", "winter")
UNIT = _either("day", "week", "month", "year", "decade", "century")
NUMBER = r"(?:\d{1,3}|" + _either(*NUMBERS)[3:]
ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|" + _either(*ORDINALS)[3:]
TOWARDS = _either(*TOWARD)
DAYPART = _either("morning", "afternoon", "evening", "night", "lunchtime")
STAGE = r"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Mm]id)(?:[ -]))"
HEDGE = (
    r"(?:(?:"
    + _either(
        "about",
        "almost",
        "around",
        "nearly",
        "roughly",
        "some",
        "approximately",
        "over",
        "more than",
        "less than",
        "at least",
        "just over",
        "just under",
    )
    + r")[ ])"
)

_MONTH_NUMBERS = {names[:3].lower(): i for i, names in enumerate(_MONTHS, 1)}
_WEEKDAY_NUMBERS = {name[:3].lower(): i for i, name in enumerate(_WEEKDAYS)}


def month_number(word: str) -> int:
    """1 to 12 of a month's name or abbreviation."""
    return _MONTH_NUMBERS[word[:3].lower()]


def weekday_number(word: str | None) -> int | None:
    """0 to 6 of a weekday's name or abbreviation, Monday first."""
    return _WEEKDAY_NUMBERS[word[:3].lower()] if word else None


def day_number(word: str) -> int:
    """The number in "5", "05" or "5th"."""
    return int(word.rstrip("stndrh"))


def number(word: str) -> int:
    """The value of "12", "twelve" or "a"."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def ordinal(word: str) -> int:
    """The value of "30th", "first" or "final" (of four)."""
    return day_number(word) if word[0].isdigit() else ORDINALS[word.lower()]


def unit_and_factor(word: str) -> tuple[Unit, int]:
    """The unit to count in, and how many of it make one: a decade is ten years."""
    match word.lower().rstrip("s"):
        case "day":
            return "day", 1
        case "week":
            return "week", 1
        case "month":
            return "month", 1
        case "decade":
            return "year", 10
        case "century" | "centurie":
            return "year", 100
        case _:
            return "year", 1
