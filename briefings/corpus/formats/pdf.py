"""PDF: the lines of each page in reading order, joined to paragraphs again."""

from __future__ import annotations

import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from briefings.corpus.draft import Block, Draft
from briefings.corpus.files.decoding import tidy
from briefings.corpus.formats.columns import Line, in_reading_order, lines_of
from briefings.corpus.limits import Limits
from briefings.corpus.passes.lines import TERMINAL, join

PAGE_NUMBER = re.compile(r"^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.IGNORECASE)
# A line this much taller than the usual one is a headline; this much, a heading.
HEADLINE, TALLER = 1.35, 1.12
EDGE_LINES = 3


@dataclass(frozen=True, slots=True)
class Gathered:
    """A paragraph under way: its text, its last line, and the height of its letters."""

    text: str
    last: Line


def pdf(content: bytes, limits: Limits, clock: Callable[[], float] = time.monotonic) -> Draft:
    """The draft of a PDF. Raises ValueError, with what to do, for one that has no text."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ValueError(_why(str(error))) from error
    try:
        pages = _pages(document, limits, clock)
    finally:
        document.close()
    if not any(pages):
        raise ValueError(
            "no text in this PDF, only pictures; run it through OCR or save its text as .txt"
        )
    return Draft(tuple(_blocks(_without_running_heads(pages))))


def _why(error: str) -> str:
    if "password" in error.casefold():
        return "this PDF has a password; save a copy without it"
    return "a broken PDF; save it again"


def _pages(
    document: Any, limits: Limits, clock: Callable[[], float]
) -> tuple[tuple[Line, ...], ...]:
    if len(document) > limits.pages:
        raise ValueError(f"{len(document)} pages, over the limit of {limits.pages}; split it")
    until = clock() + limits.seconds
    pages: list[tuple[Line, ...]] = []
    for page in document:
        if clock() > until:
            raise ValueError(
                f"it took longer than {limits.seconds:g} s; split it or save it as .txt"
            )
        text = page.get_textpage()
        pages.append(in_reading_order(lines_of(text)))
        text.close()
        page.close()
    return tuple(pages)


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> tuple[tuple[Line, ...], ...]:
    """The pages without page numbers and without what most of them repeat at an edge."""
    edges = Counter(key for page in pages for key in {_key(line) for line in _edge(page)})
    often = {key for key, count in edges.items() if count >= 2 and count * 2 >= len(pages)}
    return tuple(
        tuple(
            line
            for line in page
            if not (line in _edge(page) and (PAGE_NUMBER.match(line.text) or _key(line) in often))
        )
        for page in pages
    )


def _edge(page: Sequence[Line]) -> tuple[Line, ...]:
    """The highest and the lowest lines of a page."""
    down = sorted(page, key=lambda line: -line.top)
    return (*down[:EDGE_LINES], *down[-EDGE_LINES:])


def _key(line: Line) -> tuple[str, int]:
    """A line's words, with figures alike, and its height on the page, in steps of 8 points."""
    return re.sub(r"\d+", "0", line.text.casefold()).strip(), round(line.top / 8)


def _blocks(pages: Sequence[Sequence[Line]]) -> Iterator[Block]:
    """Paragraphs; the tallest lines of the first page are the headline."""
    lines = [line for page in pages for line in page]
    if not lines:
        return
    usual = statistics.median(line.height for line in lines)
    tallest = max((line.height for line in pages[0]), default=usual)
    for paragraph in _paragraphs(lines):
        text = tidy(paragraph.text).strip()
        if not text:
            continue
        if paragraph.last.height >= max(HEADLINE * usual, 0.9 * tallest):
            yield Block(text, "title")
        elif paragraph.last.height >= TALLER * usual:
            yield Block(text, "heading")
        else:
            yield Block(text)


def _paragraphs(lines: Sequence[Line]) -> Iterator[Gathered]:
    pitch = _pitch(lines)
    gathered: Gathered | None = None
    for line in lines:
        if gathered and _goes_on(gathered, line, pitch):
            gathered = Gathered(join(gathered.text, line.text), line)
            continue
        if gathered:
            yield gathered
        gathered = Gathered(line.text, line)
    if gathered:
        yield gathered


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance from one line to the next below it, in points."""
    steps = (here.bottom - there.bottom for here, there in pairwise(lines))
    return statistics.median([step for step in steps if 0 < step < 60] or [12.0])


def _goes_on(gathered: Gathered, line: Line, pitch: float) -> bool:
    """True when a line belongs to the paragraph before it."""
    last = gathered.last
    if abs(last.height - line.height) > 0.25 * max(last.height, line.height):
        return False
    ended = TERMINAL.search(gathered.text) is not None
    if line.bottom >= last.bottom or line.left > last.margin:  # another column or page
        return not ended and (line.text[:1].islower() or _is_full(last, line))
    if last.bottom - line.bottom > 1.3 * pitch:
        return False
    indented = line.left - last.left > 0.6 * line.height
    return not indented and _is_full(last, line)


def _is_full(last: Line, line: Line) -> bool:
    """True when the first word of a line would not have had room at the end of the last."""
    letter = (last.right - last.left) / max(1, len(last.text))
    word = (len(line.text.split()[0]) + 1) * letter if line.text.split() else 0.0
    return last.right + word > last.margin - letter
