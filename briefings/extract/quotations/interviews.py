"""Interviews printed as questions and answers: whose turn it is, by labels or by order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.occurring import occurs
from briefings.extract.quotations.interviewees import first_question, initials, interviewee, known
from briefings.extract.tables import table
from briefings.model import Person

if TYPE_CHECKING:
    from briefings.extract.reading import Reading
    from briefings.model import Paragraph

_LABEL = re.compile(
    r"[(\[*_]{0,2}(?:(?P<label>[A-Z][\w.’' -]{0,40}?)[)\]*_]{0,2}:[)\]*_]{0,2}|(?P<letter>[QA])\.)"
    r"(?:\s+(?=\S)|\s*\Z)"
)
_OWN = re.compile(r"\b(?:I|I'm|I’m|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us)\b")
_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
# What an outlet adds below: "This interview has been edited for length."
_NOTE = re.compile(
    r"\W*(?:This|The|Our) (?:interview|conversation|transcript|Q&A)\b"
    r"|\W*(?:Edited|Translated|Interviewed) (?:by|from)\b|\W*(?:As told to|Interview by)\b"
)
# What is told of an interview in its title or introduction.
_TOLD = re.compile(
    r"\b(?:interview(?:s|ed|ing)?|Q ?& ?A|conversation|tells|questions (?:for|to|with|about)"
    r"|(?:talk|speak|chat)(?:s|ed|ing)? (?:to|with|about)|spoke (?:to|with|about)"
    r"|s[ia]t(?:s|ting)? down with|answer(?:s|ed)|received us|[Ww]e (?:met|asked|visited))\b"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|(?<!\w)['‘][^'’]*['’](?!\w)")
# The name of who holds an office, and where it is over: "THE HON ANA RUIZ MP", "Ana Ruiz: …".
_HOLDER = (
    r"(?:(?i:the hon(?:ourable|\.)?|mr\.?|mrs\.?|ms\.?|dr\.?|sir) )*"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}?)(?=[,:;(]| [–—-]| MP\b| [a-z]|$)"
)
# Questions of an interview that is printed without labels: so many, and so short.
QUESTIONS, LONGEST_QUESTION = 3, 80
# So many turns speak to somebody, or of themselves, where nothing else tells of an interview.
_PERSONAL = 2
# "Tell us about your first tour.": who asks need not use a question mark.
_REQUEST = re.compile(
    r"(?:^|[.!?…] )(?:So,? |And |Please,? |Now,? |Maybe )?"
    r"(?:Describe|Explain|Give|Remind|Share|Take|Talk|Tell|Walk)"
    r"(?: \w+){0,2}? (?:me|us|our (?:audience|listeners|readers|viewers))\b[^.!?…]*[.!]?$"
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


Answer = tuple["Person", "Paragraph", int, str]


def answers(reading: Reading) -> Iterator[Answer]:
    """Each paragraph of an answer: who gives it, where it begins there, and what tells so."""
    lines = _labelled_lines(reading)
    yield from _labelled(reading, lines) if lines else _ordered(reading)


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
    if any(label.lower() in words("answer_labels") for label in answering) and not _is_told(
        reading, [line.words for line in lines if line.label in asking], _spoken(lines, answering)
    ):
        return
    speaking: Person | None = None
    for line in lines:
        if _NOTE.match(line.words):
            return
        speaking = people.get(line.label) if line.label else speaking
        if speaking is not None and (line.label or not _tells_of(speaking, line.words)):
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


def _ordered(reading: Reading) -> Iterator[Answer]:
    """Paragraphs behind a question, up to the next, in an interview with one person.

    The first is the answer; each later one must speak of "me" or "us", and of no "you".
    """
    text = reading.article.text
    lines = [p for p in reading.article.paragraphs if p.role in ("body", "heading")]
    asked = _asked(text, lines)
    if not reading.interview or len(asked) < QUESTIONS:
        return
    person = interviewee(reading)
    spoken = [text[p.start : p.end] for p in lines if p.start not in asked and p.role == "body"]
    questions = [text[p.start : p.end] for p in lines if p.start in asked]
    if person is None or not _is_told(reading, questions, spoken):
        return
    opened = first = False
    for paragraph in lines:
        line = text[paragraph.start : paragraph.end]
        if paragraph.start in asked or paragraph.role == "heading":
            opened = first = paragraph.start in asked
            continue
        if _NOTE.match(line):
            return
        if opened and (first or _goes_on(person, line)):
            yield person, paragraph, paragraph.start, "order"
        first = False


def _asked(text: str, lines: Sequence[Paragraph]) -> set[int]:
    """Where the paragraphs begin that ask: by their mark, or numbered like others that do."""
    found = {p.start for p in lines if _asks(text[p.start : p.end])}
    numbered = {p.start for p in lines if _NUMBERED.match(text, p.start, p.end)}
    return found | numbered if 2 * len(found & numbered) >= len(numbered) > 1 else found


def _asks(line: str) -> bool:
    asked = line.rstrip().endswith("?") or _REQUEST.search(line.rstrip()) is not None
    return asked and len(line.split()) <= LONGEST_QUESTION


def _goes_on(person: Person, line: str) -> bool:
    bare = _QUOTED.sub("", line)
    speaks = _OWN.search(bare) is not None and _YOU.search(bare) is None
    return speaks and not _tells_of(person, bare)


def _tells_of(person: Person, line: str) -> bool:
    """Whether words name a person as others do, and have no "I"."""
    named = occurs(person.surname, line)
    return named and _OWN.search(_QUOTED.sub("", line)) is None


def _is_told(reading: Reading, questions: Sequence[str], spoken: Sequence[str]) -> bool:
    """Whether it is an interview: the title or what stands before the first question says so, or
    the questions speak to somebody who speaks of himself."""
    article, end = reading.article, first_question(reading)
    if _TOLD.search(article.title) or _TOLD.search(article.text, 0, end):
        return True
    to_you = sum(_YOU.search(line) is not None for line in questions)
    own = sum(_OWN.search(line) is not None for line in spoken)
    return min(to_you, own) >= _PERSONAL
