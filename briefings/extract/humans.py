"""Whether a noun is one for people, by what they are or do."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

_POSTS = ("occupations", "offices", "common_offices")


def is_human(noun: Token) -> bool:
    """Whether a noun is one for people, by what they are or do."""
    return noun.lemma_.lower() in _humans()


@cache
def _humans() -> frozenset[str]:
    """All such nouns."""
    return words(*_POSTS).union(table("human_nouns"), table("gendered_roles"))


def has_post(noun: Token) -> bool:
    """Whether a noun is an office or a trade: "mayor", "plumber"."""
    return noun.lemma_.lower() in words(*_POSTS)
