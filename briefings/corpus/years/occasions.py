"""Years from events that carry theirs: "the 2022 Games" here, "the Games … next May" there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.corpus.wordlists import expressions
from briefings.corpus.years.proofs import Proof
from briefings.corpus.years.sentences import names_in, sentences
from briefings.model import Article
from briefings.words.months import ANY_MONTH

WITH_YEAR = re.compile(
    r"\b(?:(?P<before>(?:19|20)\d\d)\s+(?P<event>[A-Z][\w’'-]+(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'-]+){1,4})"
    r"|(?P<event2>[A-Z][\w’'-]+(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'-]+){1,4})\s+(?P<after>(?:19|20)\d\d))\b"
)
RELATIVE = (
    (re.compile(rf"\bnext (?:year|(?:{ANY_MONTH})|spring|summer|autumn)\b"), 1),
    (re.compile(r"\bthis (?:year|spring|summer|autumn|fall)(?![’'])\b"), 0),
    (re.compile(r"\blast year\b(?![’'])"), -1),
)
# "this year, 2021", "next year (2022)": the year is spelt out.
GLOSSED = (
    (re.compile(r"\bthis year(?:,| \()\s?((?:19|20)\d\d)\b"), 0),
    (re.compile(r"\bnext year(?:,| \()\s?((?:19|20)\d\d)\b"), 1),
    (re.compile(r"\blast year(?:,| \()\s?((?:19|20)\d\d)\b"), -1),
)


def by_occasion(article: Article, corpus: Sequence[Article]) -> Iterator[Proof]:
    """The years that named events prove.

    An event's year counts from another article only for events that do not come every
    year, and where both sentences name the place.
    """
    for sentence in sentences(article):
        for form, ahead in GLOSSED:
            for match in form.finditer(sentence.text):
                yield Proof(int(match[1]) - ahead, f'It says "{match[0]}".')
        for form, ahead in RELATIVE:
            if relative := form.search(sentence.text):
                yield from _of_events(sentence.text, relative[0], ahead, article, corpus)


def _of_events(
    text: str, words: str, ahead: int, article: Article, corpus: Sequence[Article]
) -> Iterator[Proof]:
    here = names_in(text)
    for other in corpus:
        for event, year, around in _events(other):
            name = names_in(event)
            stems = {word.rstrip("s") for word in here}
            if len(name) < 2 or not {word.rstrip("s") for word in name} <= stems:
                continue
            rare = expressions("rare_events").search(event) is not None
            place = (around & here) - name
            if (rare and place) or (other.source == article.source and rare):
                reason = (
                    f'It puts the {event} "{words}", and {other.source} speaks of that of {year}.'
                )
                yield Proof(year - ahead, reason)


def _events(article: Article) -> Iterator[tuple[str, int, frozenset[str]]]:
    for sentence in sentences(article):
        for match in WITH_YEAR.finditer(sentence.text):
            event = match["event"] or match["event2"]
            yield event, int(match["before"] or match["after"]), names_in(sentence.text)
