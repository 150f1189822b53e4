"""The finished sentence: spaces and commas in order, and a gate that refuses a broken one."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.extract.lexicon import words

_SPACES = re.compile(r"\s\s+|[^\S ]")
# What is put in order, by what, and what a text must hold for that.
_RULES = (
    (re.compile(r" ([,.;:!?%)\]])(?!\d)"), r"\1", tuple(f" {mark}" for mark in ",.;:!?%)]")),
    (re.compile(r"([(\[]) "), r"\1", ("( ", "[ ")),
    (re.compile(r" (?<=\w )(['’]s)\b"), r"\1", (" '", " ’")),
    (re.compile(r"(?:, ?)+,"), ",", (",,", ", ,")),
    (re.compile(r",(?=[.;:])"), "", (",.", ",;", ",:")),
    (re.compile(r"\.\.+$"), ".", ("..",)),
)
# A day of the article's calendar is that of the place: "on 4 May 2021 local time".
_LOCAL = re.compile(r"(?<=\b\d{4}) local time\b")
# What makes an example of a deed: "Loja, for instance, was hit".
_EXAMPLE = re.compile(
    r", for (?:example|instance),(?= (?:are|had|has|have|is|said|says|was|were|will|would|\w+ed)\b)"
)
# A space with another one, or with a mark, behind it: most texts that are not in order have one.
_UNTIDY = re.compile(r" [ ,.;:!?%)\]'’]")
_MARKS = ("( ", "[ ", ",,", ",.", ",;", ",:", "..")
_SHORT_FORM = re.compile(r"\b(?:\w\.)+\w?\.$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|No|St)\.$")
_HOLE = re.compile(r"[(\[,](?:(?<!,)\s*[)\]]|(?<=,)\s*,)")
_EDGES = " ,;:-–—―"
_UNCLOSED = "a quotation or bracket is not closed"
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
# A capital in mid-sentence on a word that is no name: two lines glued together.
_GLUED = re.compile(
    r" (?<=[a-z,] )(?:In|The|An?|For|On|At|But|And|When|While|It|He|She|This|These|There|With|By)"
    r"\s[a-z]"
)
# A sentence in brackets behind another: "It has gone. (One is left.)"
_ASIDE = re.compile(r"\b[\w’'-]{2,}\. \([A-Z]\w* [a-z]")
# A colon, unless it stands within a title ("Batman: The Movie") or a time of day.
_COLON = re.compile(r":(?! [A-Z]|\d\d)|(?<!\w):|\b[a-z][\w’']*:")
_JOINING = (";", "\n", "―", "--", " - ", " – ", "—", "…", "|")
_DOUBLED = re.compile(r"\b(\w++) \1\b", re.IGNORECASE)
# "The spill which hit the coast, which hit 90 boats".
_TWICE = re.compile(r"\b(which \w+) [^,]*, \1\b")
# "The raid came a day", of which nothing says before or after what.
_APART = re.compile(r"\b(?:came|comes) (?:just )?\w+ (?:day|hour|month|week|year)s?\W*\Z")
_FINAL = re.compile(r"\b(?P<last>[\w’']+)\W*\Z")
SHORTEST, LONGEST = 3, 45
# Characters at the end of a text that hold its last word, and those that hold a short form.
_TAIL, _STUB = 80, 10
# The rules for extracts, events and figures spell the same words one soon after the other: so many
# texts are remembered.
_REMEMBERED = 256


@lru_cache(_REMEMBERED)
def tidy(text: str) -> str:
    """The text with single spaces, and commas only where something stands on both sides."""
    plain = text.isprintable()
    if not plain or _UNTIDY.search(text) or any(map(text.__contains__, _MARKS)):
        text = text if plain and "  " not in text else _SPACES.sub(" ", text)
        for pattern, by, marks in _RULES:
            if any(map(text.__contains__, marks)):
                text = pattern.sub(by, text)
    text = text.strip(_EDGES)
    text = _EXAMPLE.sub("", text) if ", for " in text else text
    return _stopped(_LOCAL.sub("", text) if " local time" in text else text)


def _stopped(text: str) -> str:
    """The text without a final stop, unless an abbreviation owns it."""
    if text.endswith(".") and not _SHORT_FORM.search(text, max(len(text) - _STUB, 0)):
        return text[:-1]
    return text


def stopped(text: str) -> str:
    """The text with one full stop at its end."""
    bare = text.rstrip("\"”’'")
    return text if bare.endswith((".", "!", "?")) else f"{text}."


def capital(text: str) -> str:
    """The text with a capital first; names such as "eBay" keep theirs."""
    behind = text.split(" ", 1)[0][1:]
    if not behind.islower() and any(map(str.isupper, behind)):
        return text
    return text[:1].upper() + text[1:]


@lru_cache(_REMEMBERED)
def broken(text: str) -> str:
    """Why a statement is not well formed, or ""."""
    count = len(text.split())
    if not SHORTEST <= count <= LONGEST:
        return "the statement is too short or too long"
    if reason := _unclosed(text):
        return reason
    if (":" in text and _COLON.search(text)) or any(map(text.__contains__, _JOINING)):
        return "a mark that joins two sentences"
    if reason := dangling(text):
        return reason
    if text.count("which ") > 1 and _TWICE.search(text):
        return "a clause stands twice"
    if _HOLE.search(text) or (_came(text) and _APART.search(text)):
        return "something is missing in the middle or at the end"
    doubled = _DOUBLED.search(text)
    if doubled and doubled[1].lower() not in ("that", "had"):
        return "a word stands twice"
    return ""


def _came(text: str) -> bool:
    return "came " in text or "comes " in text


def torn(text: str) -> str:
    """Why a sentence that stands as it is printed is not well formed, or ""."""
    doubled = _DOUBLED.search(text)
    if doubled and doubled[1].lower() not in ("that", "had"):
        return "a word stands twice"
    return _unclosed(text) or dangling(text)


def _unclosed(text: str) -> str:
    """Why the marks or lines of a text are not in order, or ""."""
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            return _UNCLOSED
    if text.count('"') % 2:
        return _UNCLOSED
    glued = _GLUED.search(text) or (". (" in text and _ASIDE.search(text))
    return "two lines are glued together" if glued else ""


@lru_cache(_REMEMBERED)
def dangling(text: str) -> str:
    """A reason when the text ends in a word that something must follow, else ""."""
    if text.endswith(("s’", "s'")):
        return "the words end in a possessive"
    last = _FINAL.search(text, max(text.rfind(" ", 0, len(text) - 1), 0))
    last = last or _FINAL.search(text, max(len(text) - _TAIL, 0))
    if last and last["last"].lower() in words("dangling"):
        return f"the words end in '{last['last']}'"
    return ""
