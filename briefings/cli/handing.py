"""Handing out a quiz: every version, its key, one PDF for the copier, sheets with names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefings.cli.options import PageFormat
from briefings.cli.pages import Page, give, quiz_pages
from briefings.cli.terminal import note, progress, say

if TYPE_CHECKING:
    from briefings.config import Settings
    from briefings.document import Document
    from briefings.model import Article, Masthead, Quiz


@dataclass(frozen=True, slots=True)
class Handing:
    """How a quiz is given: `name` ends the names of its files."""

    name: str
    formats: Sequence[PageFormat] | None
    large_print: bool = False
    roster: Path | None = None

    def __post_init__(self) -> None:
        """Refuse a roster without the PDF that it makes."""
        if self.roster and not self.on_paper:
            raise typer.BadParameter("a roster makes a PDF; add --format pdf")

    @property
    def on_paper(self) -> bool:
        """Whether PDFs are made."""
        return PageFormat.pdf in (self.formats or ())


def hand_out(
    settings: Settings,
    sheets: Sequence[Quiz],
    masthead: Masthead,
    handing: Handing,
    front: Document | None = None,
    articles: Sequence[Article] = (),
) -> None:
    """Give sheets and key; of several versions also one PDF, and with a roster named sheets.

    `front` is printed before each sheet; the key dates the evidence by its `articles`.
    """
    day = date.fromisoformat(masthead.date[:10])
    pages = quiz_pages(settings, sheets, masthead, handing.large_print, front, articles)
    if handing.roster:
        pages |= _class_pages(settings, sheets, pages, masthead, handing.roster)
    data = [asdict(sheet) for sheet in sheets]
    shown = {name: page for name, page in pages.items() if not page.pupil}
    pdfs = give(settings, day, handing.name, shown, handing.formats, data)
    if len(sheets) > 1 and handing.on_paper:
        every = [pdfs[f"quiz-{sheet.version}"] for sheet in sheets]
        _combined(settings, day, ("quiz-all", handing.name), every)
    named = {name: page for name, page in pages.items() if page.pupil}
    if named:
        _combined(settings, day, ("quiz-named", handing.name), _set(settings, named))


def _class_pages(
    settings: Settings,
    sheets: Sequence[Quiz],
    pages: Mapping[str, Page],
    masthead: Masthead,
    roster: Path,
) -> dict[str, Page]:
    """A named sheet for each pupil, and the list of who has which version."""
    from briefings import jobs

    found = jobs.read_roster(roster)
    for problem in found.problems:
        note(problem)
    hands = [(pupil, sheets[n].version) for pupil, n in jobs.dealt(found.pupils, len(sheets))]
    listed = jobs.class_list(sheets[0].title, masthead.date[:10], hands)
    if lacking := jobs.unset_note(settings, listed):
        note(lacking)
    made = {"class-list": Page(listed)}
    for number, (pupil, version) in enumerate(hands, 1):
        sheet = jobs.named_sheet(pages[f"quiz-{version}"].document, pupil)
        made[f"pupil-{number}"] = Page(sheet, pupil=True)
    return made


def _set(settings: Settings, pages: Mapping[str, Page]) -> list[bytes]:
    from briefings import jobs

    made = []
    with progress() as show:
        for done, page in enumerate(pages.values()):
            show("Setting sheets", done, len(pages))
            made.append(jobs.render(settings, page.document, PageFormat.pdf.value))
    return made


def _combined(settings: Settings, day: date, words: tuple[str, str], pdfs: Sequence[bytes]) -> None:
    from briefings import jobs

    say(str(jobs.write_page(settings, day, words, "pdf", jobs.joined_pdf(pdfs))))
