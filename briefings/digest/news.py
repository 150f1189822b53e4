"""What is new since the last issue: new, changed, ended or contradicted facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefings.digest.sameness import SAME, Sameness
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.model import Fact

Change = Literal["contradicted", "ended", "changed", "new"]
_RANK: dict[Change, int] = {"contradicted": 0, "ended": 1, "changed": 2, "new": 3}


class News(NamedTuple):
    """A fact, what it changes, and the earlier fact that it changes, if any."""

    fact: Fact
    change: Change
    before: Fact | None = None

    @property
    def note(self) -> str:
        """What a reader is told beside the point."""
        if self.change == "new" or self.before is None or self.change == "ended":
            return self.change
        return f"{self.change}; before: {_before(self)}"


def news(facts: Sequence[Fact], previous: Sequence[Fact]) -> tuple[News, ...]:
    """The facts that the last issue did not have, the weightiest change first."""
    known = {fact.id for fact in previous}
    fresh = [fact for fact in facts if fact.id not in known]
    sameness = Sameness([*facts, *previous])
    found = [item for fact in fresh if (item := _compared(fact, previous, sameness))]
    return tuple(sorted(found, key=lambda item: _RANK[item.change]))


def _compared(fact: Fact, previous: Sequence[Fact], sameness: Sameness) -> News | None:
    """What the fact is beside the last issue; None if that said the same."""
    for before in previous:
        if before.id in fact.conflicts or fact.id in before.conflicts:
            return News(fact, "contradicted", before)
    for before in previous:
        change = _change(fact, before)
        if change:
            return News(fact, change, before)
    if any(sameness.overlap(fact, before) >= SAME for before in previous):
        return None
    return News(fact, "new")


def _change(fact: Fact, before: Fact) -> Change | None:
    if fact.kind != before.kind:
        return None
    if fact.kind == "position":
        return _change_of_office(fact, before)
    if fact.kind == "figure" and _same(fact.subject, before.subject):
        same_measure = _same(fact.predicate, before.predicate) and fact.place == before.place
        if same_measure and not _same(fact.value, before.value):
            return "changed"
    return None


def _change_of_office(fact: Fact, before: Fact) -> Change | None:
    if not (_same(fact.value, before.value) and _same(where(fact), where(before))):
        return None
    if _same(fact.subject, before.subject):
        over = (fact.modality == "former" or fact.end) and not before.end
        return "ended" if over and before.modality != "former" else None
    return "changed" if where(fact) and "former" not in (fact.modality, before.modality) else None


def where(fact: Fact) -> str:
    """Of what an office is: its organization and place."""
    return " ".join(part for part in (fact.organization, fact.place) if part)


def _same(one: str, other: str) -> bool:
    return _key(one) == _key(other)


def _key(text: str) -> Iterable[str]:
    return sorted(set(content(text)) or {text.casefold()})


def _before(item: News) -> str:
    before = item.before
    if before is None:
        return ""
    return before.subject if before.kind == "position" else (before.value or before.statement)
