"""Whether the words about a noun are a plain description, that can be told again elsewhere."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE
from briefings.extract.people.nominals import DATES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefings.extract.pipeline import Token

_UNSURE = FINITE | {"PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "EX", "TO"}
_NEVER = frozenset({"PRP", "PRP$"})
# Nouns that "of" follows, which only say how many or of what kind.
_AMOUNTS = frozenset({"bit", "couple", "dozen", "dozens", "group", "handful", "host", "hundreds"})
_AMOUNTS |= {"kind", "lot", "lots", "majority", "member", "members", "minority", "number", "pair"}
_AMOUNTS |= {"part", "parts", "piece", "range", "scores", "series", "set", "sort", "string", "team"}
_AMOUNTS |= {"thousands", "total", "type", "variety"}
# Words before a noun that tell it from others before it.
_COUNTING = frozenset({"additional", "extra", "first", "further", "other", "second", "similar"})
# Things of which the number is a part of the name: "the second Test against Kalvia".
NUMBERED = frozenset({"final", "leg", "match", "round", "semi-final", "semifinal", "test"})
_CONTENT = frozenset({"NOUN", "PROPN"})


def is_whole(words: Sequence[Token]) -> bool:
    """Whether no "the" in a description points at something that its words do not tell."""
    pointing = (t.head for t in words if t.lower_ in ("the", "this", "that") and t.dep_ == "det")
    return all(any(c.lower_ == "of" for c in noun.rights) for noun in pointing)


def cut_short(last: Token) -> bool:
    """Whether a name goes on behind a common noun: "the collapse of builder | Aralco says"."""
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    return last.pos_ == "NOUN" and after.pos_ == "PROPN" and after.ent_type_ not in DATES


def is_counted(first: Token, noun: Token) -> bool:
    """Whether the first word tells a thing from others before it: "a second blaze"."""
    return first.lower_ in _COUNTING and noun.lower_ not in NUMBERED


def torn(first: Token) -> bool:
    """Whether words begin with what may be a verb: "trying to | cover-up fraud claims"."""
    return first.i > 1 and first.nbor(-1).lower_ == "to" and first.pos_ != "PROPN"


def tells(noun: Token, words: Sequence[Token]) -> bool:
    """Whether words without a name say which thing is meant, by what stands behind the noun."""
    behind = [t for t in words if t.i > noun.i]
    counts = noun.lower_ in _AMOUNTS or noun.ent_type_ in DATES
    return not counts and any(t.pos_ in _CONTENT for t in behind)


def is_unsure(words: Sequence[Token], verbs: Collection[int]) -> bool:
    """Whether words are no plain description: a clause besides the `verbs`, a mark, a time, or a
    slip that is not to be told again ("the third third council")."""
    if any(one.lower_ == other.lower_ for one, other in pairwise(words)):
        return True
    return any(
        (t.tag_ in _UNSURE and t.i not in verbs and t.head.i not in verbs)
        or (t.tag_ == "MD" and t.lower_ != "would")
        or (t.text == "," and not lists(t))
        or t.text in (";", ":", '"', "“", "”")
        or t.ent_type_ in DATES
        or t.tag_ in _NEVER
        or t.lower_ == "nearby"
        or _is_second(t, verbs)
        for t in words
    )


def _is_second(word: Token, verbs: Collection[int]) -> bool:
    """Whether a past form is a verb of its own behind one of the `verbs`: "a jet carrying 43 people
    crashed"."""
    behind = any(i < word.i and word.doc[i].tag_ == "VBG" for i in verbs if i >= 0)
    own = word.tag_ == "VBD" or (word.tag_ == "VBN" and word.dep_ == "acl")
    return own and word.i not in verbs and behind


def lists(comma: Token) -> bool:
    """Whether a comma stands between the nouns of a list."""
    listed = any(c.dep_ == "conj" and c.i > comma.i for c in comma.head.rights)
    return listed and comma.head.pos_ in _CONTENT
