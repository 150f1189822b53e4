"""The spreadsheet that Kahoot imports: its own template, questions from the ninth row on."""

from __future__ import annotations

import io
import re
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from briefings.export.answers import choices
from briefings.export.archive import unzipped, zipped
from briefings.export.characters import fit
from briefings.model import Quiz, QuizItem

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# Limits that the template states, in characters; the seconds are one of its choices.
QUESTION, ANSWER = 120, 75
SECONDS = 30
# What a quiz of Kahoot can ask, and between how many answers.
_KINDS = ("choice", "true-false")
_MOST = 4
_HEAD_ROW = 8
_HEADING = (
    "",
    f"Question - max {QUESTION} characters",
    *(f"Answer {n} - max {ANSWER} characters" for n in range(1, _MOST + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_MADE = datetime(2000, 1, 1)


def kahoot(quiz: Quiz) -> tuple[bytes, tuple[str, ...]]:
    """The workbook, and one line for every question that it cannot take."""
    fit = [item for item in quiz.items if item.kind in _KINDS]
    others = Counter(item.kind for item in quiz.items if item.kind not in _KINDS)
    notes = [f"{n} of kind {kind!r} left out: Kahoot has none" for kind, n in others.items()]
    numbers = {item.id: number for number, item in enumerate(quiz.items, 1)}
    reasons = {item.id: _too_long(item) for item in fit}
    notes += [f"question {numbers[i]} left out: {why}" for i, why in reasons.items() if why]
    return _workbook(quiz.title, [item for item in fit if not reasons[item.id]]), tuple(notes)


def _too_long(item: QuizItem) -> str:
    """Why Kahoot would not take an item, or ""."""
    texts = [text for text, _ in choices(item)]
    if len(texts) > _MOST:
        return f"it has {len(texts)} answers to choose from, Kahoot takes {_MOST}"
    if len(item.stem) > QUESTION:
        return f"it has {len(item.stem)} characters, Kahoot takes {QUESTION}"
    longest = max(texts, key=len)
    if len(longest) > ANSWER:
        return f"the answer {longest!r} has {len(longest)} characters, Kahoot takes {ANSWER}"
    return ""


def _workbook(title: str, items: list[QuizItem]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.properties.created = _MADE
    sheet = book.worksheets[0]
    sheet.title = "Sheet1"
    _write(sheet, 1, ("", title))
    _write(sheet, _HEAD_ROW, _HEADING)
    for number, item in enumerate(items, 1):
        _write(sheet, _HEAD_ROW + number, _row(number, item))
    written = io.BytesIO()
    book.save(written)
    return _timeless(written.getvalue())


def _row(number: int, item: QuizItem) -> tuple[str | int, ...]:
    options = choices(item)
    texts = [text for text, _ in options] + [""] * (_MOST - len(options))
    right = ",".join(str(n) for n, (_, correct) in enumerate(options, 1) if correct)
    return (number, item.stem, *texts, SECONDS, int(right) if right.isdigit() else right)


def _write(sheet: Worksheet, row: int, values: tuple[str | int, ...]) -> None:
    for column, value in enumerate(values, 1):
        if value == "":
            continue
        cell = sheet.cell(row, column, fit(value) if isinstance(value, str) else value)
        if isinstance(value, str):
            cell.data_type = "s"  # text, even where it begins like a formula


def _timeless(book: bytes) -> bytes:
    """The workbook without the moment of its making."""
    files = unzipped(book)
    stamp = f"{_MADE.isoformat()}Z".encode()
    files["docProps/core.xml"] = re.sub(
        rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, files["docProps/core.xml"]
    )
    return zipped(files)
