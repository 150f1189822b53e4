"""Reading a sheet that was edited by hand: what is wrong with it is one line with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, cast, get_args

from briefings.config import handwritten
from briefings.errors import SheetError
from briefings.jobs.sheets.proof import Entry, Proof, fingerprint
from briefings.model import Asks, ItemKind, Option, QuizItem, Reference

_ITEM_LINE = re.compile(r"^[ \t]*\[\[\s*item\s*\]\]", re.MULTILINE)
_GAP = re.compile(r"_{3,}")
_TOP = {
    "title": str,
    "date": str,
    "seed": int,
    "asked_for": int,
    "candidates": int,
    "item": list,
    "spare": list,
    "review": list,
    "left_out": dict,
}
# The keys of a question, and what each holds.
_KEYS: dict[str, Any] = {
    "kind": str,
    "question": str,
    "answer": str,
    "options": list,
    "also_right": list,
    "made_up": list,
    "evidence": list,
    "pin": bool,
    "fixed": bool,
    "origin": dict,
}
_ORIGIN: dict[str, Any] = {
    "id": str,
    "asks": str,
    "facts": list,
    "writer": str,
    "difficulty": (int, float),
    "checked": str,
}
_EVIDENCE: dict[str, Any] = {
    **dict.fromkeys(("sentence", "outlet", "published", "source", "article", "quote"), str),
    **dict.fromkeys(("start", "end"), int),
}
_WORDS = {
    str: "text in quotation marks",
    list: "a list in [ ]",
    bool: "true or false",
    dict: "a table in { }",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a question stands; its errors begin with it."""

    name: str
    number: int
    line: int

    def wrong(self, problem: str) -> SheetError:
        return SheetError(f"{self.name}, line {self.line}: question {self.number} {problem}")


def read_proof(path: Path) -> Proof:
    """The sheet in a file. Raises SheetError, with the line, when it cannot be printed."""
    return parsed(handwritten.text_of(path, SheetError), str(path))


def parsed(text: str, name: str) -> Proof:
    """The sheet of this text; `name` stands in the errors."""
    table = handwritten.parsed(text, name, SheetError)
    for key, value in table.items():
        _top(key, value, name)
    lines = [text.count("\n", 0, found.start()) + 1 for found in _ITEM_LINE.finditer(text)]
    entries: list[Entry] = []
    for number, row in enumerate(table.get("item", []), 1):
        line = lines[number - 1] if number <= len(lines) else 1
        entries.append(_entry(row, _Place(name, number, line), {e.item.id for e in entries}))
    return Proof(
        name=name,
        title=table.get("title", "Quiz"),
        date=table.get("date", ""),
        seed=table.get("seed", 0),
        entries=tuple(entries),
        asked_for=table.get("asked_for", 0),
        candidates=table.get("candidates", 0),
        dropped=tuple(table.get("left_out", {}).items()),
    )


def _top(key: str, value: object, name: str) -> None:
    kind = _TOP.get(key)
    if kind is None:
        raise SheetError(f"{name}: {key!r} is unknown; a sheet has {', '.join(_TOP)}")
    if not isinstance(value, kind):
        raise SheetError(f"{name}: {key!r} is not {_WORDS.get(kind, 'a whole number')}")
    if isinstance(value, dict) and not all(isinstance(count, int) for count in value.values()):
        raise SheetError(f"{name}: {key!r} has something that is not a whole number")


def _entry(row: Mapping[str, Any], place: _Place, taken: set[str]) -> Entry:
    _keys(row, place)
    item = _item(row, place)
    if item.id in taken:  # a question that was copied to make another
        item = replace(item, id=_own_id(item.kind, item.stem))
    if problem := _unprintable(item):
        raise place.wrong(problem)
    return Entry(
        item,
        place.line,
        pinned=row.get("pin", False),
        fixed=row.get("fixed", False),
        reworded=row.get("origin", {}).get("checked") != fingerprint(item),
    )


