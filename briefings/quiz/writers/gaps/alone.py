"""Which sentences of a report stand alone: told whole, with names enough, leaning on no other."""

from __future__ import annotations

import re

from briefings.model import Fact
from briefings.quiz.wording import tokens
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.play import is_contest, is_scored, is_sport
from briefings.quiz.writers.gaps.retelling import Retold
from briefings.quiz.writers.gaps.slots import anchors

# The least clarity of a fact, the names and numbers of its sentence, and the words that may
# be lost of it: "also", "now", an auxiliary.
CLEAR, ANCHORS, LOST = 0.55, 3, 3
# So many of them tell enough where the end of a long sentence was left out.
MANY = 4
# Words that lean on who or what was named before: "their first", "the border".
_LEANING = re.compile(
    r"\b(?:he|her|hers|herself|him|himself|his|it|its|itself|she|their|theirs|them|they"
    r"|the (?:first|latter|other|others|same))\b"
)
_BARE = re.compile(
    r"\b[Tt]he [a-z][\w-]*(?=[,.;]|$| (?!of\b|(?:at|between|for|in|near|on) (?:the )?[A-Z])"
    r"(?:after|and|as|at|before|but|by|during|for|from|had|in|into|near|on|over|since|that|to"
    r"|under|[a-z]+ed|was|were|when|where|which|while|who|with)\b)"
)
# "said that aircraft have flown": "had flown", as of the report.
_PERFECT = re.compile(r"\b(?:said|told)\b.*\b(?:has|have)\b")
# Letters of a report that tell of what it is.
OPENING = 300
# Words of a sentence that tells enough.
LEAST = 7


def stands_alone(told: Retold, fact: Fact, world: World) -> bool:
    """Whether a reader who has not its report understands a sentence as it is told again."""
    long = len(told.text.split()) >= LEAST
    if not long or fact.clarity < CLEAR or _leans(told.text) or _of_a_game(told, fact, world):
        return False
    named = anchors(told.text) + _is_dated(told)
    return named >= MANY or (named >= ANCHORS and _is_whole(told, fact))


def _is_whole(told: Retold, fact: Fact) -> bool:
    """Whether a sentence is told again with all that it says but the time and its speaker."""
    kept = f"{told.before} {told.text} {told.after}".casefold()
    lost = [w for w in tokens(fact.statement) if w.casefold() not in kept]
    return len(lost) <= LOST


def _is_dated(told: Retold) -> bool:
    """Whether a sentence is told with a day of its own."""
    return bool(told.after) or told.before[:3].casefold() in {"on ", "in "}


def _leans(text: str) -> bool:
    """Whether a sentence has a word that leans on another, a score, or a tense left over."""
    found = (pattern.search(text) for pattern in (_LEANING, _BARE, _PERFECT))
    return any(found) or is_scored(text)


def _of_a_game(told: Retold, fact: Fact, world: World) -> bool:
    """Whether a sentence, or the opening of its report, tells of a game that it does not name."""
    article = world.source(fact)
    opening = article.text[:OPENING] if article else ""
    return is_sport(f"{told.text} {opening}") and not is_contest(told.text)
