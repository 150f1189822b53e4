"""A brief of one page: as many points as fit with their sources.

What a page holds is reckoned in points (1/72 inch) of the printed A4 page with the theme
that comes with briefings; lines are counted by the widths of their letters. A point costs its own
lines and those of the sentences that it cites, which stand among the sources where the
point does not repeat them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefings.digest import edtf
from briefings.digest.choice.measuring import lines
from briefings.words.repeating import repeats

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.model import Article, Digest, Holder, Point, Reference, Section

# The height of a page without margins; masthead, the box of the bottom line, headings. A
# heading stands above each part and, of several, each topic.
_PAGE = 720.0
_MASTHEAD = 60.0
_BOX = 42.0
_HEADING = 34.0
_TABLE = 40.0
_NOTE = 18.0
# The height of a line, the size of its type and its width.
_TITLE = (15.5, 13.0, 450.0)
_BOXED = (14.5, 10.5, 426.0)
_POINT = (14.5, 10.5, 437.0)
_PERSON, _OFFICE = (12.0, 9.5, 118.0), (12.0, 9.5, 178.0)
_UNDER = (16.0, 14.0, 450.0)
_SOURCE = (12.5, 9.0, 432.0)
# A small number behind a point, for each article that it cites, is as wide as this.
_MARK = "."
# What stands between two titles, rows, sources, points of the bottom line, others, sentences.
_TITLE_GAP, _ROW_GAP, _SOURCE_GAP, _LINE_GAP, _GAP, _SENTENCE_GAP = 13.0, 7.0, 5.0, 6.0, 3.0, 1.5
_FEWEST = 1


def fitted(digest: Digest, articles: Mapping[str, Article], merits: Mapping[str, float]) -> Digest:
    """The digest with as many of its points as a page holds, at least one.

    What it opens on comes first, then the points under titles that add most (`merits` by fact
    id), then tables.
    """
    page = _opening(digest, articles)
    points = [point for section in digest.sections for point in section.points]
    kept: set[int] = set()
    for at in sorted(range(len(points)), key=lambda n: (-_merit(points[n], merits), n)):
        page = _if_it_fits(page, articles, sections=_sections(digest, points, {*kept, at})) or page
        kept |= {at} if page.sections and points[at] in _points(page) else set()
    for row in digest.figures:
        page = _if_it_fits(page, articles, figures=(*page.figures, row)) or page
    for holder in digest.holders:
        page = _if_it_fits(page, articles, holders=(*page.holders, holder)) or page
    return page


def _opening(digest: Digest, articles: Mapping[str, Article]) -> Digest:
    """The bottom line, news and differences, as many as fit, and nothing else."""
    page = replace(digest, sections=(), figures=(), holders=())
    while _height(page, articles) > _PAGE:
        if page.differences:
            page = replace(page, differences=page.differences[:-1])
        elif page.news:
            page = replace(page, news=page.news[:-1])
        elif len(page.bottom_line) > _FEWEST:
            page = replace(page, bottom_line=page.bottom_line[:-1])
        else:
            break
    return page


def _if_it_fits(page: Digest, articles: Mapping[str, Article], **parts: Any) -> Digest | None:
    """The page with these parts, or nothing if they are too long for it."""
    longer = replace(page, **parts)
    return longer if _height(longer, articles) <= _PAGE else None


def _merit(point: Point, merits: Mapping[str, float]) -> float:
    return max((merits.get(key, 0.0) for key in point.facts), default=0.0)


def _points(digest: Digest) -> list[Point]:
    return [point for section in digest.sections for point in section.points]


def _sections(digest: Digest, points: Sequence[Point], kept: set[int]) -> tuple[Section, ...]:
    """The sections with the points that are kept, in their order."""
    wanted = [points[at] for at in sorted(kept)]
    left = (replace(s, points=tuple(p for p in s.points if p in wanted)) for s in digest.sections)
    return tuple(section for section in left if section.points)


def _height(digest: Digest, articles: Mapping[str, Article]) -> float:
    accounts = [point for each in digest.differences for point in each.accounts]
    points = [point for section in digest.sections for point in section.points]
    listed = [*digest.news, *points, *digest.figures]
    every = [*digest.bottom_line, *accounts, *listed]
    tables = (digest.differences, digest.figures, digest.holders)
    parts = (digest.news, digest.sections, *tables, every)
    height = _MASTHEAD + _BOX * bool(digest.bottom_line) + _HEADING * sum(map(bool, parts))
    height += _TABLE * len(digest.differences)
    titles = digest.sections if len(digest.sections) > 1 else ()
    height += sum(_lines(section.title, _TITLE) + _TITLE_GAP for section in titles)
    height += sum(_lines(_printed(point), _BOXED) + _LINE_GAP for point in digest.bottom_line)
    height += sum(_lines(_printed(point), _POINT) + _GAP for point in (*accounts, *listed))
    height += sum(_lines(s.title, _UNDER) - _UNDER[0] for s in digest.sections if not titles)
    height += (_PERSON[0] + _ROW_GAP) * bool(digest.holders) + sum(map(_row, digest.holders))
    references = [reference for point in every for reference in point.references]
    references += [reference for row in digest.holders for reference in row.references]
    repeated = {_sentence(r) for point in every for r in point.references if _repeats(point, r)}
    height += _NOTE * bool(repeated) + _headers(references, articles)
    return height + _evidence({_sentence(r) for r in references} - repeated)


def _row(holder: Holder) -> float:
    """The height of a row of the table of offices."""
    office = ", ".join(filter(None, (holder.office, holder.organization, holder.place)))
    return max(_lines(holder.person, _PERSON), _lines(office, _OFFICE)) + _ROW_GAP


def _headers(references: Iterable[Reference], articles: Mapping[str, Article]) -> float:
    """The lines that name each source: outlet, date, title, address."""
    by_article = {r.article: r for r in references}
    height = 0.0
    for key, cited in by_article.items():
        article = articles.get(key)
        title = article.title if article else ""
        address = (article.url if article else None) or cited.source
        if "://" in address:
            height += _lines(address, _SOURCE)
        else:
            title += f" ({address.rpartition('/')[2]})"
        basis = " (inferred)" if article and article.published_basis == "inferred" else ""
        day = edtf.spoken(article.published) if article and article.published else "undated"
        line = f"00. {cited.outlet or 'Outlet not named'}, {day}{basis}. {title} ^"
        height += _lines(line, _SOURCE) + _SOURCE_GAP
    return height


def _evidence(sentences: Iterable[tuple[str, str]]) -> float:
    return sum(_lines(sentence, _SOURCE) + _SENTENCE_GAP for _, sentence in sentences)


def _sentence(reference: Reference) -> tuple[str, str]:
    """What stands among the sources once: the sentence, or what is cited where it is not known."""
    return reference.article, reference.sentence or reference.quote


def _repeats(point: Point, reference: Reference) -> bool:
    return repeats(point.text, reference.sentence)


def _printed(point: Point) -> str:
    noted = f"{point.text} ({point.note})" if point.note else point.text
    return noted + _MARK * len({reference.article for reference in point.references})


def _lines(text: str, line: tuple[float, float, float]) -> float:
    height, size, width = line
    return height * lines(text, size, width)
