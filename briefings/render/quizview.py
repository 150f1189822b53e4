"""A Quiz as plain dicts, lists and texts: what the template of a sheet sees."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from itertools import groupby

from briefings.model import ItemKind, Masthead, Quiz, QuizItem
from briefings.render.view import View, masthead_view
from briefings.render.wording import clean, counted, typeset

# Questions with their numbers.
Numbered = list[tuple[int, QuizItem]]
# Per cent of a matching table's width for its two columns of words, and for the narrower.
_WORDS_SHARE, _LEAST_SHARE = 72, 26
# A gap in a stem is written as three low lines or more.
_GAP = re.compile(r"_{3,}")
_PARTS: dict[ItemKind, tuple[str, str]] = {
    "choice": ("Multiple choice", "Circle the letter of the one best answer."),
    "true-false": ("True or false", "Circle A if the statement is true, B if it is false."),
    "matching": ("Matching", "Write the letter of what belongs to each line."),
    "blank": ("Fill in the blank", "Write the missing name, date or figure."),
    "order": ("Put in order", "Number the events from the first to the last."),
    "short": ("Short answer", "Answer with a name, a date or a few words."),
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MIXED = ("Questions", "Answer every question.")


def quiz_view(quiz: Quiz, masthead: Masthead) -> View:
    """A sheet: its parts in printed order, each with numbered questions."""
    return {
        "title": typeset(quiz.title),
        "version": clean(quiz.version),
        "sheet": sheet_id(quiz, masthead),
        "masthead": masthead_view(masthead),
        "points": counted(len(quiz.items), "point"),
        "parts": _parts(quiz),
    }


def sheet_id(quiz: Quiz, masthead: Masthead) -> str:
    """What tells one sheet from all others: "2026-11-21-A-1F3A5F9C"."""
    words = "\n".join((quiz.title, quiz.version, str(quiz.seed), *(i.id for i in quiz.items)))
    digest = hashlib.sha256(words.encode(errors="replace")).hexdigest()[:8].upper()
    return f"{masthead.date[:10]}-{quiz.version}-{digest}"


def _parts(quiz: Quiz) -> list[View]:
    """Runs of one kind. Where kinds alternate, all questions are one mixed part."""
    cut = runs(quiz)
    if _alternating(cut):
        return [_part(*_MIXED, "", "mixed", [pair for run in cut for pair in run])]
    labels = _ROMAN if len(cut) > 1 else ("",)
    return [
        _part(*_PARTS[run[0][1].kind], label, run[0][1].kind, run)
        for label, run in zip(labels, cut, strict=False)
    ]


def runs(quiz: Quiz) -> list[Numbered]:
    """The numbered items, cut where the kind changes or another matching table begins."""
    numbered = enumerate(quiz.items, 1)
    return [list(run) for _, run in groupby(numbered, key=lambda pair: _run_key(pair[1]))]


def _run_key(item: QuizItem) -> tuple[str, ...]:
    options = sorted(option.text for option in item.options) if item.kind == "matching" else ()
    return (item.kind, *options)


def _alternating(cut: Sequence[Numbered]) -> bool:
    """Whether a kind comes back after another (two matching tables may)."""
    kinds = [kind for kind, _ in groupby(run[0][1].kind for run in cut)]
    return len(kinds) > len(set(kinds)) or len(cut) > len(_ROMAN)


def _part(
    name: str, instructions: str, label: str, kind: str, run: Sequence[tuple[int, QuizItem]]
) -> View:
    return {
        "kind": kind,
        "title": f"Part {label}. {name}" if label else name,
        "instructions": instructions,
        "points": counted(len(run), "point"),
        "questions": [_question(number, item) for number, item in run],
        **_columns(kind, [item for _, item in run]),
    }


def _columns(kind: str, items: Sequence[QuizItem]) -> View:
    """What a matching table offers, the shares of its columns of words, and what its rows are."""
    if kind != "matching":
        return {"matching": [], "shares": [0, 0], "rows": ""}
    offered = right_hand(items)
    left = max(len(item.stem) for item in items)
    right = max(map(len, offered))
    share = round(_WORDS_SHARE * left / (left + right or 1))
    left_share = max(_LEAST_SHARE, min(share, _WORDS_SHARE - _LEAST_SHARE))
    rows = "Event" if items[0].asks == "date" else "Name"
    return {
        "matching": offered,
        "shares": [left_share, _WORDS_SHARE - left_share],
        "rows": rows,
    }


def _question(number: int, item: QuizItem) -> View:
    return {
        "number": number,
        "kind": item.kind,
        "stem": _stem(item),
        "options": [typeset(option.text) for option in item.options] or _default_options(item),
    }


def _default_options(item: QuizItem) -> list[str]:
    return ["True", "False"] if item.kind == "true-false" else []


def _stem(item: QuizItem) -> list[str]:
    """The stem cut at its gaps: between two texts stands a blank."""
    return _GAP.split(typeset(item.stem))


def right_hand(items: Sequence[QuizItem]) -> list[str]:
    """The right-hand side of a matching table, lettered by its place in the list.

    The options of the items, each once; without options the answers, in alphabetical order.
    """
    options = [typeset(option.text) for item in items for option in item.options]
    return list(dict.fromkeys(options)) or sorted({typeset(item.answer) for item in items})
