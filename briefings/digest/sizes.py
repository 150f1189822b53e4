"""How much of everything a brief of each length holds. Words are those of the points.

A page of the brief sets about 440 words of points, so three quarters are `TOPIC_WORDS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Length = Literal["one-page", "standard", "full"]
TOPIC_WORDS = 330


@dataclass(frozen=True, slots=True)
class Size:
    """The most that each part may hold; `words` is for all topics together.

    `articles` and `facts` are how many are looked at for it: see `foremost`.
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
    one_page: bool = False
    of_one_speaker: int = 3
    articles: int = 100
    facts: int = 1000


SIZES: dict[Length, Size] = {
    "one-page": Size(3, 3, 3, 400, 5, 1, 5, 3, 0, 0, 0, 9, 9, one_page=True),
    "standard": Size(5, 6, 6, 1100, 8, 3, 12, 5, 6, 10, 3, 10, 6),
    "full": Size(
        *(5, 12, 24, 6000, 14, 12, 40, 12, 12, 24, 6, 100, 100),
        whole=True,
        articles=300,
        facts=3000,
        of_one_speaker=12,
    ),
}
