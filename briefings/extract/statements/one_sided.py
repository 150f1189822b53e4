"""What a statement must not be without: the answer to an accusation, and when a deed was done.

"He was arrested for theft, but was later acquitted" is not true of anybody as its first half.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

_WORD = re.compile(r"\w+")
_TIMES = frozenset({"after", "as", "before", "until", "when", "while"})


def one_sided(verb: Token, text: str) -> bool:
    """Whether `text` tells the deed of `verb`, an accusation, and not how its sentence answers it:
    "but he denied it", "and was later cleared"."""
    if verb.lemma_.lower() not in words("verbs_of_accusing"):
        return False
    said = frozenset(_WORD.findall(text.lower()))
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    answers = {t.lower_ for t in behind if t.lemma_.lower() in words("answers_to_charges")}
    return bool(answers - said)


def without_time(verb: Token, text: str) -> bool:
    """Whether `text` leaves out the clause before the deed of `verb` that says when it was done:
    "When he was 16, …"."""
    for clause in verb.lefts:
        opening = clause.left_edge
        if clause.dep_ == "advcl" and opening.lower_ in _TIMES and opening.is_sent_start:
            start, end = edges(clause)
            own = _WORD.findall(verb.doc[start + 1 : end].text.lower())
            return bool(own) and own[-1] not in _WORD.findall(text.lower())
    return False
