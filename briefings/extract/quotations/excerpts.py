"""Sentences of what somebody says that stand alone, or two that do, letter for letter.

A sentence is taken whole. The next one goes with it where it leans on nothing but the first ("That
is why …", "But …"). A word that only answers is left off before "I": "Yes, I studied in Lima".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.quotations.standing import leans, refers, stands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.reading import Reading

# Openers that lean on what was said, and such as only keep a talk going.
_LEANING = re.compile(r"(?:Yes|No|Well|And|But|So|Or|Because|Also|Then|Oh|Yeah|Right|Sure)\b")
_CHATTY = re.compile(
    r"(?:Again|Another|As I said|Either way|Exactly|First|Frankly|Good|Hello|I mean|Instead|Listen"
    r"|Look|Meanwhile|Neither|Not|Of course|On the other hand|Otherwise|Same|Second|Secondly"
    r"|Tell me|Thanks?|Third|You)\b"
    r"|(?:A (?:day|month|week|year) (?:after|later)|After a while|Afterwards?|At (?:first|the time)"
    r"|At that \w+|Back then|By then|Eventually|For this|Here|In the end|Later|Since then"
    r"|Until then)\b|Now\b(?! that\b)|[A-Z]\w+, (?:I|it|that|the|this|we|you)\b"
    r"|\w+ (?:\w+ )?also\b"
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
# Words of a sentence that is quoted; and of two that are one.
FEWEST, MOST, LONGEST = 8, 40, 45
# So many are enough where a name or a number is among them, or another sentence goes with them.
_FEW, _TELLING = 6, frozenset({"DATE", "FAC", "GPE", "MONEY", "ORG", "PERCENT", "PERSON"})
_WITH_ANOTHER = 4
# So many are quoted of one paragraph.
OF_ONE = 3
# Where words begin and end in the article's text.
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Talk:
    """What one speaker says without a break, up to `end`, where no full stop needs to stand."""

    reading: Reading
    speaker: str
    end: int

    def excerpts(self, sentences: Sequence[Stretch], most: int = OF_ONE) -> list[Stretch]:
        """The sentences that stand alone, each with the one behind it that leans on it."""
        found: list[Stretch] = []
        at = 0
        while at < len(sentences) and len(found) < most:
            stretch = self._opened(sentences[at])
            at += 1
            if not self._begins(stretch):
                continue
            if at < len(sentences) and self._goes_with(stretch, sentences[at]):
                stretch = (stretch[0], sentences[at][1])
                at += 1
            if self._is_long_enough(stretch):
                found.append(stretch)
        return found

    def is_fit(self, stretch: Stretch) -> bool:
        """Whether a sentence has a fit length, and leans on no question by its first word."""
        line = self._words(stretch)
        return self._is_whole(stretch) and FEWEST <= len(line.split()) <= MOST and not _leans(line)

    def _words(self, stretch: Stretch) -> str:
        return self.reading.article.text[stretch[0] : stretch[1]]

    def _is_whole(self, stretch: Stretch) -> bool:
        line = self._words(stretch)
        stopped = line.endswith((".", "!")) or (stretch[1] == self.end and line[-1:].isalnum())
        return line[:1].isupper() and stopped and not any(q in line for q in '"“”')

    def _opened(self, stretch: Stretch) -> Stretch:
        """The sentence without a word that only answers: "Yes, I …", "But I …"."""
        dropped = _DROPPED.match(self._words(stretch))
        return (stretch[0] + dropped.end(), stretch[1]) if dropped else stretch

    def _begins(self, stretch: Stretch) -> bool:
        """Whether a sentence can begin a quotation, and stands alone."""
        line = self._words(stretch)
        if not self._is_whole(stretch) or not _WITH_ANOTHER <= len(line.split()) <= MOST:
            return False
        if self._is_headlined(stretch):
            return True
        leaning = _leans(line) and not _COUNTS.match(line)
        return not leaning and not is_chat(line) and stands(self.reading, *stretch, self.speaker)

    def _is_headlined(self, stretch: Stretch) -> bool:
        """Whether the headline of an interview has the sentence."""
        told = self._words(stretch).rstrip(".!")
        return self.reading.interview and told in self.reading.article.title

    def _is_long_enough(self, stretch: Stretch) -> bool:
        count = len(self._words(stretch).split())
        span = self.reading.story.doc.char_span(*stretch, alignment_mode="expand")
        telling = span is not None and any(token.ent_type_ in _TELLING for token in span)
        return self._is_headlined(stretch) or count >= (_FEW if telling else FEWEST)

    def _goes_with(self, stretch: Stretch, behind: Stretch) -> bool:
        """Whether the next sentence leans on this one, and on nothing else."""
        both = (stretch[0], behind[1])
        line = self._words(behind)
        long = len(self._words(both).split()) > LONGEST
        if not self._is_whole(behind) or long or _YOURS.search(line):
            return False
        joined = _BY_THE_FIRST.match(line) is not None
        if not joined and (_LEANING.match(line) or not leans(self.reading, *behind)):
            return False
        referred = refers(self.reading, stretch[0], *behind)
        return referred and stands(self.reading, *both, self.speaker)


def _leans(line: str) -> bool:
    first = line.split()[0].lower().strip(",")
    return bool(_LEANING.match(line)) or first in words("leaning_openers")


def is_chat(text: str) -> bool:
    """Whether words open like a part of a talk: "You see, …", "After a while …"."""
    return _CHATTY.match(text) is not None


def sentences_within(reading: Reading, start: int, end: int) -> list[Stretch]:
    """The sentences of `text[start:end]`, the first and the last cut to it."""
    sentences = reading.story.sentences
    at = max(0, bisect_right(sentences, start, key=attrgetter("start")) - 1)
    found: list[Stretch] = []
    while at < len(sentences) and sentences[at].start < end:
        if sentences[at].end > start:
            found.append((max(start, sentences[at].start), min(end, sentences[at].end)))
        at += 1
    return found