def _keys(row: Any, place: _Place) -> None:
    """Refuse what a question cannot have, and one without question or answer."""
    if not isinstance(row, Mapping):
        raise place.wrong("is not a table")
    _typed(row, _KEYS, place)
    origin = row.get("origin", {})
    _typed(origin, _ORIGIN, place)
    texts = {key: row.get(key, []) for key in ("options", "also_right", "made_up")}
    for key, found in (*texts.items(), ("facts", origin.get("facts", []))):
        if not all(isinstance(text, str) for text in found):
            raise place.wrong(f"has {key!r} with something that is not in quotation marks")
    for key in ("question", "answer"):
        if not row.get(key, "").strip():
            raise place.wrong(f"has no {key}")


def _typed(row: Mapping[str, Any], known: Mapping[str, Any], place: _Place) -> None:
    for key, value in row.items():
        kind = known.get(key)
        if kind is None:
            raise place.wrong(f"has {key!r}, which is unknown; it may have {', '.join(known)}")
        if not isinstance(value, kind):
            raise place.wrong(f"has {key!r}, which is not {_WORDS.get(kind, 'a number')}")


def _item(row: Mapping[str, Any], place: _Place) -> QuizItem:
    kind, origin = row.get("kind") or _kind(row), row.get("origin", {})
    asks = origin.get("asks", "name")
    for value, known in ((kind, get_args(ItemKind)), (asks, get_args(Asks))):
        if value not in known:
            raise place.wrong(f"has {value!r}; there are {', '.join(known)}")
    stem = row["question"].strip()
    return QuizItem(
        id=origin.get("id") or _own_id(kind, stem),
        kind=cast(ItemKind, kind),
        asks=asks,
        stem=stem,
        answer=row["answer"].strip(),
        facts=tuple(origin.get("facts", [])),
        references=tuple(_reference(each, place) for each in row.get("evidence", [])),
        options=_options(row, kind),
        accepted=tuple(row.get("also_right", [])),
        writer=origin.get("writer", "own"),
        difficulty=float(origin.get("difficulty", 0.5)),
    )


def _options(row: Mapping[str, Any], kind: str) -> tuple[Option, ...]:
    answer, made = row["answer"].strip(), row.get("made_up", [])
    texts = [text.strip() for text in row.get("options", [])]
    return tuple(Option(t, kind != "order" and t == answer, t in made) for t in texts)


def _kind(row: Mapping[str, Any]) -> str:
    """The kind of a question that does not name it."""
    if row.get("options"):
        return "choice"
    return "blank" if _GAP.search(row["question"]) else "short"


def _own_id(kind: str, stem: str) -> str:
    """The id of a question that was written by hand."""
    return sha256(f"own\x1f{kind}\x1f{stem}".encode()).hexdigest()[:10]


def _reference(row: Any, place: _Place) -> Reference:
    """A sentence that a question cites; of one written by hand only the sentence is needed."""
    if not isinstance(row, Mapping) or "sentence" not in row:
        raise place.wrong("has evidence without a sentence")
    _typed(row, _EVIDENCE, place)
    sentence = row["sentence"]
    return Reference(
        article=row.get("article", row.get("source", "")),
        source=row.get("source", ""),
        outlet=row.get("outlet"),
        published=row.get("published"),
        sentence=sentence,
        start=row.get("start", 0),
        end=row.get("end", len(sentence)),
        quote=row.get("quote", sentence),
    )


def _unprintable(item: QuizItem) -> str:
    """Why a question has no key, or ""."""
    right = sum(option.correct for option in item.options)
    match item.kind:
        case "choice" | "matching" if right != 1:
            return f"has the answer {item.answer!r} {right or 'no'} times among its options"
        case "choice" if len(item.options) < 2:
            return "has a single option"
        case "blank" if not _GAP.search(item.stem):
            return "is to be filled in, and has no gap (_____)"
        case "true-false" if not item.answer.casefold().startswith(("true", "false")):
            return 'is to be judged; its answer begins with "True" or "False"'
        case "order" if sorted(item.sequence) != _letters(item):
            return f"is to be ordered; its answer names {', '.join(_letters(item))}, each once"
        case _:
            return ""


def _letters(item: QuizItem) -> list[str]:
    return [chr(ord("A") + n) for n in range(len(item.options))]
