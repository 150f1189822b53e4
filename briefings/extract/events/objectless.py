"""Verbs whose object stands elsewhere: "the warming | much of Peru experienced in 2023"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication

_OBJECTS = frozenset({"attr", "ccomp", "dative", "dobj", "oprd", "xcomp"})


def objectless(clause: Predication) -> str:
    """Why a clause says nothing alone, or ""."""
    verb = clause.verb
    needs = verb.finite and not verb.passive and verb.lemma in words("verbs_with_object")
    if not needs or any(c.dep_ in _OBJECTS for c in clause.main.children):
        return ""
    return "the object of the verb stands elsewhere"
