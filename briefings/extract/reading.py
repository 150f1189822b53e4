"""One article, read: its parse with its people, dates and clauses. All extractors share it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefings.extract.clauses import (
    Loose,
    NoClause,
    Predication,
    When,
    predications,
    quoted,
)
from briefings.extract.dates import DateMention, find_dates
from briefings.extract.events.news_days import Evidence
from briefings.extract.events.story_days import story_days
from briefings.extract.lexicon import words
from briefings.extract.names import names_in
from briefings.extract.people import Cast, cast
from briefings.extract.quotations.interviews import Answer, answers
from briefings.extract.references.introduced import Introductions, introductions
from briefings.extract.references.pointing import Pointers, pointers
from briefings.extract.references.setting import home, pair
from briefings.extract.references.whereabouts import Place, places
from briefings.extract.story import Sentence, Story, dateline_end
from briefings.model import Article, Name, Person

if TYPE_CHECKING:
    from briefings.extract.statements.telling import Statement

Holes = tuple[tuple[int, int], ...]
# An article is speech without marks when so many of its paragraphs speak in the first or
# second person outside quotation marks, or end in a question mark (measured on 39 articles).
FIRST_PERSON, QUESTIONS = 0.30, 0.15
_SPEAKING = re.compile(r"\b(I|I'm|I’m|we|We|you|You|my|My|our|Our|your|Your|me|us)\b")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its clauses and the dates that no verb got."""

    sentence: Sentence
    clauses: tuple[Predication | NoClause, ...]
    loose: tuple[Loose, ...]


