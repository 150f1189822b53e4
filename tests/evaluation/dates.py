"""Dates against the marks that people made in `wikinews.jsonl`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefings.extract.dates import DateMention, find_dates
from tests.evaluation.sources import Sources, entries

# Values of day, month and year expressions; intervals and seasons are not measured.
# A full date that begins before this offset, under the title, is the article's.
HEAD = 200
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}\Z")
# The marks leave out the time of day, the hedge and the stage; the mentions hold them.
_AROUND = re.compile(
    r"(?:(?:the|early|earlier|late|later|mid|in|on|nearly|almost|about|around|over|some|more than)"
    r"[\s-]+)+(?=\w)|\s(?:morning|afternoon|evening|night)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class DateScore:
    """Counts over a set of articles. `lines` says what was missed, spurious or wrong."""

    marked: int = 0
    found: int = 0
    right: int = 0
    spurious: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Found marks among all that was found."""
        return self.found / ((self.found + self.spurious) or 1)

    @property
    def recall(self) -> float:
        """Found marks among all marks."""
        return self.found / (self.marked or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of extents."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def accuracy(self) -> float:
        """Right values among the found."""
        return self.right / (self.found or 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A date that a person marked, `[start:end]` of the article's text."""

    start: int
    end: int
    text: str
    value: str


def score_article(text: str, entry: dict[str, Any], score: DateScore) -> None:
    """Add one article of `wikinews.jsonl` to the score. The day at its head is its own,
    where the list has another."""
    marks = list(_marks(text, entry["dates"]))
    published = entry["published"]
    if marks and marks[0].start < HEAD and _DAY.match(marks[0].value):
        published = marks[0].value
    mentions = list(_flat(find_dates(text, published)))
    used: set[int] = set()
    for mark in marks:
        hit = next((i for i, m in enumerate(mentions) if _same(m, mark)), None)
        if hit is not None:
            used.add(hit)
        if _PLAIN.match(mark.value):
            _count(mark, mentions[hit] if hit is not None else None, score)
    for i, mention in enumerate(mentions):
        if i not in used and _PLAIN.match((mention.edtf or "").rstrip("~")):
            score.spurious += 1
            score.lines.append(f"spurious {mention.text!r} {mention.edtf}: {_near(text, mention)}")


def _near(text: str, at: DateMention | Mark) -> str:
    return text[max(0, at.start - 45) : at.end + 30].replace("\n", "/")


def _count(mark: Mark, mention: DateMention | None, score: DateScore) -> None:
    score.marked += 1
    if mention is None:
        score.lines.append(f"missed {mark.text!r} {mark.value}")
        return
    score.found += 1
    if (mention.edtf or "").rstrip("~") == mark.value:
        score.right += 1
    else:
        score.lines.append(
            f"wrong {mention.text!r} {mention.edtf} for {mark.value} ({mention.basis})"
        )


def _flat(mentions: tuple[DateMention, ...]) -> Iterator[DateMention]:
    """Ranges by their ends; an anniversary's origin is reasoned, not said."""
    for mention in mentions:
        yield from mention.parts if mention.kind == "range" else (mention,)


def _same(mention: DateMention, mark: Mark) -> bool:
    """The same words, but for an article or "early" before them."""
    if mention.start >= mark.end or mark.start >= mention.end:
        return False
    return _core(mention.text) == _core(mark.text)


def _core(text: str) -> str:
    squeezed = re.sub(r"\s*([,’'\[\]–-])\s*", r"\1", text).lower().strip("[]")
    return _AROUND.sub("", squeezed.replace("[", "").replace("]", ""))


def _marks(text: str, dates: list[dict[str, str]]) -> Iterator[Mark]:
    """The marks with their places: they stand in the order of the text."""
    at = 0
    for date in dates:
        pattern = r"\s*".join(re.escape(char) for char in re.sub(r"\s+", "", date["text"]))
        match = re.compile(pattern).search(text, at) or re.compile(pattern).search(text)
        if match:
            at = match.end()
            yield Mark(match.start(), match.end(), date["text"], date["value"])


def score_dates(sources: Sources, names: frozenset[str]) -> DateScore:
    """The score over the articles of these names."""
    score = DateScore()
    for entry in entries(sources):
        name = Path(entry["file"]).stem
        if name in names:
            text = (sources.wikinews / f"{name}.txt").read_text("utf-8")
            score_article(text, entry, score)
    return score
