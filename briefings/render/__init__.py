"""Templates → Document → bytes: the form of everything that is handed out.

`brief`, `quiz_sheet` and `answer_key` fill a template and read it into a Document;
`RENDERERS` turn a Document into a file. The same values give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from briefings.document import Document
from briefings.model import Article, Digest, Masthead, Quiz
from briefings.render.theme import Theme, load_theme

__all__ = [
    "RENDERERS",
    "Theme",
    "answer_key",
    "brief",
    "joined_pdf",
    "load_theme",
    "practice_page",
    "quiz_sheet",
    "unset_note",
]


def brief(
    digest: Digest,
    articles: Sequence[Article],
    masthead: Masthead,
    theme: Theme,
    templates: Path | None = None,
) -> Document:
    """The document of a brief. Raises TemplateError with template, line and tag.

    `articles` are those that the digest cites; `templates` is a folder whose templates go
    before the shipped ones.
    """
    from briefings.render.view import brief_view

    return _filled("brief.xml.j2", brief_view(digest, articles, masthead), theme, templates)


def quiz_sheet(
    quiz: Quiz, masthead: Masthead, theme: Theme, templates: Path | None = None
) -> Document:
    """The document of a sheet that is handed to a class."""
    from briefings.render.quizview import quiz_view

    return _filled("quiz.xml.j2", quiz_view(quiz, masthead), theme, templates)


def answer_key(
    quizzes: Quiz | Sequence[Quiz],
    masthead: Masthead,
    theme: Theme,
    templates: Path | None = None,
    articles: Sequence[Article] = (),
) -> Document:
    """The document of the teacher's copy: one part for each version.

    `articles` are those that the evidence stands in; with them the key says which dates are
    inferred.
    """
    from briefings.render.keyview import key_view

    versions = [quizzes] if isinstance(quizzes, Quiz) else list(quizzes)
    return _filled("key.xml.j2", key_view(versions, masthead, articles), theme, templates)


def practice_page(
    quiz: Quiz, masthead: Masthead, theme: Theme, templates: Path | None = None
) -> bytes:
    """One HTML file that asks the questions, marks the answers and shows the evidence."""
    from briefings.render.practice import page

    return page.build(quiz, masthead, theme, templates)


def joined_pdf(documents: Sequence[bytes]) -> bytes:
    """Several PDFs as one for the copier; each begins on the front of a leaf."""
    from briefings.render.pdf.joining import joined

    return joined(documents)


def unset_note(document: Document, theme: Theme) -> str:
    """One line that names the characters that a PDF cannot show, and what to install; or ""."""
    from briefings.render.pdf import unset

    return unset.unset_note(unset.unset_characters(document, theme))


def _filled(name: str, view: dict[str, object], theme: Theme, templates: Path | None) -> Document:
    from briefings.render.markup import read_document
    from briefings.render.template import environment, fill

    return read_document(fill(environment(templates), name, view | {"large": theme.large}), name)


def _pdf(document: Document, theme: Theme) -> bytes:
    from briefings.render.pdf import pdf

    return pdf(document, theme)


def _docx(document: Document, theme: Theme) -> bytes:
    from briefings.render.docx import docx

    return docx(document, theme)


def _html(document: Document, theme: Theme) -> bytes:
    from briefings.render.html import html

    return html(document, theme)


def _text(document: Document, _theme: Theme) -> bytes:
    from briefings.render.text import text

    return text(document)


RENDERERS: dict[str, Callable[[Document, Theme], bytes]] = {
    "pdf": _pdf,
    "docx": _docx,
    "html": _html,
    "text": _text,
}
