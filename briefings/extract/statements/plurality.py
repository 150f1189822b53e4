"""Whether the subject of a clause is one or several, and the auxiliaries that agree with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.statements.placing import Draft

_PLURALS = {"was": "were", "has": "have", "is": "are"}
_SINGULARS = {other: one for one, other in _PLURALS.items()}


def plural(draft: Draft) -> bool:
    """Whether the subject is several: by the auxiliary, else by the noun."""
    group, own = draft.source.verb, draft.source.subject.how == "own"
    auxiliaries = {a.lower_ for a in group.auxiliaries if not own or a.i >= group.start}
    if auxiliaries & {"were", "are", "have"}:
        return True
    if auxiliaries & {"was", "is", "has"}:
        return False
    return several(draft.source.subject.head)


def several(head: Token) -> bool:
    """Whether a noun is several by its form, its number, or what is joined to it."""
    counted = head.pos_ == "NUM" and head.lower_ not in ("one", "1")
    return head.tag_ in ("NNS", "NNPS") or counted or any(c.dep_ == "conj" for c in head.children)


def inherited(draft: Draft) -> list[str]:
    """The auxiliaries of another verb that a verb has too, for its own subject: "one was killed
    and two | were | injured"."""
    group = draft.source.verb
    shared = [a.text for a in group.auxiliaries if a.i < group.start]
    if shared and draft.source.subject.how == "own":
        number = _PLURALS if several(draft.source.subject.head) else _SINGULARS
        shared[0] = number.get(shared[0], shared[0])
    return shared
