"""Phrases before the subject: which go to the end of a statement, and which are left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import without
from briefings.extract.clauses.tree import edges
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefings.extract.clauses import Predication


def fronted(
    clause: Predication, sentence: Span, holes: Sequence[tuple[int, int]]
) -> tuple[tuple[int, ...], ...] | str:
    """The token indexes of each phrase to move behind the verb, or a reason to refuse."""
    subject = clause.subject.head
    if clause.subject.how != "own":
        return ()
    moved: list[tuple[int, ...]] = []
    limit = subject.left_edge.i
    for c in clause.main.lefts:
        if c.i >= limit or c.is_punct or c.dep_ in ("cc", "mark", "preconj"):
            continue
        start, end = edges(c)
        kept = without(start, min(end, limit), holes)
        if not kept or _linking(c):
            continue
        if c.dep_ in ("advcl", "ccomp", "parataxis", "dep", "csubj", "amod", "acl"):
            if any(t.lower_ in words("conditions") for t in c.lefts):
                return "a condition stands before the clause"
            continue
        if c.dep_ not in ("prep", "advmod", "npadvmod"):
            return f"something stands before the subject: {c.lower_}"
        if c.lower_ in ("of", "as", "like", "unlike", "instead"):
            return f"something stands before the subject: {c.lower_}"
        if c.lower_ in words("leaning"):
            return f"leans on another sentence: {c.lower_}"
        if c.dep_ == "prep" and any(t.dep_ == "pcomp" for t in c.children):
            continue
        moved.append(_stripped(sentence, kept))
    return tuple(m for m in moved if m)


def _linking(token: Token) -> bool:
    """A phrase that a statement does without: "However", "In addition", "Despite …"."""
    phrase = " ".join(t.lower_ for t in token.subtree if not t.is_punct)
    return (
        phrase in words("linking_phrases")
        or token.lower_ in words("droppable")
        or token.lower_ in ("despite", "besides", "amid", "following", "given")
    )


def _stripped(sentence: Span, kept: tuple[int, ...]) -> tuple[int, ...]:
    while kept and sentence.doc[kept[-1]].is_punct:
        kept = kept[:-1]
    return kept
