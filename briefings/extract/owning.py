"""Whose deed a noun names: what "of" names behind it, or its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefings.extract.clauses import When


def of_behind(noun: Token, when: When) -> Token | None:
    """The "of" behind a deed, or behind its date: "the discovery in 1962 of the cave"."""
    own = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    if own is not None or when.end >= len(noun.doc) or when.start < noun.i:
        return own
    return noun.doc[when.end] if noun.doc[when.end].lower_ == "of" else None


def owned(noun: Token, owner: Token | None) -> Token | None:
    """The owner; for "relations since their establishment" the noun that "their" stands for."""
    if owner is None or owner.tag_ != "PRP$":
        return owner
    since = noun.left_edge.i - 1
    before = noun.doc[since - 1] if since > 0 else None
    if before is None or before.pos_ not in ("NOUN", "PROPN") or noun.doc[since].text != "since":
        return owner if owner.lower_ in ("his", "her") else None
    plural = before.tag_ in ("NNS", "NNPS")
    return before if plural == (owner.lower_ == "their") else None
