"""Topics, and what is printed about one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from random import Random
from typing import Any, get_args

from briefings import digest, quiz, samples, topics
from briefings.config import Part, Settings
from briefings.errors import NothingToPrint
from briefings.jobs.reading import Corpus
from briefings.jobs.remembering import NO_MEMORY, Memory
from briefings.jobs.sampling import sampled
from briefings.model import PRINTED, Digest, Fact, ItemKind, Threshold, Topic

# The parts of a brief as briefings.toml names them, and the fields of a digest.
_PARTS: dict[Part, str] = {
    "bottom-line": "bottom_line",
    "news": "news",
    "topics": "sections",
    "differences": "differences",
    "offices": "holders",
    "figures": "figures",
    "quotations": "sayings",
    "timeline": "timeline",
    "on-this-day": "on_this_day",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is asked of a sheet; None and () leave it to the settings."""

    questions: int | None = None
    versions: int | None = None
    kinds: tuple[ItemKind, ...] = ()
    distinct: bool = False


def topics_of(
    found: Corpus, day: date | None = None, least: Threshold | None = None
) -> tuple[Topic, ...]:
    """The topics of the corpus, strongest first.

    What was planned before `day` titles none, nor does a fact below `least`.
    """
    return topics.find(found.facts, found.sources, today=day, least=least or PRINTED)


def digest_of(
    settings: Settings,
    found: Corpus,
    day: date,
    *,
    subject: str | None = None,
    previous: tuple[Fact, ...] | None = None,
    printed: Mapping[str, str] | None = None,
) -> Digest:
    """The digest of one subject, or of the topics of the settings, or of all topics.

    `previous` are the facts of the last issue, `printed` the date on which a fact was last
    printed. Raises NothingToPrint, naming the nearest topics, when the corpus has none.
    """
    least = settings.threshold
    facts: Sequence[Fact] = found.facts
    chosen: tuple[Topic, ...]
    if subject is not None:
        topic = topics.ask(subject, found.facts, found.sources, today=day, least=least)
        chosen, title = (topic,), topic.name
    else:
        chosen, title = wanted_topics(settings, found), settings.title
    if not chosen:
        facts, near = digest.foremost(
            facts,
            found.sources,
            length=settings.length,
            previous=previous,
            printed=printed,
            least=least,
        )
        chosen = topics.find(facts, near, today=day, least=least)
    whole = digest.compose(
        chosen,
        facts,
        found.sources,
        today=day,
        length=settings.length,
        previous=previous,
        printed=printed,
        title=title,
        least=least,
        asked=subject is not None,
    )
    if subject is not None and digest.is_empty(whole):
        raise NothingToPrint(_unsure(title, len(chosen[0].facts), least))
    return whole


def _unsure(name: str, count: int, least: Threshold) -> str:
    """Why nothing is printed on a topic that the corpus has."""
    facts = "the one fact" if count == 1 else f"none of the {count} facts"
    fit = "is not" if count == 1 else "is"
    return (
        f"The corpus speaks of “{name}”, but {facts} on it {fit} sure and clear enough to print: "
        f"see min_confidence = {least.confidence:g} and "
        f"min_clarity = {least.clarity:g} in [extract] of briefings.toml."
    )


def wanted_topics(settings: Settings, found: Corpus) -> tuple[Topic, ...]:
    """The topics that the settings name, each once; those that the corpus lacks are left out.

    Raises NothingToPrint when it lacks them all. None are named by default.
    """
    asked = [_asked(subject, found) for subject in settings.topics]
    chosen = {topic.id: topic for topic in asked if isinstance(topic, Topic)}
    lacking = [answer for answer in asked if isinstance(answer, NothingToPrint)]
    if lacking and not chosen:
        raise lacking[0]
    return tuple(chosen.values())


def lacking_topics(settings: Settings, found: Corpus) -> tuple[str, ...]:
    """The topics that the settings name and the corpus does not have."""
    return tuple(s for s in settings.topics if isinstance(_asked(s, found), NothingToPrint))


def _asked(subject: str, found: Corpus) -> Topic | NothingToPrint:
    try:
        return topics.ask(subject, found.facts, found.sources)
    except NothingToPrint as nothing:
        return nothing


def only(whole: Digest, parts: Sequence[Part]) -> Digest:
    """The digest with these parts; with all when none is named."""
    dropped = [field for part, field in _PARTS.items() if parts and part not in parts]
    empty: dict[str, Any] = dict.fromkeys(dropped, ())
    left = replace(whole, **empty)
    return replace(left, articles=digest.cited(left))


def quiz_of(
    settings: Settings,
    found: Corpus,
    day: date,
    seed: int,
    *,
    subject: str | None = None,
    asked: Sheet = Sheet(),
    memory: Memory = NO_MEMORY,
) -> quiz.QuizSet:
    """The sheets on one subject, or on everything; NothingToPrint as for digests.

    `asked` goes before the settings; `memory` is what was asked in earlier issues.
    """
    if subject is not None:
        chosen: tuple[Topic, ...] = (topics.ask(subject, found.facts, found.sources),)
    else:
        chosen = wanted_topics(settings, found)
    request = quiz.Request(
        count=asked.questions or settings.quiz.questions,
        seed=seed,
        title=f"Quiz: {chosen[0].name}" if subject is not None else "News quiz",
        kinds=asked.kinds or get_args(ItemKind),
        preferred=() if asked.kinds else ("choice",),
        versions=asked.versions or settings.quiz.versions,
        distinct=asked.distinct,
        only=frozenset(f for topic in chosen for f in topic.facts) if chosen else None,
        today=day,
        min_confidence=settings.quiz.min_confidence,
        made_names=lambda country, wanted: samples.names_for(country, wanted, seed),
    )
    return sampled(partial(quiz.make, found.facts, found.sources), request, memory, found.facts)


def seed_of(day: date, briefing: str = "") -> int:
    """A seed that is the same for a day and a briefing, wherever it is made."""
    return Random(f"{briefing}\x1f{day.isoformat()}").randrange(10**6)
