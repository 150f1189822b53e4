"""Whose deed a noun names: what "of" names behind it, or its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child, edges
from briefings.extract.references.open_nouns import is_open
from briefings.extract.statements.phrases import Phrase, phrase

if TYPE_CHECKING:
    from briefings.extract.clauses import When
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading


def of_behind(noun: Token, when: When) -> Token | None:
    """The "of" behind a deed, or behind its date: "the discovery in 1962 of the cave"."""
    own = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    if own is not None or when.end >= len(noun.doc) or when.start < noun.i:
        return own
    return noun.doc[when.end] if noun.doc[when.end].lower_ == "of" else None


def owned(noun: Token, owner: Token | None) -> Token | None:
    """The owner; for "relations since their establishment" the noun that "their" stands for."""
    if owner is None or owner.tag_ != "PRP$" or owner.lower_ in ("his", "her"):
        return owner
    since = noun.left_edge.i - 1
    before = noun.doc[since - 1] if since > 0 else None
    if before is None or before.pos_ not in ("NOUN", "PROPN") or noun.doc[since].text != "since":
        return None
    plural = before.tag_ in ("NNS", "NNPS")
    return before if plural == (owner.lower_ == "their") else None


def place_behind(reading: Reading, noun: Token, when: When) -> Phrase:
    """ "at a hotel in Leith" behind a meeting; no words where it has a date or cannot stand."""
    for c in noun.rights:
        target = child(c, "pobj") if c.dep_ == "prep" and c.lower_ in ("in", "at") else None
        if target is None or c.i <= noun.i or target.ent_type_ in ("DATE", "TIME"):
            continue
        start, end = edges(c)
        if start <= when.start < end:
            end = when.start
        found = phrase(reading, c, start, end)
        if isinstance(found, Phrase) and not is_open(found.doubts):
            return found
    return Phrase("", frozenset())
