"""Interviews printed as questions and answers: whose turn it is, by labels or by order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.quotations.interviewees import initials, interviewee, known
from briefings.extract.quotations.turns_by_order import (
    NOTE,
    Answer,
    is_told,
    ordered,
    tells_of,
)
from briefings.extract.tables import table
from briefings.model import Person

if TYPE_CHECKING:
    from briefings.extract.reading import Reading
    from briefings.model import Paragraph

__all__ = ["Answer", "answers"]

_LABEL = re.compile(
    r"[(\[*_]{0,2}(?:(?P<label>[A-Z][\w.’' -]{0,40}?)[)\]*_]{0,2}:[)\]*_]{0,2}|(?P<letter>[QA])\.)"
    r"(?:\s+(?=\S)|\s*\Z)"
)
# The name of who holds an office, and where it is over: "THE HON ANA RUIZ MP", "Ana Ruiz: …".
_HOLDER = (
    r"(?:(?i:the hon(?:ourable|\.)?|mr\.?|mrs\.?|ms\.?|dr\.?|sir) )*"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}?)(?=[,:;(]| [–—-]| MP\b| [a-z]|$)"
)
# Words of a label that is a whole name.
_WHOLE_NAME = 2


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph, its label ("" where the one before goes on), and where its words begin."""

    paragraph: Paragraph
    label: str
    start: int
    words: str


def answers(reading: Reading) -> Iterator[Answer]:
    """Each paragraph of an answer: who gives it, where it begins there, and what tells so."""
    lines = _labelled_lines(reading)
    yield from _labelled(reading, lines) if lines else ordered(reading)


def _labelled_lines(reading: Reading) -> list[_Line]:
    """The paragraphs of the body, if two labels open two of them or more each."""
    text = reading.article.text
    body = [p for p in reading.article.paragraphs if p.role == "body"]
    found = [(p, _LABEL.match(text, p.start, p.end)) for p in body]
    labels = [(match["label"] or match["letter"]).strip() for _, match in found if match]
    kept = {label for label in labels if labels.count(label) > 1}
    if len(kept) < 2:
        return []
    lines = []
    for paragraph, match in found:
        label = (match["label"] or match["letter"]).strip() if match else ""
        start = match.end() if match and label in kept else paragraph.start
        spoken = text[start : paragraph.end]
        lines.append(_Line(paragraph, label if label in kept else "", start, spoken))
    return lines


def _labelled(reading: Reading, lines: Sequence[_Line]) -> Iterator[Answer]:
    asking = frozenset(_asking(reading, lines))
    answering = {line.label for line in lines if line.label} - asking
    small = frozenset(label.casefold() for label in asking)
    people = {label: _labelled_person(reading, label, answering, small) for label in answering}
    if any(label.lower() in words("answer_labels") for label in answering) and not is_told(
        reading, [line.words for line in lines if line.label in asking], _spoken(lines, answering)
    ):
        return
    speaking: Person | None = None
    for line in lines:
        if NOTE.match(line.words):
            return
        speaking = people.get(line.label) if line.label else speaking
        if speaking is not None and (line.label or not tells_of(speaking, line.words)):
            yield speaking, line.paragraph, line.start, "label"


def _spoken(lines: Sequence[_Line], labels: set[str]) -> list[str]:
    return [line.words for line in lines if line.label in labels]


def _asking(reading: Reading, lines: Sequence[_Line]) -> Iterator[str]:
    """The labels of those who ask: by the word, the outlet's name, or half of their turns."""
    turns: dict[str, list[str]] = {}
    last = ""
    for line in lines:
        if line.label or last:
            turns.setdefault(line.label or last, []).append(line.words)
        last = line.label if line.label and not line.words.strip() else ""
    for label, spoken in turns.items():
        full = [words_ for words_ in spoken if words_.strip()]
        asked = sum(words_.rstrip().endswith("?") for words_ in full)
        known_ = label.lower() in words("question_labels") or label == reading.article.outlet
        if known_ or (full and 2 * asked >= len(full)):
            yield label


def _labelled_person(
    reading: Reading, label: str, answering: set[str], asking: frozenset[str]
) -> Person | None:
    """The one person whose name, surname or initials the label is; "A" is the interviewee, and so
    is the only one whose label nobody has."""
    if label.lower() in words("answer_labels"):
        return interviewee(reading, asking)
    parts = [p for p in label.replace(".", "").casefold().split() if not _is_title(p)]
    if not parts:
        return _office(reading, label) or (
            interviewee(reading, asking) if len(answering) == 1 else None
        )
    alone = interviewee(reading, asking) if len(answering) == 1 else None
    everybody = [*reading.cast.persons, *([alone] if alone else [])]
    named = {
        p.name: p
        for p in everybody
        if set(parts) <= set(p.name.casefold().split()) or _initials_of(p) == "".join(parts)
    }
    if named:
        return next(iter(named.values())) if len(named) == 1 else None
    return _whole(reading, label, parts)


def _initials_of(person: Person) -> str:
    return initials([part for part in re.split(r"[\s-]", person.name.casefold()) if part])


def _is_title(part: str) -> bool:
    kinds = ("offices", "common_offices", "occupations", "title_words")
    honorific = {part.title(), f"{part.title()}."} & set(table("honorifics"))
    return bool(honorific) or any(part in words(kind) for kind in kinds)


def _whole(reading: Reading, label: str, parts: list[str]) -> Person | None:
    """A label that is a whole name: by its first name, or as the text has it elsewhere."""
    name = label.title() if label.isupper() else label
    text = reading.article.text
    elsewhere = text.count(name) > text.count(f"{name}:")
    known_ = elsewhere or name.split()[0] in table("first_names")
    if len(parts) < _WHOLE_NAME or parts[0] in words("function_words") or not known_:
        return None
    return Person(name, name.split()[-1])


def _office(reading: Reading, label: str) -> Person | None:
    """Whose office a label is ("PRIME MINISTER"): whose name stands beside it in the title."""
    beside = re.search(rf"\b(?i:{re.escape(label)}),? {_HOLDER}", reading.article.title)
    if beside is None:
        return None
    name = beside["name"].title() if beside["name"].isupper() else beside["name"]
    return known(reading, name)
