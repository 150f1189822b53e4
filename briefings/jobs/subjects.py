"""Topics, and what is printed about one of them."""

from __future__ import annotations

from datetime import date
from random import Random

from briefings import digest, quiz, samples, topics
from briefings.config import Settings
from briefings.jobs.reading import Corpus
from briefings.model import Digest, Fact, Topic


def topics_of(found: Corpus) -> tuple[Topic, ...]:
    """The topics of the corpus, strongest first."""
    return topics.find(found.facts, found.sources)


def digest_of(
    settings: Settings,
    found: Corpus,
    day: date,
    *,
    subject: str | None = None,
    previous: tuple[Fact, ...] | None = None,
) -> Digest:
    """The digest of one subject, or of all topics.

    Raises NothingToPrint, naming the nearest topics, when the corpus does not have it.
    """
    if subject is None:
        chosen, title = topics_of(found), settings.title
    else:
        topic = topics.ask(subject, found.facts, found.sources)
        chosen, title = (topic,), topic.name
    return digest.compose(
        chosen,
        found.facts,
        found.sources,
        today=day,
        length=settings.length,
        previous=previous,
        title=title,
        min_confidence=settings.extract.min_confidence,
    )


def quiz_of(
    settings: Settings,
    found: Corpus,
    day: date,
    seed: int,
    *,
    subject: str | None = None,
    questions: int | None = None,
) -> quiz.QuizSet:
    """The sheets on one subject, or on everything; NothingToPrint as for digests."""
    facts = found.facts
    if subject is not None:
        wanted = set(topics.ask(subject, facts, found.sources).facts)
        facts = tuple(f for f in facts if f.id in wanted)
    request = quiz.Request(
        count=questions or settings.quiz.questions,
        seed=seed,
        versions=settings.quiz.versions,
        today=day,
        min_confidence=settings.extract.min_confidence,
        made_names=lambda country, wanted: samples.names_for(country, wanted, seed),
    )
    return quiz.make(facts, found.sources, request)


def seed_of(day: date, briefing: str = "") -> int:
    """A seed that is the same for a day and a briefing, wherever it is made."""
    return Random(f"{briefing}\x1f{day.isoformat()}").randrange(10**6)
