"""Scores of games and votes: "beat Peru 3-0", "voted 6-1"; not ages, pages, or years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.words.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Span
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_SCORE = re.compile(r"(?<![\w.,/–-])\d{1,3}[-–]\d{1,3}(?![\w%/–-]|[.,:]\d)")
# Words behind which two numbers are a range.
_RANGED = frozenset({"age", "aged", "ages", "article", "chapter", "flight", "page", "pages"})
# Words between the verb that tells the outcome and its score.
_FAR = 8


def scores(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """The scores of a sentence, each behind a verb that tells how a game or a vote went."""
    doc, text = reading.story.doc, reading.article.text
    if all(text.find(mark, sentence.start, sentence.end) < 0 for mark in "-–"):
        return
    for match in _SCORE.finditer(text, sentence.start, sentence.end):
        span = doc.char_span(match.start(), match.end(), alignment_mode="strict")
        if span is None or not span.start or _counts(span):
            continue
        before = doc[max(sentence.span.start, span.start - _FAR) : span.start]
        verbs = [t for t in before if t.pos_ in ("VERB", "AUX") and t.lemma_ != "have"]
        if verbs and verbs[-1].lemma_.lower() in words("verbs_of_outcome"):
            yield span


def _counts(span: Span) -> bool:
    """ "The 4-6 January talks", "aged 6-12 years": a range of something, and no score."""
    after = span.doc[span.end] if span.end < len(span.doc) else span[-1]
    before = span.doc[span.start - 1]
    ranged = before.text in MONTHS or before.lower_ in _RANGED
    return ranged or after.tag_ in ("NNS", "NN", "NNP", "JJ")
