"""Moodle XML (docs.moodle.org, "Moodle XML format"): questions for a question bank.

Ordering questions need Moodle 4.4, or its ordering plugin.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from briefings.export.answers import (
    MATCH,
    accepted,
    choices,
    groups,
    in_order,
    is_true,
    remark,
)
from briefings.export.markup import child, root, xml
from briefings.model import Quiz, QuizItem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TYPES = {
    "choice": "multichoice",
    "true-false": "truefalse",
    "matching": "matching",
    "blank": "shortanswer",
    "order": "ordering",
    "short": "shortanswer",
}
# How much of a stem names its question.
_NAME = 80


def moodle(quiz: Quiz) -> bytes:
    """A category with the name of the quiz, and its questions."""
    made = root("quiz")
    category = child(made, "question", type="category")
    name = quiz.title.replace("/", "//")  # a single one would begin a subcategory
    _text(child(category, "category"), f"$course$/top/{name}")
    for rows in groups(quiz.items):
        _question(made, rows)
    return xml(made)


def _question(parent: Element, rows: Sequence[QuizItem]) -> None:
    item = rows[0]
    stem = MATCH if item.kind == "matching" else item.stem
    question = child(parent, "question", type=_TYPES[item.kind])
    short = stem if len(stem) <= _NAME else f"{stem[: _NAME - 1].rstrip()}…"
    _text(child(question, "name"), short)
    _html(question, "questiontext", stem)
    _html(question, "generalfeedback", "" if item.kind == "matching" else remark(item))
    for tag, value in (("defaultgrade", len(rows)), ("penalty", 0), ("hidden", 0)):
        child(question, tag, str(value))
    child(question, "idnumber", item.id)
    _answers(question, rows)
    _text(child(child(question, "tags"), "tag"), item.asks)


def _answers(question: Element, rows: Sequence[QuizItem]) -> None:
    item = rows[0]
    match item.kind:
        case "matching":
            child(question, "shuffleanswers", "true")
            _pairs(question, rows)
        case "order":
            _order(question, item)
        case "true-false":
            for value in ("true", "false"):
                _answer(question, value, (value == "true") == is_true(item))
        case "choice":
            child(question, "single", "true")
            ascending = item.asks in ("date", "figure")
            child(question, "shuffleanswers", str(not ascending).lower())
            child(question, "answernumbering", "ABCD")
            for text, right in choices(item):
                _answer(question, escape(text, quote=False), right, "html")
        case _:
            child(question, "usecase", "0")
            for text in accepted(item):
                # an asterisk is a wildcard in a short answer
                _answer(question, text.replace("*", r"\*"), True)


def _pairs(question: Element, rows: Sequence[QuizItem]) -> None:
    right = {row.answer for row in rows}
    spare = [("", o.text) for o in rows[0].options if o.text not in right]
    for left, answer in [*((row.stem, row.answer) for row in rows), *spare]:
        pair = _html(question, "subquestion", left)
        _text(child(pair, "answer"), answer)


def _order(question: Element, item: QuizItem) -> None:
    settings = (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", str(len(item.options))),
        ("gradingtype", "ABSOLUTE_POSITION"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "123"),
    )
    for tag, value in settings:
        child(question, tag, value)
    for event in in_order(item):
        _answer(question, event, True, "plain_text")


def _answer(question: Element, text: str, right: bool, form: str = "moodle_auto_format") -> None:
    answer = child(question, "answer", fraction="100" if right else "0", format=form)
    _text(answer, text)


def _html(parent: Element, tag: str, text: str) -> Element:
    made = child(parent, tag, format="html")
    _text(made, f"<p>{escape(text, quote=False)}</p>" if text else "")
    return made


def _text(parent: Element, text: str) -> None:
    child(parent, "text", text)
