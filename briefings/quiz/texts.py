"""What the articles show: names that they write with "the", days that they tell, who wrote them.

All is read off once for all articles, since every question asks for them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefings.model import Article
from briefings.quiz.dates import Date, about, plain
from briefings.quiz.headlines import headline
from briefings.quiz.lists import rows
from briefings.quiz.name_pairs import Pairs
from briefings.quiz.wording import folded, has_phrase, spaced, tokens
from briefings.words.months import ANY_MONTH, MONTHS

# The owners in the name of a body: "Timber Workers' Federation".
OWNERS = rf"(?:(?<=s)['’](?= (?:{'|'.join(row[0] for row in rows('body_nouns'))})\b))?"
_WORD = rf"[A-Z][\w&-]*(?:\.\w[\w&-]*)*{OWNERS}"
_NAME = rf"{_WORD}(?: (?:(?:of|for|and) (?:the )?)?{_WORD})*"
# What stands after a whole name: no "spokesman", whose article it would be.
_ENDS = (
    r"(?=['’]s?\b|[.,;:)?!\n]|$| \(| (?:and|or|is|are|was|were|has|have|had|will|would|can|could"
    r"|may|said|says|in|on|at|to|by|for|from|that|which|who|as|after|before|when|with)\b)"
)
_WITH = re.compile(rf"\b[Tt]he ({_NAME}){_ENDS}")
_WITHOUT = re.compile(rf"\b(?:of|by|from|for|with|at|to|that|but) ({_NAME}){_ENDS}")
_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{ANY_MONTH})"
    rf"|(?P<named>{'|'.join(m[:3] for m in MONTHS)})[a-z]*\.? (?P<number>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?!\d))(?:,? (?P<year>\d{4}))?"
)


@dataclass(frozen=True)
class Texts:
    """The texts of all articles, as they show the use of names and days, and who wrote them."""

    articles: tuple[Article, ...]

    @cached_property
    def definite(self) -> frozenset[str]:
        """The names that stand with "the", and with nothing after them that it could belong to."""
        return frozenset(n for a in self.articles for n in _WITH.findall(a.text))

    @cached_property
    def bare(self) -> frozenset[str]:
        """The names that stand without "the" after a preposition."""
        return frozenset(n for a in self.articles for n in _WITHOUT.findall(a.text))

    @cached_property
    def _days(self) -> dict[int, tuple[tuple[str, int, int | None, str], ...]]:
        """For each month what is told of a day: article, day, year where known, sentence."""
        found: dict[int, list[tuple[str, int, int | None, str]]] = defaultdict(list)
        for article in self.articles:
            for told in _DAY.finditer(article.text):
                month, day, year = _read(told)
                around = _sentence(article.text, told.start())
                year = year or _year(month, article)
                found[month].append((article.id, day, year, around))
        return {month: tuple(told) for month, told in found.items()}

    def days(self, month: Date, names: Iterable[str], cited: Iterable[str]) -> frozenset[Date]:
        """The days of a month that the `cited` articles give, or others in a sentence with a name.

        A day without its year, in an article without a date, counts for every year.
        """
        wanted, here = tuple(names), frozenset(cited)
        return frozenset(
            Date(month.year, month.month, day)
            for article, day, year, sentence in self._days.get(month.month or 0, ())
            if year in {None, month.year}
            if article in here or any(name in sentence for name in wanted)
        )

    @cached_property
    def headlines(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """For each day the articles that have a headline, and their headlines, folded."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for article in self.articles:
            day = plain(article.published)
            if day is not None and not article.duplicate_of and (told := headline(article)):
                found[day.text].append((article.id, folded(told)))
        return {day: tuple(told) for day, told in found.items()}

    @cached_property
    def pairs(self) -> Pairs:
        """How often two words of a name stand beside each other in the articles."""
        return Pairs.of(a.text for a in self.articles)

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The names of the papers and agencies, folded."""
        names = (a.outlet for a in self.articles)
        return frozenset(folded(n) for n in names if n)

    @cached_property
    def reporters(self) -> frozenset[str]:
        """The names of the authors, folded."""
        return frozenset(folded(n) for a in self.articles for n in (*a.authors, *a.agencies))

    def trade(self, text: str) -> list[str]:
        """The papers, agencies and reporters of more than one word that stand in `text`."""
        near = (n for w in sorted(set(spaced(text).split())) for n in self._trade.get(w, ()))
        return sorted(n for n in near if has_phrase(n, text))

    @cached_property
    def _trade(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.outlets | self.reporters):
            if len(tokens(name)) > 1:
                found[spaced(name).split()[0]].append(name)
        return dict(found)


def _read(told: re.Match[str]) -> tuple[int, int, int | None]:
    """Month, day and year of a day in a text."""
    short = (told["month"] or told["named"])[:3]
    month = next(n for n, m in enumerate(MONTHS, start=1) if m.startswith(short))
    year = told["year"]
    return month, int(told["day"] or told["number"]), int(year) if year else None


def _year(month: int, article: Article) -> int | None:
    """The year of a day that is told without one: that of the last such month by the article."""
    printed_on = about(article.published)
    if printed_on is None:
        return None
    return printed_on.year - (printed_on.month is not None and month > printed_on.month)


def _sentence(text: str, place: int) -> str:
    """About the sentence around a place: to the nearest full stops before a capital."""
    before = max((m.end() for m in _STOP.finditer(text, max(0, place - FAR), place)), default=0)
    after = _STOP.search(text, place)
    return text[max(before, place - FAR) : after.start() if after else len(text)]


_STOP = re.compile(r"(?<=[a-z\d)”\"][.!?])\s+(?=[A-Z“\"])|\n")
# No sentence is longer.
FAR = 400
