"""The day of a deed that its own sentence does not tell: that of the news, where the story goes on.

A report names the day of its news once, with one deed ("the board met on Thursday"), and tells
the rest in the simple past. Such a deed has that day while the story stays with the same people
and things, within a paragraph, and no word turns to another time. It is a doubt, and the sentence
that names the day is cited; the statement does not tell the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.extract.clauses import NoClause, Predication, When
from briefings.extract.events.clause_days import of_hanging, of_occasions
from briefings.extract.events.due_days import AHEAD, DUE, of_due
from briefings.extract.events.issued import of_texts
from briefings.extract.events.news_days import (
    NEWS,
    Evidence,
    goes_on,
    in_body,
    is_recent,
    of_lead,
    of_play,
    published,
)
from briefings.extract.events.report_days import FROM_OPENING, OF_REPORT, of_report
from briefings.extract.lexicon import words
from briefings.extract.minting import doubted

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact

# The doubt about such a day.
INFERRED = "the day is inferred from the story"
OCCASION = "the date of an occasion"
# A story turns after so many paragraphs, or sentences.
FARTHEST = 2
LONGEST = 12
# What follows one of so many sentences at the beginning goes on with the news.
OPENING = 2

# "After the announcement": a definite mention of what was told.
_TOLD = frozenset({"announcement", "debate", "decision", "game", "hearing", "match", "meeting"})
_TOLD |= {"news", "result", "ruling", "session", "verdict", "vote"}
_GENERIC = frozenset({"day", "year", "time", "people", "percent", "cent", "man", "woman", "one"})


@dataclass(frozen=True, slots=True)
class _Running:
    """The day that the story is at, who and what had part in it, and where it last was (the
    number of the paragraph)."""

    evidence: Evidence
    nouns: frozenset[str]
    paragraph: int
    opens: bool
    news: bool = True

    @property
    def day(self) -> str:
        """The day in EDTF."""
        return self.evidence[1].mention.edtf or ""


def story_days(reading: Reading) -> dict[int, Evidence]:
    """The day of each deed that has none of its own, by the token index of its verb, with the
    sentence that names the day."""
    if reading.interview or published(reading) is None:
        return {}
    found: dict[int, Evidence] = {}
    running: _Running | None = None
    first = next((p.sentence.index for p in reading.clauses if in_body(p)), 0)
    numbers = {p.start: i for i, p in enumerate(reading.article.paragraphs)}
    for parsed in reading.clauses:
        if not in_body(parsed):
            continue
        at = numbers[parsed.sentence.paragraph.start]
        if running is not None and _is_far(parsed, at, running):
            running = None
        running = _follow(reading, parsed, at, first, running, found)
    of_opening = of_report(reading, _nouns_of)
    inferred = of_opening | of_play(reading) | of_lead(reading) | found
    inferred |= of_hanging(reading) | of_occasions(reading) | of_texts(reading)
    return inferred | of_due(reading)


def _is_far(parsed: Parsed, at: int, running: _Running) -> bool:
    """Whether the story has left its day for too many paragraphs, or sentences of a long one."""
    sentences = parsed.sentence.index - running.evidence[0].index
    return at - running.paragraph > FARTHEST or sentences > LONGEST


def _follow(
    reading: Reading,
    parsed: Parsed,
    at: int,
    first: int,
    running: _Running | None,
    found: dict[int, Evidence],
) -> _Running | None:
    """Where the story stands behind a sentence; the days of its deeds are put into `found`."""
    clauses = [c for c in parsed.clauses if isinstance(c, Predication)]
    day = next((w for c in clauses for w in _news(reading, c)), None)
    if day is None:
        day = next((w for c in clauses for w in _earlier(reading, c)), None)
        if day is not None:
            nouns = frozenset(_nouns_of(reading, parsed.sentence.span))
            return _Running((parsed.sentence, day), nouns, at, opens=False, news=False)
    if day is not None:
        for clause in clauses:
            if (
                goes_on(clause, spoken=True)
                and clause.place == "conjunct"
                and (clause.main.i > day.end)
            ):
                found[clause.main.i] = (parsed.sentence, day)
        nouns = frozenset(_nouns_of(reading, parsed.sentence.span))
        opens = parsed.sentence.index <= first + OPENING
        return _Running((parsed.sentence, day), nouns, at, opens)
    told = [c for c in clauses if c.place in NEWS]
    torn = any(isinstance(c, NoClause) and c.whens for c in parsed.clauses)
    if running is None or torn or any(_turns(c, running) for c in told):
        return None
    for clause in told:
        if goes_on(clause) and _shares(reading, parsed.sentence, clause, running):
            found[clause.main.i] = running.evidence
            running = replace(running, paragraph=at)
    return running


def _turns(clause: Predication, running: _Running) -> bool:
    """Whether a clause tells of another time than the story's."""
    other = any(not running.day.startswith(w.mention.edtf or "-") for w in clause.whens)
    return other or clause.verb.tense == "pluperfect"


