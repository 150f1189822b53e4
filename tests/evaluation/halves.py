"""Two halves of a set of articles, by a hash of their names: neither by hand nor by chance."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

Half = Literal["tuned", "held out"]
HALVES: tuple[Half, Half] = ("tuned", "held out")


def half(name: str) -> Half:
    """The half of an article: rules are tuned on the one, and measured on the other."""
    return HALVES[int(sha256(name.encode()).hexdigest(), 16) % 2]
