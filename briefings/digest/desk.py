"""Everything the parts of a digest look facts up in, made once for one brief."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.choice.sameness import Sameness
from briefings.digest.telling.restating import is_over
from briefings.model import Point
from briefings.words.months import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from briefings.model import Article, Fact


# So long after its newest news a brief is still of the day of that news.
_STILL = timedelta(days=7)
# Words whose truth depends on the day on which they were written.
_PRESENT = re.compile(r"(?:is|are|has|have)\b")
# The verb of what was so when it was told: not "was", not "passed".
_THEN = re.compile(r"(?:(?:is|are|has|have|may|can|will|must)\b|(?!was\b)[a-z]+s\b)")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
# Words of a date: a text without them has nothing that was inferred.
_DATE = re.compile(rf"{_YEAR.pattern}|\b(?:{ANY_MONTH})\b")
_DRIFTING = re.compile(
    r"\b(?:currently|recently|recent|still|so far|to date"
    r"|(?:over|within|in) the (?:next|coming) \w+ (?:hours|days|weeks|months|years))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Desk:
    """The facts of a brief that may be printed, and what is known about them."""

    facts: tuple[Fact, ...]
    texts: Mapping[str, str]
    articles: Mapping[str, Article]
    sameness: Sameness
    worth: Mapping[str, float]
    today: date
    # Facts that only the first sentences of their article make clear.
    leaning: frozenset[str] = frozenset()
    # Facts that are clear only beneath the headline of their article.
    beneath: tuple[Fact, ...] = ()
    # Articles whose first sentence is told by a fact.
    begun: frozenset[str] = frozenset()
    # Answers in interviews, clear or not: they tell whose turn it is.
    turns: tuple[Fact, ...] = ()
    # By id the facts that are told by the whole sentence that their article opens with.
    leads: frozenset[str] = frozenset()
    # The newest day on which a fact was printed, however long ago.
    newest: str | None = None

    @property
    def day(self) -> str | None:
        """The newest day, where the brief is of about that day: its masthead says so."""
        span = edtf.bounds(self.newest)
        return self.newest if span and self.today - span[1] <= _STILL else None

    @property
    def known(self) -> tuple[Fact, ...]:
        """The facts that stand alone, and those that are clear beneath a headline."""
        return (*self.facts, *self.beneath)

    def sources(self, fact: Fact) -> int:
        """The number of independent articles that say so: reprints are one source."""
        cited = {reference.article for reference in fact.references}
        return len({root(key, self.articles) for key in cited})

    def inferred(self, fact: Fact) -> bool:
        """Whether the fact's date was reasoned out rather than stated."""
        return is_inferred(fact, self.articles)

    def point(self, fact: Fact, note: str = "") -> Point:
        """The fact as a point, with what a reader should know beside it."""
        notes = [note] if note else []
        if self.inferred(fact) and fact.date and _DATE.search(self.texts[fact.id]):
            notes.append("date inferred")
        if fact.conflicts:
            notes.append("sources differ")
        elif self._rests_on_one(fact):
            notes.append("single source")
        day = _published(fact)
        if day == self.day:
            day = None
        if day and self._ages(fact):
            notes.append(f"as of {edtf.spoken(day)}")
        elif day and fact.kind == "quotation" and not _YEAR.search(self.texts[fact.id]):
            notes.append(f"published {edtf.spoken(day)}")
        elif day and self._is_undated(fact, day):
            notes.append(f"{'as of' if _is_present(fact) else 'reported'} {edtf.spoken(day)}")
        return Point(
            text=self.texts[fact.id],
            facts=(fact.id,),
            references=fact.references,
            sources=max(1, self.sources(fact)),
            note="; ".join(notes),
            extract=fact.is_extract,
        )

    def _ages(self, fact: Fact) -> bool:
        """Whether the sentence was true on the day it was printed, and may be so no more."""
        if is_over(fact, self.today) or _DRIFTING.search(self.texts[fact.id]):
            return True
        present = bool(_PRESENT.match(fact.predicate))
        then = edtf.bounds(_published(fact))
        told = [y for y in _years(self.texts[fact.id]) if not then or y <= then[1].year]
        return fact.is_extract and present and not told

    def _is_undated(self, fact: Fact, day: str) -> bool:
        """Whether a brief of later news prints the fact with no year, or in the present tense.

        Its reader would take it for fresh, or for news of the newest day, which the masthead says.
        """
        return self.is_old(self.texts[fact.id], day, present=_is_present(fact))

    def is_old(self, text: str, day: str | None, *, present: bool = False) -> bool:
        """Whether a text of some `day` is older than the news beside it, and has no year.

        In the present tense only a year near that day tells when it was so.
        """
        now, then = edtf.bounds(self.newest), edtf.bounds(day)
        if not (now and then) or now[0] - then[1] <= _STILL:
            return False
        years = [year for year in _years(text) if year <= then[1].year]
        return not any(then[1].year - year <= 1 or not present for year in years)

    def _rests_on_one(self, fact: Fact) -> bool:
        """Whether one article stands behind a claim or a figure that others could confirm.

        Others could if they are independent and tell of something that the fact names.
        """
        if not (fact.kind == "figure" or fact.modality == "claimed") or self.sources(fact) > 1:
            return False
        names = {name.canonical for name in fact.names if name.kind != "place"}
        own = {root(reference.article, self.articles) for reference in fact.references}
        return any(
            names & {name.canonical for name in other.names}
            and not own & {root(reference.article, self.articles) for reference in other.references}
            for other in self.facts
        )


def _is_present(fact: Fact) -> bool:
    """Whether its main verb tells what was so when it was told."""
    return bool(_THEN.match(fact.clause.verb if fact.clause else fact.predicate))


def _years(text: str) -> list[int]:
    return [int(year) for year in _YEAR.findall(text)]


def newest_day(facts: Iterable[Fact]) -> str | None:
    """The newest day on which the facts were printed."""
    return edtf.newest(map(_published, facts))


def _published(fact: Fact) -> str | None:
    """The newest day on which an article said so."""
    return edtf.newest(reference.published for reference in fact.references)


def root(key: str, articles: Mapping[str, Article]) -> str:
    """The first printing of an article: what it is a duplicate of, if of anything."""
    seen = {key}
    while (article := articles.get(key)) and article.duplicate_of:
        key = article.duplicate_of
        if key in seen:
            break
        seen.add(key)
    return key


def is_inferred(fact: Fact, articles: Mapping[str, Article]) -> bool:
    """Whether a doubt says so, or the year stands on an article's inferred date alone."""
    if fact.is_day_inferred:
        return True
    dates = [d for d in (fact.date, fact.start, fact.end) if d and edtf.year(d)]
    cited = [articles[r.article] for r in fact.references if r.article in articles]
    if not dates or not cited or any(a.published_basis != "inferred" for a in cited):
        return False
    words = " ".join(r.sentence for r in fact.references)
    return not all(re.search(rf"(?<![\d–-]){d[:4]}(?![\d–-])", words) for d in dates)
