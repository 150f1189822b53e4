"""Writing a sheet for a teacher's hand: TOML with comments that say what may be done to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from briefings.jobs.sheets.proof import fingerprint
from briefings.model import Quiz, QuizItem, Reference
from briefings.quiz import QuizSet

_HEAD = """\
# A quiz to edit by hand. `briefings print THIS-FILE` checks it and makes sheet and key.
#
#   delete     remove a question from its [[item]] line to the next [[item]] line
#   reword     change the words between the quotation marks; you are warned where a rule of
#              good questions speaks against them, and they are printed all the same
#   swap       rename a [[spare]] further down to [[item]], and that [[item]] to [[spare]],
#              with the lines [[spare.evidence]] below it
#   order      move a whole [[item]]; version A is printed as it stands here, the others are
#              reordered. pin = true keeps a question's number, fixed = true the order of its
#              options, in every version
#   your own   write [[item]], question = "…", answer = "…", and for a choice options = ["…"]
#              with the answer among them
#
# A date that you see as an answer stands in the sentence under it: check there first.
"""
_SPARE = """
# ---------------------------------------------------------------------------------------
# Spare: sound questions that the sheet had no room for, or that repeat one of its facts.
# Rename [[spare]] to [[item]] to use one.
"""
_REVIEW = """
# ---------------------------------------------------------------------------------------
# For review: no check objects to these, but too few questions like them have been judged by
# readers. Read the sentence, and rename [[review]] to [[item]] if you agree.
"""
_LEFT_OUT = """
# ---------------------------------------------------------------------------------------
# What the checks left out, and how often. The key prints it.
"""


def draft(made: QuizSet, day: date) -> str:
    """The first version of a quiz with its spare questions, those for review, and reasons."""
    import tomli_w

    quiz = made.quizzes[0]
    settings = {
        "title": quiz.title,
        "date": day.isoformat(),
        "seed": quiz.seed,
        "asked_for": quiz.asked_for,
        "candidates": quiz.candidates,
    }
    shown = [_HEAD, tomli_w.dumps(settings)]
    shown += _section("", "item", quiz.items)
    shown += _section(_SPARE, "spare", made.spare)
    shown += _section(_REVIEW, "review", made.review)
    shown += _left_out(quiz)
    return "\n".join(part.rstrip("\n") + "\n" for part in shown)


def _section(comment: str, name: str, items: Iterable[QuizItem]) -> Iterator[str]:
    written = [_written(name, item) for item in items]
    if written:
        yield from filter(None, (comment, *written))


def _written(name: str, item: QuizItem) -> str:
    import tomli_w

    parts = [f"[[{name}]]\n{tomli_w.dumps(_asked(item))}"]
    if name == "review":
        parts.append(
            f"# why it is here: {item.writer or 'its writer'} is not judged often enough\n"
        )
    parts.append(f"# leave as it is:\n{tomli_w.dumps(_known(item))}")
    parts += [f"[[{name}.evidence]]\n{tomli_w.dumps(_cited(r))}" for r in item.references]
    return "".join(parts)


def _asked(item: QuizItem) -> dict[str, Any]:
    """What a teacher edits."""
    found: dict[str, Any] = {"kind": item.kind, "question": item.stem, "answer": item.answer}
    if item.options:
        found["options"] = [option.text for option in item.options]
    if made := [option.text for option in item.options if option.made]:
        found["made_up"] = made
    if item.accepted:
        found["also_right"] = list(item.accepted)
    return found


def _known(item: QuizItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "asks": item.asks,
        "facts": list(item.facts),
        "writer": item.writer,
        "difficulty": item.difficulty,
        "checked": fingerprint(item),
    }


def _cited(reference: Reference) -> dict[str, Any]:
    found = {
        "sentence": reference.sentence,
        "outlet": reference.outlet,
        "published": reference.published,
        "source": reference.source,
        "article": reference.article,
        "start": reference.start,
        "end": reference.end,
        "quote": reference.quote,
    }
    return {key: value for key, value in found.items() if value is not None}


def _left_out(quiz: Quiz) -> Iterator[str]:
    import tomli_w

    if quiz.dropped:
        yield _LEFT_OUT
        yield f"[left_out]\n{tomli_w.dumps(dict(quiz.dropped))}"
