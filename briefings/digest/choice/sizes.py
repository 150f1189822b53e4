"""How much of everything a brief of each length holds. Words are those of the points.

A page of the brief sets about 440 words of points, so three quarters are `TOPIC_WORDS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Literal

Length = Literal["one-page", "standard", "full"]
TOPIC_WORDS = 330


@dataclass(frozen=True, slots=True)
class Size:
    """The most that each part may hold; `words` is for all topics together.

    `articles` and `facts` are how many are looked at for it: see `foremost`. Of several topics
    no point is printed that adds less than `least`, its doubt taken off; of one article none
    further down that is less `deserving`; of an article beside others at most `of_article`. So many
    `interviews` among several articles are told by their answers. With `openings` each of several
    articles is told by the sentence that it opens with, and at most `of_article` points behind it.
    """

    bottom_line: int
    news: int
    topics: int
    words: int
    points: int
    differences: int
    holders: int
    figures: int
    sayings: int
    moments: int
    on_this_day: int
    unheard: int = 0
    leftovers: int = 0
    whole: bool = False
    openings: bool = False
    one_page: bool = False
    of_one_speaker: int = 3
    interviews: int = 0
    of_article: int = 4
    articles: int = 100
    facts: int = 1000
    least: float = -0.5
    deserving: float = 0.7


SIZES: dict[Length, Size] = {
    "one-page": Size(
        bottom_line=3,
        news=3,
        topics=3,
        words=400,
        points=5,
        differences=1,
        holders=5,
        figures=3,
        sayings=0,
        moments=0,
        on_this_day=0,
        unheard=9,
        leftovers=9,
        openings=True,
        one_page=True,
        of_article=0,
        deserving=-1.0,
    ),
    "standard": Size(
        bottom_line=5,
        news=6,
        topics=6,
        words=1100,
        points=8,
        differences=3,
        holders=12,
        figures=5,
        sayings=6,
        moments=10,
        on_this_day=3,
        unheard=10,
        leftovers=6,
        openings=True,
        interviews=4,
        of_article=2,
    ),
    "full": Size(
        bottom_line=5,
        news=12,
        topics=24,
        words=6000,
        points=14,
        differences=12,
        holders=40,
        figures=12,
        sayings=12,
        moments=24,
        on_this_day=6,
        unheard=100,
        leftovers=100,
        whole=True,
        of_one_speaker=12,
        interviews=100,
        articles=300,
        facts=3000,
        least=-inf,
    ),
}
