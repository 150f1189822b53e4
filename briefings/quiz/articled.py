"""Bodies in the phrase of an office with the article that the corpus writes: "of the Marlow Post".

A body whose last word is a common noun for one ("House"), and letters ("FBI"), may take "the" and
may not. Only the articles tell.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from briefings.quiz.lists import rows, words
from briefings.quiz.offices import Office
from briefings.quiz.texts import OWNERS, Texts
from briefings.quiz.wording import content, folded

_BODY = re.compile(
    rf"\b(?:of|for|at|to) (?P<body>[A-Z][\w&.-]*{OWNERS}"
    rf"(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w&.-]*{OWNERS})*)$"
)
_LETTERS = re.compile(r"[A-Z]{2,}")
# Letters that are read as a word take no article: "UNESCO".
_SPOKEN = re.compile(r"(?=[A-Z]{4,})[A-Z]*[^AEIOU][AEIOU][A-Z]*")


def articled(phrase: str, texts: Texts) -> str:
    """The phrase of an office with "the" before its body, where the articles write it so."""
    found = _BODY.search(phrase)
    if found is None or found["body"] not in texts.definite or not _common(found["body"]):
        return phrase
    return f"{phrase[: found.start('body')]}the {found['body']}"


def unarticled(phrase: str, texts: Texts) -> str:
    """The body of the phrase that may want an article, and that the articles never show; or ""."""
    found = _BODY.search(phrase)
    if found is None or not _common(found["body"]):
        return ""
    shown = found["body"] in texts.bare and found["body"] not in texts.definite
    return "" if shown or _SPOKEN.fullmatch(found["body"]) else found["body"]


def named(held: Office, texts: Texts) -> Office:
    """The office with its body as the articles write it; a senator is from a state, not of it."""
    phrase = _FROM.sub("from", held.phrase) if _states() & content(held.phrase) else held.phrase
    return replace(held, phrase=articled(phrase, texts))


# Lawmakers that an American state sends.
_FROM = re.compile(r"(?<=\bsenator )(?:for|of)\b|(?<=\bcongressman )of\b|(?<=\bcongresswoman )of\b")


@cache
def _states() -> frozenset[str]:
    return frozenset(
        w for name, kind in rows("states") if kind == "US state" for w in content(name)
    )


def _common(body: str) -> bool:
    """Whether the last word of a body is a common noun for one, or the body is letters."""
    last = folded(body.rsplit(" ", 1)[-1])
    return last in words("body_words") or _LETTERS.fullmatch(body) is not None
