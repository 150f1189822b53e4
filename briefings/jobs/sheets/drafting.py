"""Writing a sheet for a teacher's hand: TOML with comments that say what may be done to it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from briefings.jobs.sheets.proof import fingerprint
from briefings.model import QuizItem, Reference
from briefings.quiz import QuizSet

# How many spare questions, and how many for review, are shown at most.
MOST = 60
# A key that needs no quotation marks.
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEAD = """\
# A quiz to edit by hand. `briefings print THIS-FILE` checks it and makes sheet and key.
#
#   delete     remove a question, from its [[item]] to the next
#   reword     change the words between the quotation marks; you are warned where a rule of
#              good questions speaks against them, and they are printed all the same
#   swap       rename a [[spare]] further down to [[item]], and that [[item]] to [[spare]]
#   order      move a whole [[item]]; version A is printed as it stands here, the others are
#              reordered. pin = true keeps a question's number, fixed = true the order of its
#              options, in every version
#   your own   write [[item]], question = "…", answer = "…", and for a choice options = ["…"]
#              with the answer among them
#
# `evidence` is the sentence that a question comes from; leave it and `origin` as they are.
"""
_SPARE = """\
# ---------------------------------------------------------------------------------------
# Spare: sound questions that the sheet had no room for, or that repeat one of its facts.
# Rename [[spare]] to [[item]] to use one.
"""
_REVIEW = """\
# ---------------------------------------------------------------------------------------
# For review: no check objects to these, but too few questions like them have been judged by
# readers. Read the sentence, and rename [[review]] to [[item]] if you agree.
"""
_LEFT_OUT = """\
# ---------------------------------------------------------------------------------------
# What the checks left out, and how often. The key prints it.
"""


def draft(made: QuizSet, day: date) -> str:
    """The first version of a quiz with its spare questions, those for review, and reasons."""
    quiz = made.quizzes[0]
    settings = {
        "title": quiz.title,
        "date": day.isoformat(),
        "seed": quiz.seed,
        "asked_for": quiz.asked_for,
        "candidates": quiz.candidates,
    }
    why = dict(made.reasons)
    parts = [_HEAD + "\n" + "".join(_lines(settings))]
    for comment, name, items in (
        ("", "item", quiz.items),
        (_SPARE, "spare", made.spare),
        (_REVIEW, "review", made.review),
    ):
        parts += [comment] if comment and items else []
        shown = items if name == "item" else items[:MOST]
        parts += [_written(name, item, why.get(item.id, "")) for item in shown]
        if more := len(items) - len(shown):
            parts += [f"# … and {more} more; another --seed or topic shows others.\n"]
    if quiz.dropped:
        parts += [_LEFT_OUT + "[left_out]\n" + "".join(_lines(dict(quiz.dropped)))]
    return "\n".join(parts)


def _written(name: str, item: QuizItem, why: str = "") -> str:
    """A question: what a teacher edits, then where it comes from; why it is for review."""
    lines = [f"[[{name}]]\n", *_lines(_asked(item))]
    if item.options:
        rows = "".join(f"    {_value(option.text)},\n" for option in item.options)
        lines.append(f"options = [\n{rows}]\n")
    if name == "review":
        known = " ".join(why.split()) or f"too few of the writer {item.writer!r} are judged yet"
        lines.append(f"# why it is here: {known}\n")
    evidence = [_cited(reference) for reference in item.references]
    return "".join([*lines, *_lines({"evidence": evidence, "origin": _origin(item)})])


def _asked(item: QuizItem) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": item.kind, "question": item.stem, "answer": item.answer}
    if item.accepted:
        found["also_right"] = list(item.accepted)
    if made := [option.text for option in item.options if option.made]:
        found["made_up"] = made
    return found


def _origin(item: QuizItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "asks": item.asks,
        "facts": list(item.facts),
        "writer": item.writer,
        "difficulty": item.difficulty,
        "checked": fingerprint(item),
    }


def _cited(reference: Reference) -> dict[str, Any]:
    """The sentence and where it stands; the words quoted, where they are not all of it."""
    found = {
        "sentence": reference.sentence,
        "outlet": reference.outlet,
        "published": reference.published,
        "source": reference.source,
        "article": reference.article,
        "start": reference.start,
        "end": reference.end,
        "quote": reference.quote if reference.quote != reference.sentence else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def _lines(table: Mapping[str, Any]) -> list[str]:
    return [f"{_key(key)} = {_value(value)}\n" for key, value in table.items()]


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _value(key)


def _value(value: object) -> str:
    """A value on one line. What JSON escapes in a text, TOML reads; it also wants DEL escaped."""
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_key(k)} = {_value(v)}' for k, v in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
