"""GIFT, the plain text form of Moodle (docs.moodle.org, "GIFT format").

Events to put in order become a matching question of events and places: GIFT has no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.export.answers import (
    GAP,
    MATCH,
    accepted,
    choices,
    groups,
    in_order,
    is_true,
    remark,
)
from briefings.export.characters import fit
from briefings.model import Quiz, QuizItem

_SPECIAL = re.compile(r"([\\~=#{}:])")


def gift(quiz: Quiz) -> bytes:
    """Every question with its key and, as feedback, its evidence."""
    blocks = [f"$CATEGORY: {_words(quiz.title).replace('/', '//')}"]
    blocks += [_question(rows) for rows in groups(quiz.items)]
    return ("\n\n".join(blocks) + "\n").encode()


def escaped(text: str) -> str:
    """The text on one line, its control characters behind a backslash."""
    return _SPECIAL.sub(r"\\\1", _words(fit(text)))


def _words(text: str) -> str:
    return " ".join(text.split())


def _question(rows: Sequence[QuizItem]) -> str:
    item = rows[0]
    title = f"::{escaped(item.id)}::[plain]"  # a "<" is a "<"
    if item.kind == "matching":
        return f"{title}{MATCH} {{\n{_pairs(rows)}\n}}"
    key = f"{{{_key(item)}}}"
    if item.kind == "blank":
        before, after = (*GAP.split(item.stem, maxsplit=1), "")[:2]
        return f"{title}{escaped(before)} {key} {escaped(after)}".rstrip()
    return f"{title}{escaped(item.stem)} {key}"


def _key(item: QuizItem) -> str:
    feedback = f"\n####{escaped(remark(item))}\n" if remark(item) else ""
    if item.kind == "true-false":
        return f"{'TRUE' if is_true(item) else 'FALSE'}{feedback}"
    if item.kind == "order":
        places = (f"={escaped(e)} -> {n}" for n, e in enumerate(in_order(item), 1))
        return "\n" + "\n".join(places) + (feedback or "\n")
    if options := choices(item):
        lines = (f"{'=' if right else '~'}{escaped(text)}" for text, right in options)
        return "\n" + "\n".join(lines) + (feedback or "\n")
    return " ".join(f"={escaped(text)}" for text in accepted(item)) + feedback


def _pairs(rows: Sequence[QuizItem]) -> str:
    """Line and answer; answers that belong to no line come with an empty one."""
    right = [item.answer for item in rows]
    pairs = [f"={escaped(item.stem)} -> {escaped(item.answer)}" for item in rows]
    spare = [f"= -> {escaped(o.text)}" for o in rows[0].options if o.text not in right]
    return "\n".join(pairs + spare)
