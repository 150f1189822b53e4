"""How grave the news of a sentence is: what a front page puts first, and what last."""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.resources import files

from briefings.words import words

# From this weight on a word tells of lives or upheaval, and the number beside it counts too.
_LIVES = 0.45
_FOR_NUMBER = 0.12
# Who is at the head of a state: what befalls them or what they do of that kind weighs more.
_HEADS = frozenset(
    {"president", "premier", "chancellor", "king", "queen", "pope", "government", "parliament"}
)
_FOR_HEADS = 0.25
_NUMBER = re.compile(r"(?<![\d.,$£€-])(\d{1,3}(?:,\d{3})+|\d+)(?![\d.%-]*\d|%|-year)")
# A score tells of play: "2-1", "24-20", "6-4, 7-6".
_SCORE, _PLAY = re.compile(r"(?<![\d$£€.,/-])\d{1,3}[-–]\d{1,3}(?![\d%/-]|[-–])"), -0.5
# But not in a body that votes.
_BALLOTS = frozenset(
    {"board", "committee", "council", "court", "judges", "jury", "justices", "majority", "panel"}
    | {"parliament", "ruled", "ruling", "senate", "vote", "voted", "votes", "voters"}
)
# Nobody comes to blows who only answers.
_IDIOM = re.compile(r"\b(?:fight(?:s|ing)?|fought) (?:back|for)\b")
_YEARS = range(1900, 2100)
_IN_WORDS = {"dozens": 30, "scores": 50, "hundreds": 300, "thousands": 3000, "millions": 10**6}
_MOST = 10**5


def gravity(sentence: str) -> float:
    """From -0.5 for play through 0 for what is neither to 1.5 for many deaths.

    The gravest word counts, less if another one tells of play, and the number of people that
    stands beside a word of lives, by its magnitude; heads of state and government make it graver.
    """
    told = words(_IDIOM.sub("", sentence))
    weights = [_weights()[word] for word in told if word in _weights()]
    grave = max((weight for weight in weights if weight > 0), default=0.0)
    light = min((weight for weight in weights if weight < 0), default=0.0)
    if grave < _LIVES and _SCORE.search(sentence) and not _BALLOTS & set(told):
        return min(light, _PLAY)
    if grave < _LIVES:
        return light or grave
    grave += _FOR_HEADS * bool(_HEADS & set(told) or "prime minister" in " ".join(told))
    return grave + light + _FOR_NUMBER * math.log10(_count(sentence, told))


def _count(sentence: str, told: tuple[str, ...]) -> int:
    """The greatest number that can be one of people, at least 1; years are none."""
    digits = (int(found.replace(",", "")) for found in _NUMBER.findall(sentence))
    numbers = [n for n in digits if n not in _YEARS and n]
    numbers += [n for word, n in _IN_WORDS.items() if word in told]
    return min(_MOST, max(numbers, default=1))


@cache
def _weights() -> dict[str, float]:
    text = (files("briefings.words") / "gravity.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {word: float(weight) for word, weight in rows}
