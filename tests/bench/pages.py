"""What pages cost: CPU, warm, the median of many, beside what others need for the same.

Floors: the same text on a bare ReportLab canvas, and in a bare python-docx document. Above:
WeasyPrint on our own HTML, where it is installed (the extra "bench").
"""

from __future__ import annotations

import io
import statistics
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from time import process_time

from briefings.document import Document
from briefings.model import Quiz
from briefings.render import RENDERERS, Theme, answer_key, load_theme, quiz_sheet
from tests.bench.rows import Row
from tests.test_render_samples import CHOICES, MASTHEAD, MATCHING, OTHERS, QUIZ

SECTION = "Pages"
# Issue 7: a quiz of twenty items with its key.
_PDF_MS, _DOCX_MS = 60.0, 25.0
_VERSIONS, _SETTLED, _GROWTH_MB = 300, 30, 4.0
_ROUNDS = 15
_PAGE = Path("/proc/self/statm")


def rows() -> Iterator[Row]:
    """The measurements of the render room."""
    theme = load_theme(None)
    quiz = twenty()
    both = (quiz_sheet(quiz, MASTHEAD, theme), answer_key(quiz, MASTHEAD, theme))
    words = [list(_lines(document, theme)) for document in both]
    ours = milliseconds(lambda: _pair(quiz, theme, "pdf"))
    floor = milliseconds(lambda: [bare_canvas(lines, theme) for lines in words])
    yield _row("quiz of 20 and key, PDF", ours, floor, "the same text on a bare canvas", _PDF_MS)
    yield _beside_weasyprint(both, theme, ours)
    ours = milliseconds(lambda: _pair(quiz, theme, "docx"))
    floor = milliseconds(lambda: [bare_docx(lines) for lines in words])
    yield _row("quiz of 20 and key, DOCX", ours, floor, "the same text by python-docx", _DOCX_MS)
    yield from _growth(quiz, theme)


def _row(name: str, ours: float, theirs: float | None, against: str, target: float | None) -> Row:
    return Row(SECTION, name, ours, theirs, "ms CPU", against, target)


def twenty() -> Quiz:
    """A quiz of twenty items of all six kinds."""
    choices = tuple(replace(CHOICES[n % len(CHOICES)], id=f"c{n}") for n in range(12))
    return replace(QUIZ, items=(*choices, *MATCHING, *OTHERS))


def milliseconds(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """CPU milliseconds of `work`, warm: the median of `rounds`."""
    work()
    taken = []
    for _ in range(rounds):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return statistics.median(taken) * 1000


def _pair(quiz: Quiz, theme: Theme, name: str) -> list[bytes]:
    """Sheet and key from the quiz to the bytes: templates, parsing, setting."""
    made = (quiz_sheet(quiz, MASTHEAD, theme), answer_key(quiz, MASTHEAD, theme))
    return [RENDERERS[name](document, theme) for document in made]


def _lines(document: Document, theme: Theme) -> Iterator[str]:
    return iter(RENDERERS["text"](document, theme).decode().splitlines())


def bare_canvas(lines: list[str], theme: Theme) -> bytes:
    """The lines on a bare ReportLab canvas: no layout, no tags."""
    from reportlab.pdfgen.canvas import Canvas

    from briefings.render.pdf.fonts import Faces

    font = Faces(theme).name("serif")
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for start in range(0, len(lines), 50):
        canvas.setFont(font, 10)
        for number, line in enumerate(lines[start : start + 50]):
            canvas.drawString(60, 780 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def bare_docx(lines: list[str]) -> bytes:
    """The lines as plain paragraphs, the way python-docx is used by most."""
    import docx

    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _beside_weasyprint(documents: tuple[Document, ...], theme: Theme, ours: float) -> Row:
    name = "the same, PDF"
    if find_spec("weasyprint") is None:
        return _row(name, ours, None, "WeasyPrint is not installed (extra: bench)", None)
    import logging

    from weasyprint import HTML

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    pages = [RENDERERS["html"](document, theme).decode() for document in documents]
    theirs = milliseconds(lambda: [HTML(string=page).write_pdf() for page in pages], 3)
    return _row(name, ours, theirs, "WeasyPrint on the same HTML", None)


def _growth(quiz: Quiz, theme: Theme) -> Iterator[Row]:
    """CPU seconds for 300 versions in one process, and what memory they leave behind."""
    begin, settled = process_time(), 0.0
    for number in range(_VERSIONS):
        turn = number % len(CHOICES)
        items = (*quiz.items[turn:12], *quiz.items[:turn], *quiz.items[12:])
        version = replace(quiz, title=f"Quiz {number}", items=items)
        for name in ("pdf", "docx"):
            _pair(version, theme, name)
        if number == _SETTLED:
            settled = resident()
    yield Row(
        SECTION, f"{_VERSIONS} versions, PDF and DOCX", process_time() - begin, None, "s CPU",
        "", _VERSIONS * (_PDF_MS + _DOCX_MS) / 1000,
    )  # fmt: skip
    yield Row(
        SECTION, "memory that they leave", resident() - settled, None, "MB",
        f"resident after the {_SETTLED}th", _GROWTH_MB,
    )  # fmt: skip


def resident() -> float:
    """Resident memory of this process in megabytes; 0 where the system does not say."""
    if not _PAGE.exists():
        return 0.0
    import resource

    return int(_PAGE.read_text().split()[1]) * resource.getpagesize() / 1e6