def _earlier(reading: Reading, clause: Predication) -> Iterator[When]:
    """The one older day on which something was done, which the next sentence may go on with."""
    lasting = words("verbs_of_state", "verbs_of_speech", "verbs_of_saying", "verbs_of_thought")
    told = clause.place in NEWS and clause.verb.tense == "past" and clause.mood == "said"
    if not told or clause.quoted or clause.verb.lemma in lasting or clause.speaker is not None:
        return
    whens = [w for w in clause.whens if not w.bound and w.mention.kind == "day"]
    if len(whens) == 1 and len(whens[0].mention.edtf or "") == len("2021-05-04"):
        yield from whens


def _news(reading: Reading, clause: Predication) -> Iterator[When]:
    """The days of the news on which a deed was done."""
    speech = words("verbs_of_speech", "verbs_of_saying")
    told = clause.place in NEWS or (clause.place == "complement" and clause.speaker is not None)
    if not told or clause.verb.tense != "past" or clause.mood != "said":
        return
    if clause.verb.lemma in speech or clause.quoted:
        return
    yield from (w for w in clause.whens if not w.bound and is_recent(reading, w.mention))


def _shares(reading: Reading, sentence: Sentence, clause: Predication, running: _Running) -> bool:
    """Whether a clause stands right behind the day, or its subject had part in what was told, or
    it mentions that."""
    if not running.news:
        return _is_next(reading, sentence, clause, running)
    if running.opens and sentence.index == running.evidence[0].index + 1:
        return True
    subject = clause.subject.head
    for token in clause.main.doc[clause.verb.end : clause.end]:
        if token.lower_ in _TOLD and [c.lower_ for c in token.lefts] == ["the"]:
            return True
    if _is_next(reading, sentence, clause, running):
        return True
    people = [reading.cast.at(t.i) for t in subject.subtree]
    names = {p.person.name.lower() for p in people if p is not None}
    sued = clause.verb.lemma in words("court_verbs")
    if names:
        return not sued and not running.nouns.isdisjoint(names)
    return not running.nouns.isdisjoint(_nouns_of(reading, subject.subtree))


def _is_next(reading: Reading, sentence: Sentence, clause: Predication, running: _Running) -> bool:
    """Whether a clause stands right behind the sentence of the day, in its paragraph, and tells of
    somebody who had part in what was told there."""
    told = running.evidence[0]
    if sentence.index != told.index + 1 or sentence.paragraph != told.paragraph:
        return False
    tokens = clause.main.doc[clause.subject.start : clause.end]
    return not running.nouns.isdisjoint(_nouns_of(reading, tokens))


def _nouns_of(reading: Reading, tokens: Iterable[Token]) -> Iterator[str]:
    """The nouns and names among tokens, those of a person also for a pronoun."""
    for token in tokens:
        person = reading.cast.at(token.i)
        if person is not None:
            yield person.person.name.lower()
        elif token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() not in _GENERIC:
            yield token.lemma_.lower()


def by_story(reading: Reading, fact: Fact, verb: int) -> Fact:
    """The fact with the day that the story gives to its verb (a token index), if it has none of
    its own: with a doubt, and a reference to the sentence that names the day."""
    if fact.date is not None or fact.start is not None or verb not in reading.story_days:
        return fact
    told = reading.story.doc[verb]
    if told.dep_ == "conj" and told.head.tag_ in ("VBP", "VBZ"):
        return fact  # "works as a nurse and took leave for it"
    sentence, when = reading.story_days[verb]
    if when.how == DUE:
        ahead = replace(fact, date=when.mention.edtf, modality="planned", clause=None)
        return doubted(ahead, AHEAD)
    doubt = {"noun": OCCASION, FROM_OPENING: OF_REPORT}.get(when.how, INFERRED)
    own = sentence.start <= fact.references[0].start < sentence.end
    named = () if own else (reading.story.reference(sentence, sentence.start, sentence.end),)
    dated = replace(
        fact,
        date=when.mention.edtf,
        references=(*fact.references, *(r for r in named if r not in fact.references)),
    )
    return dated if when.how == "same" else doubted(dated, doubt)
