"""From digests and quizzes to pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefings import render as pages
from briefings.config import Settings
from briefings.document import Document
from briefings.jobs.reading import Corpus
from briefings.model import Article, Digest, Edition, Masthead, Quiz


def masthead_of(
    settings: Settings,
    found: Corpus,
    day: date,
    number: int,
    *,
    title: str | None = None,
    previous: Edition | None = None,
) -> Masthead:
    """What stands above an issue of `day`."""
    sources = found.sources
    dated = [a.published for a in sources if a.published and "X" not in a.published]
    return Masthead(
        title=title or settings.title,
        date=day.isoformat(),
        timezone=settings.timezone,
        number=number,
        articles=len(sources),
        outlets=len({a.outlet for a in sources if a.outlet}),
        news_up_to=max(dated, default=None),
        previous=previous.date if previous else None,
    )


def bare_masthead(settings: Settings, day: str) -> Masthead:
    """What stands above a page of `day` (ISO 8601) that is made without the corpus."""
    return Masthead(settings.title, day, settings.timezone, number=0, articles=0, outlets=0)


def brief_document(
    settings: Settings, found: Corpus, digest: Digest, masthead: Masthead
) -> Document:
    """The brief as a page description."""
    return pages.brief(digest, found.sources, masthead, theme_of(settings), settings.templates)


def quiz_document(
    settings: Settings, sheet: Quiz, masthead: Masthead, *, large: bool = False
) -> Document:
    """A sheet for pupils; `large` for those who need large print."""
    return pages.quiz_sheet(sheet, masthead, theme_of(settings, large), settings.templates)


def key_document(
    settings: Settings, sheets: Sequence[Quiz], masthead: Masthead, articles: Sequence[Article] = ()
) -> Document:
    """The teacher's copy: answers and evidence of every version.

    With the `articles` of the evidence it says which of their dates are inferred.
    """
    return pages.answer_key(sheets, masthead, theme_of(settings), settings.templates, articles)


def render(
    settings: Settings,
    document: Document,
    kind: str,
    *,
    large: bool = False,
    asked: tuple[Quiz, Masthead] | None = None,
) -> bytes:
    """The document as a file of this kind: "pdf", "docx", "html", "text".

    With `asked`, the sheet that the document prints, HTML is a page that asks and marks.
    """
    theme = theme_of(settings, large)
    if asked and kind == "html":
        return pages.practice_page(*asked, theme, settings.templates)
    return pages.RENDERERS[kind](document, theme)


def joined_pdf(documents: Sequence[bytes]) -> bytes:
    """Several PDFs as one, for the copier; each begins on the front of a leaf."""
    return pages.joined_pdf(documents)


def unset_note(settings: Settings, document: Document) -> str:
    """One line on characters that a PDF of the document cannot show; "" when it shows them all."""
    return pages.unset_note(document, theme_of(settings))


def theme_of(settings: Settings, large: bool = False) -> pages.Theme:
    """The theme beside the user's own templates, or ours; in large print if asked for."""
    own = settings.templates / "theme.toml" if settings.templates else None
    theme = pages.load_theme(own if own and own.is_file() else None)
    return theme.large_print() if large else theme
