"""What is quoted from the answers of an interview: sentences that stand alone, or two that do.

A sentence is taken whole. The next one goes with it where it leans on nothing but the first ("That
is why …", "But …"). A word that only answers is left off before "I": "Yes, I studied in Lima".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.quotations.interviews import answers
from briefings.extract.quotations.standing import leans, refers, stands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Paragraph, Person

# Openers that lean on what was said, and such as only keep a talk going.
_LEANING = re.compile(r"(?:Yes|No|Well|And|But|So|Or|Because|Also|Then|Oh|Yeah|Right|Sure)\b")
_CHATTY = re.compile(
    r"(?:Again|Another|As I said|Either way|Exactly|First|Frankly|Good|Hello|I mean|Instead|Listen"
    r"|Look|Meanwhile|Neither|Not|Of course|On the other hand|Otherwise|Same|Second|Secondly"
    r"|Tell me|Thanks?|Third|You)\b"
    r"|(?:A (?:day|month|week|year) (?:after|later)|After a while|Afterwards?|At (?:first|the time)"
    r"|At that \w+|Back then|By then|Eventually|For this|Here|In the end|Later|Since then"
    r"|Until then)\b|Now\b(?! that\b)|[A-Z]\w+, (?:I|it|that|the|this|we|you)\b"
)
# "There are 286 stations" leans on nothing.
_COUNTS = re.compile(r"There (?:are|were|have been)\b.*\d")
_YOURS = re.compile(r"\b(?:[Yy]our (?:paper|question|readers)|[Yy]ou (?:asked|mention))\b")
# What is left off before a capital letter that is no beginning: "But I …", "Yes, Peru …".
_DROPPED = re.compile(
    r"(?:And|Actually|But|Now|Well|Yes)(?:, | (?:again|yes|of course), |(?: also)? (?=I\b))"
    r"(?=[A-Z])|In the end,? (?=I\b)"
)
_BY_THE_FIRST = re.compile(
    r"(?:But|Yet|However|Still|That|That's|That’s|This|These|Those|It|It's|It’s|Its|He|She|They"
    r"|They're|They’re|His|Her|Their|Neither|Both|None|Some of them|One of them)\b"
)
# Words of a sentence that is quoted from an answer; and of two that are one.
FEWEST, MOST, LONGEST = 8, 40, 45
# So many are enough where a name or a number is among them, or another sentence goes with them.
_FEW, _TELLING = 6, frozenset({"DATE", "FAC", "GPE", "MONEY", "ORG", "PERCENT", "PERSON"})
_WITH_ANOTHER = 4
# So many are quoted of one paragraph.
_OF_ONE = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """Words `text[start:end]` that a person says in an interview, the sentence in which they begin,
    what tells that they are theirs, and whether they can be understood alone."""

    person: Person
    sentence: Sentence
    start: int
    end: int
    by: str
    alone: bool = False


def turns(reading: Reading) -> Iterator[Turn]:
    """The words of each answer that can stand alone, in their order."""
    for person, paragraph, start, by in answers(reading):
        lines = tuple(_lines(reading, person, paragraph, start, by))
        first = next((line for line in lines if _is_fit(reading, line)), None)
        chosen = _sound(reading, lines)
        held = any(first.start >= c.start and first.end <= c.end for c in chosen) if first else True
        yield from sorted([*chosen, *([] if held or first is None else [first])], key=_place)


def _place(turn: Turn) -> tuple[int, int]:
    return turn.start, turn.end


def _lines(
    reading: Reading, person: Person, paragraph: Paragraph, start: int, by: str
) -> Iterator[Turn]:
    """The sentences of an answer's paragraph."""
    for sentence in reading.story.sentences:
        if sentence.start >= paragraph.end:
            return
        if sentence.end > start:
            yield Turn(person, sentence, max(start, sentence.start), sentence.end, by)


def _is_fit(reading: Reading, turn: Turn) -> bool:
    """Whether a sentence has a fit length, and leans on no question by its first word."""
    line = reading.article.text[turn.start : turn.end]
    return _is_whole(line) and FEWEST <= len(line.split()) <= MOST and not _leans(line)


def _is_whole(line: str) -> bool:
    return line[:1].isupper() and line.endswith((".", "!")) and not any(q in line for q in '"“”')


def _leans(line: str) -> bool:
    first = line.split()[0].lower().strip(",")
    return bool(_LEANING.match(line)) or first in words("leaning_openers")


def _sound(reading: Reading, lines: Sequence[Turn]) -> list[Turn]:
    """What stands alone, each with the sentence behind it that leans on it."""
    found: list[Turn] = []
    at = 0
    while at < len(lines) and len(found) < _OF_ONE:
        turn = _opened(reading, lines[at])
        at += 1
        if not _is_begun(reading, turn):
            continue
        if at < len(lines) and _goes_with(reading, turn, lines[at]):
            turn = replace(turn, end=lines[at].end)
            at += 1
        if _is_long_enough(reading, turn):
            found.append(replace(turn, alone=True))
    return found


def _opened(reading: Reading, turn: Turn) -> Turn:
    """The sentence without a word that only answers: "Yes, I …", "But I …"."""
    line = reading.article.text[turn.start : turn.end]
    dropped = _DROPPED.match(line)
    return replace(turn, start=turn.start + dropped.end()) if dropped else turn


def _is_begun(reading: Reading, turn: Turn) -> bool:
    """Whether a sentence can begin a quotation, and stands alone."""
    line = reading.article.text[turn.start : turn.end]
    if not _is_whole(line) or not _WITH_ANOTHER <= len(line.split()) <= MOST:
        return False
    leaning = _leans(line) and not _COUNTS.match(line)
    if leaning or is_chat(line):
        return False
    return stands(reading, turn.start, turn.end, turn.person.name)


def _is_long_enough(reading: Reading, turn: Turn) -> bool:
    count = len(reading.article.text[turn.start : turn.end].split())
    span = reading.story.doc.char_span(turn.start, turn.end, alignment_mode="expand")
    telling = span is not None and any(token.ent_type_ in _TELLING for token in span)
    return count >= (_FEW if telling else FEWEST)


def _goes_with(reading: Reading, turn: Turn, behind: Turn) -> bool:
    """Whether the next sentence leans on this one, and on nothing else."""
    text, name = reading.article.text, turn.person.name
    line, both = text[behind.start : behind.end], text[turn.start : behind.end]
    if not _is_whole(line) or len(both.split()) > LONGEST or _YOURS.search(line):
        return False
    joined = _BY_THE_FIRST.match(line) is not None
    if not joined and (_LEANING.match(line) or not leans(reading, behind.start, behind.end)):
        return False
    return refers(reading, turn.start, behind.start, behind.end) and stands(
        reading, turn.start, behind.end, name
    )


def is_chat(text: str) -> bool:
    """Whether words open like a part of a talk: "You see, …", "After a while …"."""
    return _CHATTY.match(text) is not None
