"""Comma-separated values that a spreadsheet opens as text, never as formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from string import ascii_uppercase

from briefings.export.answers import choices, evidence, in_order
from briefings.export.characters import fit
from briefings.model import Quiz, QuizItem

# A cell that begins with one of these is a formula to some spreadsheet (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_HEAD = ("number", "id", "kind", "asks", "question")
_FOOT = ("key", "answer", "also right", "evidence")


def safe(cell: str) -> str:
    """The cell as text: an apostrophe before it, where a spreadsheet would compute it."""
    text = fit(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a mark at its beginning, by which Excel knows it; lines end as RFC 4180 says."""
    written = io.StringIO()
    sheet = csv.writer(written, lineterminator="\r\n")
    sheet.writerow(heading)
    sheet.writerows([safe(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def quiz_table(quiz: Quiz) -> bytes:
    """One row a question: its options in columns, the letter of the key, the evidence."""
    wide = max((len(_options(item)) for item in quiz.items), default=0)
    letters = tuple(f"option {letter}" for letter in ascii_uppercase[:wide])
    rows = (_row(number, item, wide) for number, item in enumerate(quiz.items, 1))
    return table((*_HEAD, *letters, *_FOOT), rows)


def _row(number: int, item: QuizItem, wide: int) -> tuple[str, ...]:
    options = _options(item)
    padded = (*options, *[""] * (wide - len(options)))
    also = "; ".join(text for text in item.accepted if text != item.answer)
    head = (str(number), item.id, item.kind, item.asks, item.stem)
    return (*head, *padded, _key(item), item.answer, also, evidence(item))


def _options(item: QuizItem) -> tuple[str, ...]:
    events = tuple(o.text for o in item.options) if item.kind == "order" else ()
    return events or tuple(text for text, _ in choices(item))


def _key(item: QuizItem) -> str:
    """The letter of the right option; for events their letters, first to last."""
    places = dict(zip(_options(item), ascii_uppercase, strict=False))
    if item.kind == "order":
        return "".join(places[event] for event in in_order(item))
    return "".join(places[text] for text, right in choices(item) if right)
