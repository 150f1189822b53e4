"""What is understood beneath the headline of its article, read in the order of the article.

By itself "the stoppage will last two days" is not clear; beneath "Bank staff to walk off the
job", or a point that tells of a stoppage, it is. Such facts are as sure as others, and are
printed nowhere else.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefings.digest.choice.deserving import desert
from briefings.digest.mixing import is_telling
from briefings.digest.story_order import begins, offset
from briefings.words import content, entries
from briefings.words.definite import left_open

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.desk import Desk
    from briefings.model import Fact, Threshold

_KINDS = frozenset({"event", "figure"})
# Words for somebody, for somewhere, or for so many of something, that no headline tells; a person
# who is named may be "she", and so may somebody of the first sentence.
_SOMEBODY = re.compile(r"\b(?:he|she|him|hers)\b", re.IGNORECASE)
_SOMETHING = re.compile(
    r"^(?:Planned: )?(?:It|They|Their|Its)\b"
    r"|^(?:After|Although|As|Before|Despite|Far from|If|Once|Since|Though|Unless|When|While)\b"
    r"[^“”]{0,60}, (?:he|it|she|they)\b|\bthere\b(?! (?:is|are|was|were)\b)|\bsuch an?\b"
    r"|(?:^|\b(?:said|says|that) )(?:about |only )?\d[\d,.]* (?:are|ha[ds]|have|is|was|were)\b"
)
# What there is one of: "the first", "the oldest"; other words end so too.
_ONLY = re.compile(
    r"\b[Tt]he (?=(?:first|last|latest|main|most|next|only)\b|(?!(?:arr|cont|for|gu|harv|inqu|inter"
    r"|pri|prot|requ|unr|w)est)[a-z]{3,}est\b)"
)
# A pronoun inside leans on what stands in so many words before, but not as the subject of what
# somebody says ("Ruiz says it is late") or behind an opening clause ("If approved, it is …").
_INSIDE, _BEFORE = "a pronoun inside", 4
_PRONOUN = re.compile(
    r"(?P<said>(?:says?|said|believes?|told \w+) (?:that )?)?"
    r"\b(?:its?(?! (?:will take|is (?:too|likely|clear|possible|understood))\b)|they|them|theirs?"
    r"|one)\b",
    re.IGNORECASE,
)


def is_beneath(fact: Fact, least: Threshold) -> bool:
    """Whether the fact is sure but not clear, for reasons that what is told before can mend."""
    mended = fact.kind in _KINDS and _doubts().issuperset(fact.doubts)
    return mended and fact.confidence >= least.confidence and not least.admits(fact)


def settled(
    leaning: Sequence[Fact],
    ledger: Ledger,
    opening: str,
    told: Sequence[Fact],
    most: int,
    least: float = 0.0,
) -> Iterator[Fact]:
    """At most `most` of the facts, which leave nothing open after `opening` and what is before.

    Each deserves at least so much, and is written in the ledger. `told` are facts of the article
    that are printed anyway.
    """
    desk = ledger.desk
    known = set(content(opening))
    clear = {fact.id for fact in told}
    for fact in sorted([*told, *leaning], key=lambda fact: (offset(fact), fact.id)):
        text = desk.texts[fact.id]
        if fact.id not in clear:
            if most <= 0 or not ledger.is_new(fact) or not _is_settled(fact, desk, known, least):
                continue
            most -= 1
            ledger.write(fact)
            yield fact
        known.update(content(text))


def _is_settled(fact: Fact, desk: Desk, known: set[str], least: float) -> bool:
    """Whether the fact deserves a line, and every "the X" in it is among the stems known.

    A first sentence leans on nothing but its headline.
    """
    text = desk.texts[fact.id]
    if not is_telling(fact) or desert(fact, text, frozenset(known)) < least:
        return False
    named = any(name.kind == "person" for name in fact.names) or begins(fact, desk.articles)
    if _SOMETHING.search(text) or (_SOMEBODY.search(text) and not named):
        return False
    if begins(fact, desk.articles):
        return True
    if _INSIDE in fact.doubts and _leans_inside(fact, text):
        return False
    understood = known | expected(known) | _plain()
    return all(noun & understood for noun in left_open(_ONLY.sub("a ", text)))


def _leans_inside(fact: Fact, text: str) -> bool:
    """Whether a pronoun inside can mean nothing that stands before it in the sentence."""
    told = _PRONOUN.search(text)
    before = text[: told.start()] if told else ""
    if told is None or len(before.split()) < _BEFORE or before.endswith(", "):
        return True
    people = {name.canonical.split()[-1] for name in fact.names if name.kind == "person"}
    return bool(told["said"]) and any(who in before for who in people)


def expected(known: Collection[str]) -> frozenset[str]:
    """The stems of what a reader of such news expects: "the jury", who has read of a trial."""
    stems = frozenset(known)
    return frozenset(noun for told, nouns in _scenes() if told & stems for noun in nouns)


@cache
def _scenes() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """By scene the stems that tell of it, and those of the nouns that it brings."""
    rows = (row.split("\t") for row in sorted(entries("briefings.digest", "scenes.tsv")))
    return tuple((frozenset(content(told)), frozenset(content(nouns))) for _, told, nouns in rows)


@cache
def _plain() -> frozenset[str]:
    """The stems of nouns of which "the" tells nothing to look for."""
    return frozenset(content(" ".join(entries("briefings.digest", "plain_nouns.txt"))))


def _doubts() -> frozenset[str]:
    return entries("briefings.digest", "mended_doubts.txt")
