"""Years from sister articles: another article that tells of the same day has a date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.corpus.origin.dates import day_name
from briefings.corpus.years.proofs import Proof
from briefings.corpus.years.sentences import (
    Sentence,
    content_words,
    month_days,
    names_in,
    sentences,
)
from briefings.model import Article

# Two sentences tell of one happening when they name the same day, share this many words and
# names, and this share of the shorter one's words. Set so that a weekly event, told twice in
# the same words with other days, never counts: the day must be the same.
SHARED_WORDS = 6
SHARED_NAMES = 3
SHARED_PART = 0.6


def by_sister(
    article: Article, corpus: Sequence[Article], years: Mapping[str, int]
) -> Iterator[Proof]:
    """The years that dated articles prove for one that tells of the same happening.

    `years` are those of the articles (by source) whose year is known by other means.
    """
    own = _dated(article)
    if not own:
        return
    for other in corpus:
        if other.source == article.source or other.source not in years:
            continue
        for day in sorted(_shared(own, _dated(other))):
            year = _year_of(day, other, years[other.source])
            yield Proof(year, _reason(day, other, year))
            break


def _reason(day: tuple[int, int], other: Article, year: int) -> str:
    return f"It tells of the same on {day_name(day)} as {other.source}, which is of {year}."


def _dated(article: Article) -> tuple[tuple[Sentence, tuple[int, int]], ...]:
    return tuple((s, day) for s in sentences(article) for day in month_days(s.text))


def _shared(
    own: Sequence[tuple[Sentence, tuple[int, int]]],
    others: Sequence[tuple[Sentence, tuple[int, int]]],
) -> set[tuple[int, int]]:
    return {
        day for here, day in own for there, same in others if day == same and _alike(here, there)
    }


def _alike(here: Sentence, there: Sentence) -> bool:
    first, second = content_words(here.text), content_words(there.text)
    shared = first & second
    names = names_in(here.text) & names_in(there.text)
    return (
        len(shared) >= SHARED_WORDS
        and len(names) >= SHARED_NAMES
        and len(shared) >= SHARED_PART * min(len(first), len(second))
    )


def _year_of(day: tuple[int, int], other: Article, year: int) -> int:
    """A day after the date of the article that tells of it was in the year before."""
    published = other.published or ""
    if len(published) >= 10 and (int(published[5:7]), int(published[8:10])) < day:
        return year - 1
    return year
