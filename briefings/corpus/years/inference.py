"""A year for the undated, where the corpus proves one; the month, roughly, where it shows.

Rules yield proofs. When all agree the article is dated "2021-02~" (about February
2021: the year is proved, the month is that of the latest day it tells of) or "2021"
where no such day stands in it. When two disagree, or a sentence contradicts them, the
article stays undated. A file's times are never asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefings.corpus.origin.dates import DAY, MONTH, WEEKDAY, dates_in, day_name, month_number
from briefings.corpus.years.anniversaries import by_anniversary
from briefings.corpus.years.occasions import by_occasion
from briefings.corpus.years.proofs import Proof, known_year
from briefings.corpus.years.sentences import AHEAD, month_days, sentences
from briefings.corpus.years.sisters import by_sister
from briefings.model import Article

RULES = (by_anniversary, by_occasion)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY_AND_DAY = re.compile(rf"\b(?P<weekday>{WEEKDAY})[,\s(]+{MONTH}\s*{DAY}\b(?!,?\s*\d{{4}})")


def date_the_undated(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, those without a date dated where the corpus proves a year."""
    proofs = {a.source: _proofs(a, articles) for a in articles if a.published is None}
    years = {a.source: year for a in articles if (year := known_year(a))}
    years |= {source: found[0].year for source, found in proofs.items() if _agree(found)}
    for article in articles:
        if article.source in proofs:
            proofs[article.source] += tuple(by_sister(article, articles, years))
    return tuple(_dated(article, proofs) for article in articles)


def _proofs(article: Article, articles: Sequence[Article]) -> tuple[Proof, ...]:
    return tuple(proof for rule in RULES for proof in rule(article, articles))


def _agree(proofs: Sequence[Proof]) -> bool:
    return len({proof.year for proof in proofs}) == 1


def _dated(article: Article, proofs: Mapping[str, Sequence[Proof]]) -> Article:
    found = proofs.get(article.source, ())
    if not _agree(found) or _contradicted(article, found[0].year):
        return article
    proof = found[0]
    month, why = _month_of(article)
    published = f"{proof.year}-{month:02}~" if month else str(proof.year)
    reason = f"{proof.reason} {why}".strip()
    return replace(
        article, published=published, published_basis="inferred", published_reason=reason
    )


def _contradicted(article: Article, year: int) -> bool:
    """True when the article tells of a later day as past, or of a weekday the year denies."""
    for sentence in sentences(article):
        for dated in dates_in(sentence.text):
            if int(dated.edtf[:4]) > year and not AHEAD.search(sentence.text):
                return True
        for match in WEEKDAY_AND_DAY.finditer(sentence.text):
            if not _falls_on(match, year):
                return True
    return False


def _falls_on(match: re.Match[str], year: int) -> bool:
    try:
        day = date(year, month_number(match["month"]), int(match["day"]))
    except ValueError:
        return False
    return WEEKDAYS[day.weekday()] == match["weekday"][:3].casefold()


def _month_of(article: Article) -> tuple[int | None, str]:
    """The month of the latest past day without a year, when it is the article's own occasion.

    It is when a caption shows it, or two sentences name it.
    """
    days = [
        (day, sentence.role)
        for sentence in sentences(article)
        if not AHEAD.search(sentence.text)
        for day in month_days(sentence.text)
    ]
    if not days:
        return None, ""
    latest = max(day for day, _ in days)
    roles = [role for day, role in days if day == latest]
    if len(roles) < 2 and "caption" not in roles:
        return None, ""
    return latest[0], f"The latest day it tells of is {day_name(latest)}."
