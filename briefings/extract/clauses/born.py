"""What is told behind a birth: "was born in Lima and moved to Tyre" is one's own deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

# What is done to a child, as to be born is.
_REARED = frozenset({"baptise", "baptize", "bring", "bury", "christen", "educate", "name", "raise"})


def has_grown(main: Token) -> bool:
    """Whether a verb joined with "born" is of whoever was born, not done to a child."""
    born = main.dep_ == "conj" and main.head.lower_ == "born"
    return born and main.tag_ in ("VBD", "VBN") and main.lemma_.lower() not in _REARED
