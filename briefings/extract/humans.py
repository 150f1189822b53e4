"""Whether a noun is one for people, by what they are or do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

_POSTS = ("occupations", "offices", "common_offices")


def is_human(noun: Token) -> bool:
    """Whether a noun is one for people, by what they are or do."""
    lemma = noun.lemma_.lower()
    named = any(lemma in table(name) for name in ("human_nouns", "gendered_roles"))
    return named or has_post(noun)


def has_post(noun: Token) -> bool:
    """Whether a noun is an office or a trade: "mayor", "plumber"."""
    lemma = noun.lemma_.lower()
    return any(lemma in words(name) for name in _POSTS)
