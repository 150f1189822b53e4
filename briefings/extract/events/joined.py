"""The date of two joined deeds, where it stands behind the second."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, When

if TYPE_CHECKING:
    from briefings.extract.reading import Parsed

# What may follow the date of both.
_AFTER = frozenset({"after", "amid", "as", "because", "following", "when"})
_OVER = frozenset({"past", "pluperfect"})


def with_date_behind(parsed: Parsed, clause: Predication) -> Predication:
    """ "Closed the markets and delayed the term on Thursday", "were killed when a bus overturned on
    Monday": the first with the day of both.

    The clause as it is, where it has a date of its own, or the second has none at its end.
    """
    if clause.whens or clause.verb.tense not in _OVER:
        return clause
    for other in parsed.clauses:
        if not isinstance(other, Predication) or other.main.dep_ not in ("conj", "advcl"):
            continue
        joined = other.mood == clause.mood == "said" and _shared(clause, other)
        joined = joined or _occasion(clause, other)
        closing = [w for w in other.whens if not w.bound and _closes(w, other)]
        if joined and other.verb.tense == clause.verb.tense and len(closing) == 1:
            return replace(clause, whens=(closing[0],))
    return clause


def _shared(clause: Predication, other: Predication) -> bool:
    plan = other.verb.lemma == "be"  # "were to resume"
    return other.main.head.i == clause.main.i and other.subject.how == "shared" and not plan


def _occasion(clause: Predication, other: Predication) -> bool:
    """Whether the other clause tells by "when" how the deed came about, behind it."""
    opening = other.main.left_edge
    when = opening.lower_ == "when" and opening.i > clause.main.i
    return when and other.main.head.i == clause.main.i and other.subject.how == "own"


def _closes(when: When, clause: Predication) -> bool:
    """Whether a date ends a clause, or stands before what only says why or after what."""
    return when.end >= clause.end or clause.main.doc[when.end].lower_ in _AFTER
