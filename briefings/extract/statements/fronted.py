"""Phrases before the subject: which go to the end of a statement, and which are left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.extract.clauses.counted import measures
from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import FINITE, edges
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Span, Token

_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "dep", "csubj", "amod", "acl"})
# "Down 4-1, the club made two changes" says how the game stood, not how it was done.
_SCORING = frozenset({"ahead", "behind", "down", "level", "trailing", "up"})
_STAYING = frozenset({"of", "as", "like", "unlike", "instead"})


def fronted(
    clause: Predication, sentence: Span, holes: Sequence[tuple[int, int]]
) -> tuple[tuple[int, ...], ...] | str:
    """The token indexes of each phrase to move behind the verb, or a reason to refuse."""
    if clause.subject.how != "own":
        return ()
    limit = clause.subject.start
    moved: list[tuple[int, ...]] = []
    measured = {token.i for token in measures(clause.main)}
    for c in clause.main.lefts:
        if c.i >= limit or c.is_punct or c.dep_ in ("cc", "mark", "preconj") or c.i in measured:
            continue
        start, end = edges(c)
        end = min(end, limit)
        kept = _stripped(sentence, without(start, end, (*holes, *asides(sentence.doc, start, end))))
        if not kept or _linking(c) or _dropped(c) or _of_time(sentence, kept):
            continue
        reason = _staying(c)
        if reason:
            return reason
        moved.append(kept)
    return tuple(m for m in moved if m)


def _dropped(token: Token) -> bool:
    """A clause before the clause, unless it is a condition."""
    if token.dep_ == "prep" and any(t.lower_ in ("past", "recent") for t in token.subtree):
        return True
    if token.lower_ in ("earlier", "later") and token.n_lefts == token.n_rights == 0:
        return True
    if token.dep_ == "prep":
        return any(t.dep_ == "pcomp" for t in token.children)
    if token.tag_ in ("WRB", "WP", "WDT"):
        return True
    if token.dep_ == "npadvmod" and token.ent_type_ not in ("DATE", "TIME"):
        return True
    return token.dep_ in _CLAUSES and not _condition(token)


def _of_time(sentence: Span, kept: tuple[int, ...]) -> bool:
    """What is left of "In 1979, when …" without its date."""
    first = next((sentence.doc[i] for i in kept if not sentence.doc[i].is_punct), None)
    return first is not None and first.lower_ == "when"


def _condition(token: Token) -> bool:
    return any(t.lower_ in words("conditions") for t in token.lefts)


def _staying(token: Token) -> str:
    """Why a phrase before the subject can neither be moved nor dropped."""
    if token.dep_ in _CLAUSES:
        return "a condition stands before the clause"
    if token.dep_ not in ("prep", "advmod", "npadvmod") or token.lower_ in _STAYING:
        return f"something stands before the subject: {token.lower_}"
    if token.lower_ in _SCORING:
        return f"a score before the subject: {token.lower_}"
    if token.lower_ in words("leaning"):
        return f"leans on another sentence: {token.lower_}"
    return ""


def _linking(token: Token) -> bool:
    """A phrase that a statement does without: "However", "In addition", "Despite …"."""
    phrase = " ".join(t.lower_ for t in token.subtree if not t.is_punct)
    if token.lower_ == "even" and token.nbor().dep_ == "mark":
        return True  # "Even as prices fell, …"
    return (
        phrase in words("linking_phrases")
        or token.lower_ in words("droppable")
        or token.lower_ in ("despite", "besides", "amid", "following", "given")
    )


def _stripped(sentence: Span, kept: tuple[int, ...]) -> tuple[int, ...]:
    while kept and sentence.doc[kept[-1]].is_punct:
        kept = kept[:-1]
    return kept


def closes(clause: Token, kept: Sequence[int]) -> bool:
    """Whether a comma opens a clause ("Antofagasta, which is due to open"), or what is kept ends
    with it ("a plan which would cut the tax")."""
    left = clause.left_edge.i
    finite = clause.tag_ in FINITE or any(c.tag_ in FINITE for c in clause.lefts)
    last = finite and clause.right_edge.i >= kept[-1]
    return last or (left > 0 and clause.doc[left - 1].text == ",")
