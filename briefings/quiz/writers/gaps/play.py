"""Games: what happens in one, what names it, what tells of sport at all."""

from __future__ import annotations

import re

from briefings.quiz.lists import rows

_OF_PLAY = re.compile(
    r"\b(?:innings?|wickets?|overs|fours|sixes|balls|goals?|goalkeeper|header|penalt(?:y|ies)|lead"
    r"|half-time|line-?ups?|substitut\w+|minute|(?<!basis )points|laps?|field of)\b"
)
# What names a game.
_CONTEST = re.compile(
    r"\b(?:[A-Z][\w'’-]+ )+(?:Bowl|Championships?|Cup|Games|League|Open|Prix|Race|Test|Tour"
    r"|Trophy)\b"
    r"|\b(?:first|second|third|fourth|fifth|final)(?: \w+)? Test\b"
)
# What tells of sport by itself.
_SPORT = re.compile(
    r"\b(?:batted|bowled|bowler|centur(?:y|ies)|clean sheets?|coach|dismissed for|ducks?|lbw"
    r"|marathon|matches|match|not out|peloton|run[ -]chase|runs|scor(?:ed|es|ing)|stumps"
    r"|unbeaten|wicketkeeper|(?:bike|cycle|horse|yacht) race)\b"
)


def is_scored(text: str) -> bool:
    """Whether a text tells what happened in a game."""
    return _OF_PLAY.search(text) is not None


def is_contest(text: str) -> bool:
    """Whether a text names the game or contest that it tells of."""
    return _CONTEST.search(text) is not None


def is_sport(text: str) -> bool:
    """Whether a text tells of sport."""
    played = any(re.search(rf"\b{row[0]}\b", text) for row in rows("sports"))
    return played or _SPORT.search(text) is not None
