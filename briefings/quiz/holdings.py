"""The offices that the corpus tells, looked up by who held them and by their country or body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefings.model import Fact
from briefings.quiz.lands import canonical
from briefings.quiz.offices import Office
from briefings.quiz.tenures import Tenure, name_words, same_person


@dataclass(frozen=True)
class Holdings:
    """Every office held by anyone, in the order of the facts, and the facts by their id."""

    tenures: tuple[Tenure, ...]
    by_id: Mapping[str, Fact]
    _asked: dict[str, tuple[Tenure, ...]] = field(default_factory=dict)

    def of(self, person: str) -> tuple[Tenure, ...]:
        """The offices of a person; asked again, the same are given."""
        if person not in self._asked:
            self._asked[person] = self._of(person)
        return self._asked[person]

    def _of(self, person: str) -> tuple[Tenure, ...]:
        near = {i for w in name_words(person) for i in self._by_word.get(w, ())}
        return tuple(t for i in sorted(near) if same_person((t := self.tenures[i]).person, person))

    def near(self, asked: Office, articles: set[str]) -> tuple[Tenure, ...]:
        """The tenures of the office's country or body, and those that the articles tell of."""
        keys = {*articles, *(f"\x1f{w}" for w in canonical(asked.words))}
        found = {i for key in keys for i in self._by_key.get(key, ())}
        return tuple(self.tenures[i] for i in sorted(found))

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, tenure in enumerate(self.tenures):
            for word in sorted(name_words(tenure.person)):
                found[word].append(place)
        return dict(found)

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        """Where tenures stand, by article and by the words of their country and body."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, tenure in enumerate(self.tenures):
            articles = {r.article for r in self.by_id[tenure.fact].references}
            words = {f"\x1f{w}" for w in canonical(tenure.office.words)}
            for key in sorted(articles | words):
                found[key].append(place)
        return dict(found)
