"""What one report tells, asked with its headline: who did what, how many, when.

Within a named report a deed without a day is one deed, and a count is that report's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache

from briefings.model import Clause, Fact
from briefings.quiz.dates import plain
from briefings.quiz.english import NotAskedError, tidy, undated
from briefings.quiz.headlines import citations
from briefings.quiz.lists import rows, words
from briefings.quiz.question import Question
from briefings.quiz.verbs import is_past, readings
from briefings.quiz.wording import content
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.play import is_contest, is_scored
from briefings.quiz.writers.gaps.retelling import MOST_WORDS, as_reported, extracted
from briefings.quiz.writers.headed.asking import Asked, told_time, with_articles
from briefings.quiz.writers.headed.counting import how_many
from briefings.quiz.writers.headed.dating import when
from briefings.quiz.writers.headed.filling import as_it_stands, gaps
from briefings.quiz.writers.headed.naming import whom, whose_deed
from briefings.quiz.writers.headed.serving import served

ASKERS: tuple[Callable[[Clause, Fact, World], Iterator[Asked]], ...] = (
    whose_deed,
    whom,
    how_many,
    when,
)
_KINDS = frozenset({"event", "figure", "position"})
# Doubts of sentences whose names another sentence gives, which no headline settles.
_DOUBTFUL = frozenset(
    {
        *("a government of no named country", "a noun by another word", "a pronoun inside"),
        "body open",
        *("a word that leans on another sentence", "noun for a name"),
    }
)
# Words that a question has at least; fewer tell too little, whatever the headline.
LEAST = 5


def headed(fact: Fact, world: World) -> Iterator[Question]:
    """'According to “Mine shut” (Osse Post, 4 March 2019), who had reopened the Maren mine?'

    Raises NotAskedError where the report has no headline, or the sentence cannot be told again.
    """
    if fact.kind not in _KINDS or fact.modality not in {"holds", "claimed"}:
        return
    if next(citations(fact, world), None) is None:
        raise NotAskedError("a report without a headline or a day")
    if doubtful := _DOUBTFUL & set(fact.doubts):
        raise NotAskedError(f"a sentence that leans on another: {min(doubtful)}")
    if fact.clause and fact.clause.lemma in words("polling"):
        raise NotAskedError("the size of a poll")
    speaker = _speaker(fact)
    for asked in _asked(fact, world):
        stem = _stem(with_articles(asked, fact, world), fact, world, speaker)
        if stem and len(asked.text.split()) >= LEAST:
            yield Question(
                writer=asked.writer,
                asks=asked.asks,
                stem=stem,
                answer=asked.answer,
                facts=(fact,),
                accepted=asked.accepted,
                kinds=asked.kinds,
            )


def _asked(fact: Fact, world: World) -> Iterator[Asked]:
    """What is asked of a clause; where that is nothing, sentences with a gap."""
    if fact.kind == "position":
        yield from served(fact, world)
        return
    try:
        clause = _clause(fact, world)
    except NotAskedError:
        text = as_it_stands(fact, world)
        _apart(text, fact)
        yield from gaps(text, fact, world)
        return
    time = told_time(clause, fact, world)
    found = [asked for asker in ASKERS for asked in _tried(asker(clause, fact, world))]
    yield from (asked if asked.asks == "date" else asked.told_in(time) for asked in found)
    known = {asked.answer for asked in found}
    text = f"{clause.subject} {clause.verb} {clause.rest}"
    yield from (g.told_in(time) for g in gaps(text, fact, world) if g.answer not in known)


def _apart(text: str, fact: Fact) -> None:
    """Raises NotAskedError for a game that is not named, and a noun that begins like a name."""
    if is_scored(text) and not is_contest(text):
        raise NotAskedError("a game that a report may have several of")
    if _SHORTENED.search(text):
        raise NotAskedError("words of a speaker")
    first = text.split(" ", 1)[0]
    named = any(n.text.startswith(first) or n.canonical.startswith(first) for n in fact.names)
    plain_noun = readings(first.casefold()).get("noun") and not _NAME_OF.match(text)
    plain_noun = plain_noun and not _in_a_title(text, fact)
    if first[:1].isupper() and plain_noun and not named and first.casefold() not in _titles():
        raise NotAskedError("a noun that only the start of its sentence capitalised")


@cache
def _titles() -> frozenset[str]:
    """The words that stand before names with a capital."""
    return words("titles") | words("ranks") | {row[0] for row in rows("roles")}


def _in_a_title(text: str, fact: Fact) -> bool:
    """Whether words with capitals, up to a person's name, begin a text: "Fire Chief Jo Lind"."""
    people = (n.text for n in fact.names if n.kind == "person" and n.text in text)
    titles = (text.partition(person)[0].split() for person in people)
    return any(title and all(word[0].isupper() for word in title) for title in titles)


_SHORTENED = re.compile(r"\w['’](?:d|ll|m|re|ve)\b")
_NAME_OF = re.compile(r"\S+ (?:[A-Z]\S+ )?of\b")


def _tried(asked: Iterator[Asked]) -> Iterator[Asked]:
    """What one asker asks, nothing where it gives up: another may not."""
    with suppress(NotAskedError):
        yield from asked


def _clause(fact: Fact, world: World) -> Clause:
    """What a fact tells, in the past, without its date and what it is joined to by "and"."""
    clause, date = fact.clause or extracted(fact), plain(fact.date)
    if clause.lemma in words("no_news") | words("petty"):
        raise NotAskedError("a deed that is no news")
    clause = as_reported(fact, undated(clause, date) if date else clause, world)
    clause = replace(clause, rest=_SOURCE.sub("", clause.rest))
    _apart(f"{clause.subject} {clause.verb} {clause.rest}", fact)
    for found in _JOINED.finditer(clause.rest):
        if any(is_past(word) for word in found["more"].split()):
            return replace(clause, rest=clause.rest[: found.start()])
    return clause


_JOINED = re.compile(r", (?:and|but|so|while) (?P<more>.+)")
_SOURCE = re.compile(r", according to [^,]+$")


def _speaker(fact: Fact) -> str:
    """Who told what is asked, where that is somebody with a whole name who is not its subject."""
    told = fact.attributed_to or ""
    own = content(told) & content(fact.clause.subject if fact.clause else fact.subject)
    return "" if own or not re.search(r"[A-Z]\S* (?:\S+ )*[A-Z]", told) else told


def _stem(asked: Asked, fact: Fact, world: World, speaker: str) -> str:
    """The question after the name of its report, or "" where that makes it too long.

    Where the time of a deed leaves no room for the headline, the report alone dates it.
    """
    end = "." if asked.text.endswith(".") else "?"
    for time in dict.fromkeys((asked.time, "")):
        for cited in citations(fact, world, speaker):
            stem = f"{cited}{tidy(f'{tidy(asked.text)} {time}')}{end}"
            if len(stem.split()) <= MOST_WORDS:
                return stem
    return ""