@dataclass(frozen=True)
class Reading:
    """What the extractors read. Clauses are computed when the first of them asks."""

    story: Story
    cast: Cast
    dates: tuple[DateMention, ...]
    interview: bool

    @property
    def article(self) -> Article:
        """The article that is read."""
        return self.story.article

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """The stretches of the text between quotation marks, paragraph by paragraph."""
        article = self.article
        return tuple(
            mark for p in article.paragraphs for mark in quoted(article.text, p.start, p.end)
        )

    def is_quoted(self, offset: int) -> bool:
        """Whether a character of the text stands between quotation marks, or is one."""
        at = bisect_right(self._opened, offset) - 1
        return at >= 0 and offset < self.quotes[at][1]

    @cached_property
    def _opened(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.quotes)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the article, the longest first; a person also by the full name."""
        text = self.article.text
        found = names_in(self.story, 0, len(text), self.cast)
        full = (Name(n.canonical, n.kind, n.canonical) for n in found if n.kind == "person")
        unique = {n.text: n for n in (*found, *full)}
        return tuple(sorted(unique.values(), key=lambda n: (-len(n.text), n.text)))

    @cached_property
    def told(self) -> dict[tuple[Predication, Holes], Statement | str]:
        """Clauses, less what was cut of them, as they were told to the rule that asked first, or
        the reason why they cannot be: events and figures tell the same ones."""
        return {}

    @cached_property
    def named(self) -> dict[str, tuple[Name, ...]]:
        """The names that stand in a statement, for each that was asked for."""
        return {}

    @cached_property
    def bodies(self) -> Pointers:
        """The organisations of the article, and the nouns that point at them."""
        return pointers(self.story, self.cast)

    @cached_property
    def _named(self) -> tuple[Counter[str], ...]:
        """The people whom each sentence names, with how often, in the order of the sentences."""
        found = []
        for sentence in self.story.sentences:
            at = map(self.cast.by_token.get, range(sentence.span.start, sentence.span.end))
            mentions = {(r.first, r.person.name) for r in at if r and r.how != "pronoun"}
            found.append(Counter(name for _, name in sorted(mentions)))
        return tuple(found)

    def people_in(self, sentence: Sentence) -> Counter[str]:
        """The people whom a sentence names, with how often."""
        return self._named[sentence.index]

    @cached_property
    def main_person(self) -> str:
        """The person whom the article names most often, the first of several; "" for none."""
        counted = sum(self._named, Counter[str]())
        return max(counted, key=lambda name: counted[name], default="")

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """The paragraphs of an interview in which somebody answers, in their order."""
        return tuple(answers(self))

    @cached_property
    def answering(self) -> dict[int, Person]:
        """Who answers in a paragraph of an interview, by the paragraph's start."""
        return {paragraph.start: person for person, paragraph, _, _ in self.answers}

    @cached_property
    def introduced(self) -> Introductions:
        """How the article introduces and describes its things."""
        return introductions(self.story.doc, self.quotes)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The countries, regions and towns that the article names."""
        return places(self.story.doc)

    @cached_property
    def capitals(self) -> dict[str, list[int]]:
        """Where the proper nouns stand, by their words in lower case, as token indexes."""
        found: dict[str, list[int]] = {}
        for token in self.story.doc:
            if token.tag_ == "NNP" and token.text[0].isupper():
                found.setdefault(token.lower_, []).append(token.i)
        return found

    @cached_property
    def home(self) -> str | None:
        """The place that "here" means, if the article proves one."""
        return home(self.article)

    @cached_property
    def pair(self) -> tuple[str, str] | None:
        """The two countries that the article is about, if it proves two."""
        return pair(self.article)

    @cached_property
    def clauses(self) -> tuple[Parsed, ...]:
        """Every sentence with its clauses."""
        return tuple(self._parsed(sentence) for sentence in self.story.sentences)

    @cached_property
    def noun_dates(self) -> dict[str, tuple[Sentence, When]]:
        """The event nouns that one date stands before ("Friday's forum"), with that date."""
        found: dict[str, tuple[Sentence, When]] = {}
        several = set()
        for parsed in self.clauses:
            for loose in parsed.loose:
                noun = loose.noun.lemma_.lower() if loose.noun is not None else ""
                before = loose.noun is not None and loose.when.start < loose.noun.i
                if noun not in words("event_nouns") or not before:
                    continue
                if noun in found and found[noun][1].mention.edtf != loose.when.mention.edtf:
                    several.add(noun)
                found.setdefault(noun, (parsed.sentence, loose.when))
        return {noun: date for noun, date in found.items() if noun not in several}

    @cached_property
    def story_days(self) -> dict[int, Evidence]:
        """The day of a deed that has none of its own, by its verb's token index."""
        return story_days(self)

    def dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """The dates that stand within `text[start:end]`."""
        first = bisect_left(self._dated, start)
        found = self.dates[first : bisect_left(self._dated, end, first)]
        return found[:-1] if found and found[-1].end > end else found

    @cached_property
    def _dated(self) -> tuple[int, ...]:
        return tuple(d.start for d in self.dates)

    def _parsed(self, sentence: Sentence) -> Parsed:
        mentions = self.dates_in(sentence.start, sentence.end)
        start, end = sentence.start, sentence.end
        quotes = [mark for mark in self.quotes if mark[0] < end and start < mark[1]]
        clauses, loose = predications(sentence.span, mentions, quotes)
        return Parsed(sentence, clauses, loose)


def read(story: Story) -> Reading:
    """The reading of a parsed article."""
    article = story.article
    return Reading(
        story=story,
        cast=cast(story),
        dates=find_dates(article.text, dateline(article) or article.published),
        interview=is_interview(article),
    )


def dateline(article: Article) -> str | None:
    """The day that opens one of the first paragraphs, in EDTF: the day of the news."""
    for paragraph in article.paragraphs[:3]:
        end = dateline_end(article, paragraph)
        mentions = find_dates(article.text[paragraph.start : end], None) if end else ()
        if mentions:
            return mentions[0].edtf
    return None


def is_interview(article: Article) -> bool:
    """Whether the article is questions and answers, or told in the first person."""
    body = [p for p in article.paragraphs if p.role == "body"]
    if len(body) < 3:
        return False
    lines = [_unquoted(article.text, p.start, p.end) for p in body]
    speaking = sum(bool(_SPEAKING.search(line)) for line in lines)
    asking = sum(line.rstrip().endswith("?") for line in lines)
    return speaking >= FIRST_PERSON * len(body) or asking >= QUESTIONS * len(body)


def _unquoted(text: str, start: int, end: int) -> str:
    out, at = [], start
    for opened, closed in quoted(text, start, end):
        out.append(text[at:opened])
        at = closed
    return "".join((*out, text[at:end]))
