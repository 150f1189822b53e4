"""A day that stands before its noun, and goes behind it: "Friday's game in Lima"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.references.leaning import Resolution

# What may stand between a noun and its day, and how many tokens of it.
_ADDING = frozenset({"against", "at", "between", "in", "near", "outside"})
_LONGEST = 8


def behind(doc: Doc, last: int, when: str, kept: Sequence[int], found: Resolution) -> str:
    """A date that stands before its noun; "" where other words part them, and it goes behind the
    noun: "Friday's first leg" is "the first leg of 28 May 2021", and "Friday's game in Lima" is
    "the game in Lima on 28 May 2021"."""
    noun = doc[last].head
    end = _phrase_end(noun, kept)
    if end >= 0 and end not in found.replaced:
        found.replaced[end] = f"{doc[end].text} {when}"
        return ""
    plain = when.partition(" ")[2]
    long = plain.startswith("the ")  # "last week's spill": "the spill of the week of 3 May"
    parted = (long or noun.i > last + 2) and noun.dep_ != "compound" and noun.i in kept
    if not parted or noun.i in found.replaced or doc[noun.i + 1 : noun.i + 2].text == "of":
        return plain
    found.replaced[noun.i] = f"{noun.text} of {plain}"
    return ""


def _phrase_end(noun: Token, kept: Sequence[int]) -> int:
    """The last token of what "in" or "against" adds to a noun; -1 for nothing, or for more."""
    added = [c for c in noun.rights if not c.is_punct]
    plain = all(c.dep_ == "prep" and c.lower_ in _ADDING for c in added)
    end = noun.right_edge.i
    held = all(i in kept and _is_word(noun.doc[i]) for i in range(noun.i, end + 1))
    return end if added and plain and held and end - noun.i <= _LONGEST else -1


def _is_word(token: Token) -> bool:
    """Whether a token is a word of a name or a noun phrase, and no mark or verb."""
    return not token.is_punct and token.pos_ not in ("VERB", "AUX")
