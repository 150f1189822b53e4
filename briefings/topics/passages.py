"""The stretches of text in which subjects are looked for, and who mentions what where."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.model import Article, Fact, Role

_IN_PASSING = frozenset({"position", "education", "abbreviation"})
# A name that follows "the" in this share of its uses is called with it.
_MOSTLY = 0.4
_THE = ("the ", "The ")
_WORD = re.compile(r"\w+")
# What makes a name a part of a longer word.
_JOINED = re.compile(r"[\w-]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A title, a paragraph, or the statement and citations of a fact (`fact` is its place).

    A title's role is "heading" and `title` is set.
    """

    text: str
    article: str
    role: Role = "body"
    fact: int | None = None
    title: bool = False


def passages(facts: Sequence[Fact], articles: Sequence[Article]) -> tuple[Passage, ...]:
    """The facts as passages, in their order, and then every paragraph and title."""
    made = [Passage(context(fact), _article(fact), fact=at) for at, fact in enumerate(facts)]
    for article in articles:
        made.append(Passage(article.title, article.id, "heading", title=True))
        for p in article.paragraphs:
            text = article.text[p.start : p.end]
            if text.strip() != article.title.strip():
                made.append(Passage(text, article.id, p.role))
    return tuple(made)


def context(fact: Fact) -> str:
    """The words by which a fact is found: its statement and the sentences it cites.

    Who holds an office is often said in passing, in a sentence on something else: such a
    fact is found by its statement alone.
    """
    if fact.kind in _IN_PASSING:
        return fact.statement
    return "\n".join([fact.statement, *(r.sentence or r.quote for r in fact.references)])


class Finder:
    """Finds names (whole words, case kept) and runs of stems in passages."""

    def __init__(self, found: Sequence[Passage]) -> None:
        self.passages = found
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        self._holding: dict[str, frozenset[int]] = {}
        self._stems = [content(passage.text) for passage in found]
        for place, passage in enumerate(found):
            for word in set(_WORD.findall(passage.text)):
                self._by_word[word].append(place)
            for stem in set(self._stems[place]):
                self._by_stem[stem].append(place)

    def named(self, form: str) -> frozenset[int]:
        """The places of the passages that hold a name."""
        if form not in self._holding:
            first = _WORD.search(form)
            candidates = self._by_word.get(first.group(), []) if first else ()
            self._holding[form] = frozenset(
                p for p in candidates if any(True for _ in _standing(form, self.passages[p].text))
            )
        return self._holding[form]

    def using(self, run: tuple[str, ...]) -> frozenset[int]:
        """The places of the passages that use a run of stems."""
        rarest = min((self._by_stem.get(stem, []) for stem in run), key=len, default=[])
        return frozenset(p for p in rarest if _holds(self._stems[p], run))

    def is_spoken_with_the(self, name: str) -> bool:
        """Whether the name is mostly printed as "the Quad" rather than as "THAAD"."""
        texts = (self.passages[p].text for p in self.named(name))
        found = [
            text[max(0, at - 4) : at] in _THE for text in texts for at in _standing(name, text)
        ]
        return _MOSTLY * len(found) < sum(found)


def _standing(name: str, text: str) -> Iterator[int]:
    """Where a name stands in the text as whole words.

    To look for the letters first is some times as fast as a pattern that begins with a bound.
    """
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = not (at and _JOINED.match(text, at - 1)) and not _JOINED.match(text, end)
        if whole:
            yield at
        at = text.find(name, end if whole else at + 1)


def _holds(stems: tuple[str, ...], run: tuple[str, ...]) -> bool:
    length = len(run)
    return any(stems[at : at + length] == run for at in range(len(stems) - length + 1))


def _article(fact: Fact) -> str:
    return fact.references[0].article if fact.references else ""
