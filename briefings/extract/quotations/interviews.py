"""Interviews printed as questions and answers: whose turn it is, by labels or by order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.model import Person

if TYPE_CHECKING:
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Paragraph

_LABEL = re.compile(r"[(\[*_]{0,2}(?P<label>[A-Z][\w.’' -]{0,40}?)[)\]*_]{0,2}:[*_]{0,2}\s+(?=\S)")
_LEANING = re.compile(r"(?:Yes|No|Well|And|But|So|Or|Because|Also|Then|Oh|Yeah|Right|Sure)\b")
_NAME = r"((?-i:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}))"
_TITLED = re.compile(
    rf"^{_NAME}(?::| [–—-]) (?:an? |the )?interview\b"
    rf"|\binterview(?:s| with|:) (?:.*\b(?-i:[a-z]+) )?{_NAME}$",
    re.IGNORECASE,
)
_TITLES = ("offices", "common_offices", "occupations")
# Words pulled out of an answer, before the name of who said them.
_PULLED = re.compile(r"[“\"](?P<words>[^”\"]{30,})[”\"]\s+")
# Questions of an interview that is printed without labels: so many, and so short.
QUESTIONS, LONGEST_QUESTION = 3, 80
# Words of a sentence that is quoted from an answer.
FEWEST, MOST = 8, 40


@dataclass(frozen=True, slots=True)
class Turn:
    """A sentence that a person says in an interview, and what tells that it is theirs."""

    person: Person
    sentence: Sentence
    start: int
    by: str


def turns(reading: Reading) -> Iterator[Turn]:
    """The first sentence of each answer that can stand alone."""
    for person, paragraph, start, by in answers(reading):
        sentence = _first_sentence(reading, paragraph, start)
        if sentence is not None:
            yield Turn(person, sentence, max(start, sentence.start), by)


Answer = tuple["Person", "Paragraph", int, str]


def answers(reading: Reading) -> Iterator[Answer]:
    """Each answer: who gives it, its paragraph, where it begins there, and what tells so."""
    body = [p for p in reading.article.paragraphs if p.role == "body"]
    labelled = _labels(reading, body)
    yield from _labelled(reading, body, labelled) if labelled else _ordered(reading, body)


def _labels(reading: Reading, body: list[Paragraph]) -> Counter[str]:
    """The labels that open two paragraphs or more."""
    text = reading.article.text
    found = (_LABEL.match(text, p.start, p.end) for p in body)
    counts = Counter(match["label"].strip() for match in found if match)
    kept = Counter({label: n for label, n in counts.items() if n > 1})
    return kept if len(kept) > 1 else Counter()


def _labelled(reading: Reading, body: list[Paragraph], labels: Counter[str]) -> Iterator[Answer]:
    text = reading.article.text
    speaking: Person | None = None
    for paragraph in body:
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        label = match["label"].strip() if match else ""
        if match and label in labels:
            speaking = _labelled_person(reading, label)
        start = match.end() if match and label in labels else paragraph.start
        if speaking is not None:
            yield speaking, paragraph, start, "label"


def _labelled_person(reading: Reading, label: str) -> Person | None:
    """The one person whose name, surname or initials the label is; "A" is the interviewee."""
    if label.lower() in words("question_labels"):
        return None
    if label.lower() in words("answer_labels"):
        return interviewee(reading)
    parts = label.replace(".", "").split()
    named = [
        person
        for person in reading.cast.persons
        if set(parts) <= set(person.name.split())
        or label.replace(".", "") == "".join(w[0] for w in re.split(r"[\s-]", person.name) if w)
    ]
    return named[0] if len(named) == 1 else None


def _ordered(reading: Reading, body: list[Paragraph]) -> Iterator[Answer]:
    """Paragraphs that follow a question, in an interview with one person."""
    text = reading.article.text
    asked = [p for p in body if _asks(text[p.start : p.end])]
    person = interviewee(reading) if reading.interview and len(asked) >= QUESTIONS else None
    if person is None:
        return
    for before, paragraph in pairwise(body):
        if before in asked and paragraph not in asked:
            yield person, paragraph, paragraph.start, "order"


def _asks(line: str) -> bool:
    return line.rstrip().endswith("?") and len(line.split()) <= LONGEST_QUESTION


def interviewee(reading: Reading) -> Person | None:
    """The one person of the title; else whose name stands under words of an answer; else the one
    that opens the article and is alone before the first question; else the one
    that is named twice before it, and twice as often as any other."""
    article = reading.article
    first = next(
        (p.start for p in article.paragraphs if _asks(article.text[p.start : p.end])),
        len(article.text),
    )
    titled = [p for p in reading.cast.persons if p.name in article.title]
    if len(titled) == 1:
        return titled[0]
    shown = _of_title(article.title) or _signed(reading)
    if shown is not None:
        return shown
    counts = Counter(m.person.name for m in reading.cast.mentions if m.start < first)
    ranked = counts.most_common(2)
    if not ranked or (ranked[0][1] < 2 and not _alone(reading, ranked, first)):
        return None
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return next(p for p in reading.cast.persons if p.name == ranked[0][0])


def _alone(reading: Reading, ranked: list[tuple[str, int]], first: int) -> bool:
    """Whether the one person named before the first question opens the article, by full name."""
    name = ranked[0][0]
    opens = reading.article.text[: len(name) + 1].startswith(f"{name} ")
    return len(ranked) == 1 and opens and len(name) < first and " " in name


def _of_title(title: str) -> Person | None:
    """ "Ana Ruiz: an interview", "Interview with Ana Ruiz"; the text may only say "you"."""
    found = _TITLED.search(title)
    name = next(filter(None, found.groups()), "") if found else ""
    parts = name.split()
    titled = any(part.lower() in words(known) for part in parts for known in _TITLES)
    return Person(name, parts[-1]) if parts and not titled else None


def _signed(reading: Reading) -> Person | None:
    """The one person whose full name stands under a quotation that an answer has too."""
    text = reading.article.text
    found = {}
    for paragraph in reading.article.paragraphs:
        match = _PULLED.match(text, paragraph.start, paragraph.end)
        if match is None or text.count(match["words"]) < 2:
            continue
        first = next((m for m in reading.cast.mentions if m.start >= match.end()), None)
        if first and first.how == "full name" and first.start == match.end():
            found[first.person.name] = first.person
    return next(iter(found.values())) if len(found) == 1 else None


def _first_sentence(reading: Reading, paragraph: Paragraph, start: int) -> Sentence | None:
    """The first sentence of fit length that leans on no question."""
    text = reading.article.text
    for sentence in reading.story.sentences:
        if sentence.end <= start or sentence.start >= paragraph.end:
            continue
        line = text[max(start, sentence.start) : sentence.end]
        whole = line[:1].isupper() and line.endswith(".") and not any(q in line for q in '"“”')
        if whole and FEWEST <= len(line.split()) <= MOST and not _leans(line):
            return sentence
    return None


def _leans(line: str) -> bool:
    first = line.split()[0].lower().strip(",")
    return bool(_LEANING.match(line)) or first in words("leaning_openers")
