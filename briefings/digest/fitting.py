"""A brief of one page: points are dropped until it and its sources fit.

What a page holds is reckoned in points (1/72 inch) of the printed A4 page with the theme
that comes with briefings; lines are counted by their characters. A point costs its own
lines and those of the sentences that it cites, which stand among the sources.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.model import Article, Digest, Point, Reference, Section

# The height of a page without margins, less masthead, headings and the column chart.
_PAGE = 700
_MASTHEAD = 70
_CHART = 100
_CHART_ARTICLES = 8
_HEADING = 28
_TITLE = (22, 52)
_ROW = 34
_POINT = (15, 82)
_SOURCE = (12, 100)
_GAP = 4
_FEWEST = 1


def fitted(digest: Digest, articles: Mapping[str, Article], merits: Mapping[str, float]) -> Digest:
    """The digest with as many of its points as a page holds, at least one.

    Tables go first, then of the points under titles the one that adds least: `merits` by
    fact id.
    """
    while _height(digest, articles) > _PAGE:
        if digest.holders:
            digest = replace(digest, holders=digest.holders[:-1])
        elif digest.figures:
            digest = replace(digest, figures=digest.figures[:-1])
        elif any(section.points for section in digest.sections):
            digest = replace(digest, sections=_without_least(digest.sections, merits))
        elif digest.differences:
            digest = replace(digest, differences=digest.differences[:-1])
        elif digest.news:
            digest = replace(digest, news=digest.news[:-1])
        elif len(digest.bottom_line) > _FEWEST:
            digest = replace(digest, bottom_line=digest.bottom_line[:-1])
        else:
            break
    return digest


def _without_least(
    sections: tuple[Section, ...], merits: Mapping[str, float]
) -> tuple[Section, ...]:
    """Without the point that a reader needs least; the last of several."""
    points = [point for section in sections for point in section.points]
    _, at = min(
        (max(merits.get(key, 0.0) for key in point.facts), -n) for n, point in enumerate(points)
    )
    left = [
        replace(section, points=tuple(p for p in section.points if p is not points[-at]))
        for section in sections
    ]
    return tuple(section for section in left if section.points)


def _height(digest: Digest, articles: Mapping[str, Article]) -> int:
    accounts = [point for each in digest.differences for point in each.accounts]
    points = [point for section in digest.sections for point in section.points]
    every = [*digest.bottom_line, *digest.news, *accounts, *points, *digest.figures]
    tables = (digest.differences, digest.figures, digest.holders)
    parts = (digest.bottom_line, digest.news, digest.sections, *tables, every)
    height = _MASTHEAD + _HEADING * sum(map(bool, parts))
    height += _CHART * _has_chart(articles)
    height += sum(_lines(section.title, _TITLE) + _GAP for section in digest.sections)
    height += sum(_lines(_printed(point), _POINT) + _GAP for point in every)
    height += _ROW * (len(digest.holders) + bool(digest.holders))
    references = [reference for point in every for reference in point.references]
    references += [reference for row in digest.holders for reference in row.references]
    return height + _evidence(references) + _headers(references, articles)


def _has_chart(articles: Mapping[str, Article]) -> bool:
    """Whether there may be a chart of articles by month: so many of them, of several months."""
    months = [article.published[:7] for article in articles.values() if article.published]
    return len(months) >= _CHART_ARTICLES and len(set(months)) > 1


def _headers(references: Iterable[Reference], articles: Mapping[str, Article]) -> int:
    """The lines that name each source: outlet, date, title, address."""
    by_article = {r.article: r for r in references}
    height = 0
    for key, cited in by_article.items():
        title = articles[key].title if key in articles else ""
        address = (articles[key].url if key in articles else None) or cited.source
        line = f"00. {cited.outlet or ''}, 00 September 0000 (inferred). {title} ({address}) "
        height += _lines(line, _SOURCE) + _GAP
    return height


def _evidence(references: Iterable[Reference]) -> int:
    """The sentences, each once."""
    sentences = {(r.article, r.sentence or r.quote) for r in references}
    return sum(_lines(sentence, _SOURCE) + 2 for _, sentence in sentences)


def _printed(point: Point) -> str:
    return f"{point.text} ({point.note})" if point.note else point.text


def _lines(text: str, line: tuple[int, int]) -> int:
    height, characters = line
    return height * max(1, ceil(len(text) / characters))
