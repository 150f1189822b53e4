"""What represents an interview beside other articles: questions, and how their answers begin.

First comes the answer nearest to the headline: an editor took from it what is new. Others follow
by how much they say. Question and answer are letter for letter, in their order in the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from briefings.digest.choice.substance import substance
from briefings.digest.parts.answers import is_answer
from briefings.digest.parts.questions import asked_whole, asks, leans
from briefings.digest.telling.leaner import balanced
from briefings.model import Reference
from briefings.words import content
from briefings.words.sentences import sentence_breaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.model import Article, Fact

SHORTEST, ENOUGH, LONGEST = 8, 18, 45
# So many words of the headline make an answer the interview's claim, and so many a sentence
# further down in an answer.
_NEAR, _HEADED = 2, 3
# What each word of the headline is worth beside what an answer says by itself.
_WORD = 0.4
# What is asked of somebody's life and feelings, and how much less the answer tells.
_OF_A_LIFE = re.compile(
    r"(?:And |So |But )?(?:What (?:first |most )?(?:attracted|drew|inspired|got|made|surprised) you"
    r"|What (?:first |most )?(?:attracted|surprised)"
    r"|Why did you (?:become|begin|choose|decide|start)"
    r"|How did you (?:become|come|first|get|start)|How (?:do|did|does) (?:you|it|that) feel"
    r"|When did you|Where did you|Who (?:inspired|influenced))\b",
    re.IGNORECASE,
)
_LIFE = 0.6
# So much an answer must say; of an interview that says little the best so many are printed.
_LEAST, _FEW = 0.2, 2
# Who answers, before the words: "A:", "Ruiz:".
_ANSWERING = re.compile(r"(?:(?:A|Answer)[.:]|(?:[A-Z][\w.'’-]* ?){1,4}:) ?(?=[A-Z“\"])")
# An answer speaks of oneself or to somebody; a caption that stands between does not.
_SPEAKING = re.compile(r"\b(?:I|we|you|my|our|me|us)\b|\b(?:I|[Ww]e|[Yy]ou)['’]|^(?:Yes|No)\b")
# Words of a headline that tell only that somebody was asked.
_TALK = frozenset(content("interview interviews interviewed talks tells speaks conversation says"))
# What the headline quotes.
_QUOTED = re.compile(r"(?:(?<=^)|(?<=[\s(]))[‘'“\"]([^“”\"]+?)[’'”\"](?=[\s:;,.?!)]|$)")
_STAGE = re.compile(r"[\[\]]|\((?:laugh|pause|smile|sigh)|https?:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answers to what: the first words of it, where they stand, how near the news."""

    speaker: str
    question: str
    words: str
    reference: Reference
    near: int

    @property
    def worth(self) -> float:
        """How much a reader of the headline learns from it."""
        return substance(self.words) + _WORD * self.near - _LIFE * self.is_of_a_life

    @property
    def is_of_a_life(self) -> bool:
        """Whether what was asked is how somebody came to it, or feels about it."""
        return _OF_A_LIFE.match(self.question) is not None

    def has(self, other: Reference) -> bool:
        """Whether words that are cited elsewhere begin among these."""
        own = self.reference
        return other.article == own.article and own.start <= other.start < own.end


@dataclass(frozen=True, slots=True)
class _News:
    """Who speaks, and what the headline tells: the stems of its words, and what it quotes."""

    speaker: str
    stems: frozenset[str]
    quoted: tuple[str, ...]

    @classmethod
    def of(cls, title: str, speaker: str) -> _News:
        """Without the speaker's name, and words for an interview."""
        marked = [found.casefold() for found in _QUOTED.findall(title)]
        told = tuple(found for found in marked if len(found.split()) >= _HEADED)
        stems = frozenset(content(title)) - _TALK - frozenset(content(speaker))
        return cls(speaker, stems, told)

    def shared(self, words: str) -> int:
        """How many words of the headline these have; what it quotes counts as enough."""
        told = any(quoted in words.casefold() for quoted in self.quoted)
        return len(self.stems & frozenset(content(words))) + _HEADED * told


