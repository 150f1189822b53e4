"""A Quiz as what the practice page shows: questions that know their answers."""

from __future__ import annotations

import json
from string import ascii_uppercase

from briefings.model import Masthead, Quiz, QuizItem
from briefings.render.keyview import key_view
from briefings.render.quizview import quiz_view
from briefings.render.view import View
from briefings.render.wording import clean

# How each kind is answered: one of several, typed, or a place for each event.
CONTROLS = {
    "choice": "radio",
    "true-false": "radio",
    "matching": "select",
    "blank": "text",
    "short": "text",
    "order": "places",
}
# What to do on a screen, where it is not plain.
INSTRUCTIONS = {
    "matching": "Choose what belongs to each.",
    "order": "Give each event its place: 1 for the first.",
    "blank": "Write the missing name, date or figure.",
    "short": "Write a name, a date or a few words.",
}


def practice_view(quiz: Quiz, masthead: Masthead) -> View:
    """The view of the sheet, with control, right answer and evidence in each question."""
    view = quiz_view(quiz, masthead)
    items = dict(enumerate(quiz.items, 1))
    (key,) = key_view([quiz], masthead)["versions"]
    answers = {answer["number"]: answer for answer in key["answers"]}
    for part in view["parts"]:
        part["instructions"] = INSTRUCTIONS.get(part["kind"], "")
        for question in part["questions"]:
            number = question["number"]
            question |= _answered(items[number], answers[number], part["matching"])
    return view | {"total": len(items), "made": any(a["made"] for a in answers.values())}


def _answered(item: QuizItem, answer: View, right_hand: list[str]) -> View:
    found = {"control": CONTROLS[item.kind], "answer": answer, "right": _place(answer["letter"])}
    if item.kind == "matching":
        found["options"] = right_hand or [option.text for option in item.options]
    if item.kind == "order":
        places = {letter: n for n, letter in enumerate(item.sequence, 1)}
        letters = ascii_uppercase[: len(item.options)]
        found["places"] = [places.get(letter, 0) for letter in letters]
    if found["control"] == "text":
        variants = dict.fromkeys(map(clean, (item.answer, *item.accepted)))
        found["accepted"] = json.dumps(list(variants), ensure_ascii=False)
    return found


def _place(letter: str) -> int:
    """0 for "A", 1 for "B", …; -1 for none."""
    return ascii_uppercase.find(letter) if letter else -1
