"""Giving pages: to the terminal, as data, or as files."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from briefings.cli.options import PageFormat
from briefings.cli.terminal import note, say

if TYPE_CHECKING:
    from briefings.config import Settings
    from briefings.document import Document
    from briefings.model import Article, Masthead, Quiz
    from briefings.quiz import QuizSet


@dataclass(frozen=True, slots=True)
class Page:
    """A document to be given; in large print, or with the name of a pupil on it.

    `asked` is the sheet that it prints, and its masthead.
    """

    document: Document
    large: bool = False
    pupil: bool = False
    asked: tuple[Quiz, Masthead] | None = None


def quiz_pages(
    settings: Settings,
    sheets: Sequence[Quiz],
    masthead: Masthead,
    large_print: bool,
    front: Document | None = None,
    articles: Sequence[Article] = (),
) -> dict[str, Page]:
    """Every sheet, its large-print twin if asked for, and the answer key of them all.

    `front` goes before each sheet; the key dates the evidence by its `articles`.
    """
    from briefings import jobs

    pages = {}
    for sheet in sheets:
        name, asked = f"quiz-{sheet.version}", (sheet, masthead)
        printed = jobs.with_front(front, jobs.quiz_document(settings, sheet, masthead))
        pages[name] = Page(printed, asked=asked)
        if large_print:
            twin = jobs.quiz_document(settings, sheet, masthead, large=True)
            pages[f"{name}-large-print"] = Page(jobs.with_front(front, twin), True, asked=asked)
    pages["answer-key"] = Page(jobs.key_document(settings, sheets, masthead, articles))
    return pages


def explained(made: QuizSet) -> str:
    """How many questions were written, and what became of them."""
    printed = len(made.quizzes[0].items) if made.quizzes else 0
    lines = [
        f"{made.candidates} candidates, {printed} on a sheet, {len(made.spare)} spare, "
        f"{len(made.review)} for review"
    ]
    for dropped in made.dropped:
        lines += ["", f"{dropped.count} dropped by {dropped.check!r}"]
        lines += [f"  {stem}\n    {reason}" for stem, reason in dropped.examples]
    return "\n".join(lines)


def give(
    settings: Settings,
    day: date,
    topic: str,
    pages: Mapping[str, Page],
    formats: Sequence[PageFormat] | None,
    data: object,
) -> dict[str, bytes]:
    """Print the pages on the terminal, or write them to OUT/DATE and print their paths.

    Returns the PDFs that were written, by the name of their page.
    """
    from briefings import jobs

    pdfs = {}
    for shape in dict.fromkeys(formats or (PageFormat.text,)):
        if shape is PageFormat.json:
            say(json.dumps(data, ensure_ascii=False, indent=1))
            continue
        for name, page in pages.items():
            content = jobs.render(
                settings, page.document, shape.value, large=page.large, asked=page.asked
            )
            if shape is PageFormat.text:
                sys.stdout.write(content.decode())
            else:
                say(str(jobs.write_page(settings, day, (name, topic), shape.value, content)))
                if shape is PageFormat.pdf:
                    pdfs[name] = content
    return pdfs


def say_shortfall(version: str, printed: int, asked_for: int) -> None:
    """Say that a sheet is shorter than it was asked to be, or that there is none."""
    if not printed:
        note("no quiz: no question passed its checks; `briefings quiz --explain` says why")
    elif printed < asked_for:
        note(
            f"quiz {version}: {printed} of the {asked_for} questions asked for could be stood "
            "behind; the answer key says why the others were dropped"
        )
