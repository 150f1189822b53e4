"""Interviews printed as questions and answers without labels: whose turn it is, by their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefings.extract.occurring import occurs
from briefings.extract.quotations.interviewees import first_question, interviewee, is_told_by_name

if TYPE_CHECKING:
    from briefings.extract.reading import Reading
    from briefings.model import Paragraph, Person

_OWN = re.compile(r"\b(?:I|I'm|I’m|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us)\b")
_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
# What an outlet adds below: "This interview has been edited for length."
NOTE = re.compile(
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
# What tells of a turn that may be the one of who asks.
LESS_SURE = "order, less sure"

# An answer's paragraph: who gives it, where its words begin, and what tells so.
Answer = tuple["Person", "Paragraph", int, str]


def ordered(reading: Reading) -> Iterator[Answer]:
    """Paragraphs behind a question, up to the next, in an interview with one person.

    The first is the answer; each later one must speak of "me" or "us", and of no "you". It is
    less sure where some paragraph of the interview does not, or nobody is named as the one who
    answers: then who asks may speak in it without asking.
    """
    text = reading.article.text
    lines = [p for p in reading.article.paragraphs if p.role in ("body", "heading")]
    asked = _asked(text, lines)
    if not reading.interview or len(asked) < QUESTIONS:
        return
    person = interviewee(reading)
    spoken = [text[p.start : p.end] for p in lines if p.start not in asked and p.role == "body"]
    questions = [text[p.start : p.end] for p in lines if p.start in asked]
    if person is None or not is_told(reading, questions, spoken):
        return
    stretches = tuple(_stretches(text, lines, asked))
    later = [text[p.start : p.end] for stretch in stretches for p in stretch[1:]]
    plain = is_told_by_name(reading) and all(_goes_on(person, line) for line in later)
    for stretch in stretches:
        for paragraph in stretch:
            line, first = text[paragraph.start : paragraph.end], paragraph is stretch[0]
            if first or _goes_on(person, line):
                alone = first and (len(stretch) == 1 or not _to_you(line))
                sure = plain or (alone and is_told_by_name(reading))
                yield person, paragraph, paragraph.start, "order" if sure else LESS_SURE


def _stretches(
    text: str, lines: Sequence[Paragraph], asked: set[int]
) -> Iterator[tuple[Paragraph, ...]]:
    """The paragraphs between a question and the next, or a heading; up to a note of the outlet."""
    behind: list[Paragraph] | None = None
    for paragraph in lines:
        note = NOTE.match(text, paragraph.start, paragraph.end) is not None
        if note or paragraph.start in asked or paragraph.role == "heading":
            yield from (tuple(behind),) if behind else ()
            behind = [] if paragraph.start in asked else None
        elif behind is not None:
            behind.append(paragraph)
        if note:
            return
    yield from (tuple(behind),) if behind else ()


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
    return speaks and not tells_of(person, bare)


def _to_you(line: str) -> bool:
    """Whether words are spoken to somebody, and by nobody who says "I"."""
    return _YOU.search(line) is not None and _OWN.search(line) is None


def tells_of(person: Person, line: str) -> bool:
    """Whether words name a person as others do, and have no "I"."""
    named = occurs(person.surname, line)
    return named and _OWN.search(_QUOTED.sub("", line)) is None


def is_told(reading: Reading, questions: Sequence[str], spoken: Sequence[str]) -> bool:
    """Whether it is an interview: the title or what stands before the first question says so, or
    the questions speak to somebody who speaks of himself."""
    article, end = reading.article, first_question(reading)
    if _TOLD.search(article.title) or _TOLD.search(article.text, 0, end):
        return True
    to_you = sum(_YOU.search(line) is not None for line in questions)
    own = sum(_OWN.search(line) is not None for line in spoken)
    return min(to_you, own) >= _PERSONAL