def answers(article: Article, facts: Iterable[Fact]) -> list[Answer]:
    """The answers of an interview that are understood beside their questions, in their order."""
    turns = [(f, r) for f in facts if is_answer(f) for r in f.references if r.article == article.id]
    speakers = {fact.attributed_to or fact.subject for fact, _ in turns}
    if len(speakers) != 1:
        return []
    told = {reference.start for _, reference in turns}
    news = _News.of(article.title, min(speakers))
    runs = _turns(article, told)
    return [made for asked, spans in runs for made in _told(article, asked, spans, news, told)]


def foremost(found: Sequence[Answer], most: int) -> list[Answer]:
    """At most `most` answers: the interview's claim first, others that say most in their order."""
    claim = max(found, key=lambda a: (not a.is_of_a_life, a.near, a.worth), default=None)
    first = [claim] if claim is not None and claim.near >= _NEAR else []
    others = sorted((a for a in found if a not in first), key=lambda a: -a.worth)
    room, few = most - len(first), max(0, _FEW - len(first))
    needed = [place < few and not (place and a.is_of_a_life) for place, a in enumerate(others)]
    fit = (a for a, need in zip(others, needed, strict=True) if need or a.worth >= _LEAST)
    kept = list(fit)[:room]
    return [*first, *sorted(kept, key=lambda a: a.reference.start)]


def _turns(article: Article, told: set[int]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """What is asked, and where the paragraphs stand that follow up to the next question.

    A paragraph in which an answer is `told` asks nothing, however it ends.
    """
    bodies = [(p.start, p.end) for p in article.paragraphs if p.role == "body"]
    asking = [
        asks(article.text[start:end].rstrip(" ”\"'’")) and not _spoken(start, end, told)
        for start, end in bodies
    ]
    groups = groupby(zip(bodies, asking, strict=True), key=lambda pair: pair[1])
    runs = [(asked, [span for span, _ in those]) for asked, those in groups]
    for (asked, before), (_, after) in pairwise(runs):
        if asked:
            start, end = before[-1]
            yield article.text[start:end].rstrip(" ”\"’'"), after


def _spoken(start: int, end: int, told: set[int]) -> bool:
    """Whether an answer is told in a paragraph."""
    return any(start <= at < end for at in told)


def _told(
    article: Article,
    asked: str,
    spans: Sequence[tuple[int, int]],
    news: _News,
    told: set[int],
) -> Iterator[Answer]:
    """How the answer to a question begins, and what in it the headline tells."""
    question = asked_whole(asked)
    spoken = [
        (start, end)
        for start, end in spans
        if _spoken(start, end, told) or _SPEAKING.search(article.text[start:end])
    ]
    made = [each for start, end in spoken for each in _openings(article.text, start, end)]
    beginning = _first(article.text, *spans[0])
    if question and made and made[0][0] == beginning:
        yield _answer(article, question, made.pop(0), news)
    headed = [_answer(article, "", each, news) for each in made if not _goes_on(each[1])]
    best = max(headed, key=lambda answer: answer.near, default=None)
    if best is not None and best.near >= _HEADED:
        yield best


def _answer(article: Article, question: str, found: tuple[int, str], news: _News) -> Answer:
    at, words = found
    near = news.shared(words) + news.shared(question)
    return Answer(news.speaker, question, words, _reference(article, at, words), near)


def _goes_on(words: str) -> bool:
    """Whether the first sentence of words without their question leans on what was said before."""
    end, _ = next(sentence_breaks(words), (len(words), 0))
    return leans(words[:end])


def _first(text: str, start: int, end: int) -> int:
    """Where the words of an answer begin, behind whose they are."""
    named = _ANSWERING.match(text, start, end)
    return named.end() if named else start


def _openings(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """From each sentence of a paragraph on, as many as say enough: where, and the words."""
    start = _first(text, start, end)
    breaks = list(sentence_breaks(text[start:end]))
    begins = [start, *(start + after for _, after in breaks)]
    ends = [*(start + before for before, _ in breaks), end]
    for at, begin in enumerate(begins):
        windows = [text[begin:stop].strip() for stop in ends[at:]]
        fit = [w for w in windows if SHORTEST <= len(w.split()) <= LONGEST and w[-1:] != "?"]
        words = next((w for w in fit if len(w.split()) >= ENOUGH), fit[-1] if fit else "")
        if words and balanced(words) and not _STAGE.search(words):
            yield begin, words


def _reference(article: Article, start: int, words: str) -> Reference:
    home = (article.id, article.source, article.outlet, article.published)
    return Reference(*home, sentence=words, start=start, end=start + len(words), quote=words)
