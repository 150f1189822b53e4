"""What is new since the last issue: new, changed, ended or contradicted facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefings.digest.choice.sameness import SAME, Sameness, profile
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.model import Fact

Change = Literal["contradicted", "ended", "changed", "new"]
_RANK: dict[Change, int] = {"contradicted": 0, "ended": 1, "changed": 2, "new": 3}
# Words that two facts must share to be compared at all.
_SHARED = 2


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
    if not fresh:
        return ()
    archive = _Archive(previous, Sameness([*facts, *previous]))
    found = [item for fact in fresh if (item := archive.compared(fact))]
    return tuple(sorted(found, key=lambda item: _RANK[item.change]))


class _Archive:
    """The facts of the last issue, looked up by their words."""

    def __init__(self, previous: Sequence[Fact], sameness: Sameness) -> None:
        self._previous = previous
        self._sameness = sameness
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for place, fact in enumerate(previous):
            for stem in {*profile(fact), *content(f"{fact.subject} {fact.value}")}:
                self._by_stem[stem].append(place)
        self._against = {key: fact for fact in previous for key in fact.conflicts}
        self._by_id = {fact.id: fact for fact in previous}

    def compared(self, fact: Fact) -> News | None:
        """What the fact is beside the last issue; None if that said the same."""
        contradicted = [self._by_id[key] for key in fact.conflicts if key in self._by_id]
        if contradicted or fact.id in self._against:
            return News(fact, "contradicted", (*contradicted, self._against.get(fact.id))[0])
        near = self._near(fact)
        for before in near:
            if change := _change(fact, before):
                return News(fact, change, before)
        if any(self._sameness.overlap(fact, before) >= SAME for before in near):
            return None
        return News(fact, "new")

    def _near(self, fact: Fact) -> list[Fact]:
        """Earlier facts with enough words in common to be worth comparing, in their order."""
        stems = {*profile(fact), *content(f"{fact.subject} {fact.value}")}
        shared = Counter(place for stem in stems for place in self._by_stem[stem])
        enough = min(_SHARED, len(stems))
        return [self._previous[place] for place in sorted(shared) if shared[place] >= enough]


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
