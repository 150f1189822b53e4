"""The day of a report: the one that its opening names, with what was done on it.

A report of a match, a vote or a raid tells its day once, at the beginning, and comes back to it
after many a sentence on other times: then `story_days` has lost it. What is told there of somebody
by name, or of something of the opening, in the simple past and with no date at all, is of that
day: a doubt of its own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefings.extract.clauses import NoClause, Predication
from briefings.extract.clauses.when import EQUALLY
from briefings.extract.events.news_days import (
    NEWS,
    Evidence,
    goes_on,
    in_body,
    is_due,
    published,
)
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefings.extract.clauses import Loose, When
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading

    Nouns = Callable[[Reading, Iterable[Token]], Iterator[str]]

# What somebody thinks of it, perhaps on another day.
_REACTING = frozenset({"accuse", "back", "blame", "condemn", "counter", "criticise", "criticize"})
_REACTING |= {"defend", "deny", "dismiss", "dispute", "hail", "oppose", "praise", "refuse"}
_REACTING |= {"reject", "stop", "support", "thank", "urge", "welcome"}
# How such a day was found, and the doubt about it.
FROM_OPENING: Final = "opening"
OF_REPORT = "the day is that of the opening"
# The opening of a report, how old its day may be, and how far its story goes.
_SENTENCES, _OLDEST, _FARTHEST = 2, timedelta(days=7), 40
# So far on, a name that the opening does not tell of has part in it too.
_NEAR = 20
_NAMED = frozenset({"FAC", "GPE", "NORP", "ORG", "PERSON"})
_KINDS = frozenset({"day", "night", "weekend"})
_TENSES = frozenset({"past", "perfect"})
_TOLD = (*NEWS, "adverbial", "complement")
# What is so for long, or is told of a thing, not of the day.
_LASTING = frozenset({"advise", "come", "contribute", "cost", "dominate", "include", "involve"})
_LASTING |= {"lie", "stand"}
# Steps of a career or of a business, told as what went before.
_LASTING |= {"acquire", "become", "buy", "found", "graduate", "grow", "invent", "join", "marry"}
_LASTING |= {"publish", "replace", "retire", "sell", "serve", "study", "succeed", "train", "write"}


def of_report(reading: Reading, nouns: Nouns) -> dict[int, Evidence]:
    """The day of the opening for each later deed of what had part in it, by its verb's token
    index; `nouns` gives the nouns and names among tokens."""
    body = [p for p in reading.clauses if in_body(p)]
    day = _day(reading, body[:_SENTENCES])
    if day is None:
        return {}
    opening = {n for p in body[:_SENTENCES] for n in nouns(reading, p.sentence.span)}
    return {
        clause.main.i: day
        for at, parsed in enumerate(body[1:_FARTHEST])
        if not reading.dates_in(parsed.sentence.start, parsed.sentence.end)
        for clause in parsed.clauses
        if isinstance(clause, Predication)
        and goes_on(clause)
        and _is_of(reading, clause, opening, nouns, near=at < _NEAR)
    }


def _is_of(
    reading: Reading, clause: Predication, opening: set[str], nouns: Nouns, *, near: bool
) -> bool:
    """Whether a deed is told of who or what the opening tells of, or `near` it of a name. What
    somebody says of it may be of another day."""
    head, lemma = clause.subject.head, clause.verb.lemma
    apart = lemma in _LASTING | _REACTING or lemma in words("verbs_of_speech")
    if apart or head.pos_ not in ("NOUN", "PROPN"):
        return False
    if reading.cast.at(head.i) is not None and lemma in words("court_verbs"):
        return False
    known = head.ent_type_ in _NAMED and not head.is_sent_start
    named = known or reading.cast.at(head.i) is not None
    return (named and near) or not opening.isdisjoint(nouns(reading, (head, *head.lefts)))


def _day(reading: Reading, opening: list[Parsed]) -> Evidence | None:
    """The one late day that the opening names; None where it names none, two, or one to come."""
    if published(reading) is None or reading.interview:
        return None
    within = [reading.dates_in(p.sentence.start, p.sentence.end) for p in opening]
    days = {m.edtf for mentions in within for m in mentions if _is_late(reading, m)}
    found = (e for e in _done(opening) if e[1].mention.edtf in days)
    return next(found, None) if len(days) == 1 else None


def _is_late(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is a day, a night or a weekend shortly before the article, and over."""
    now, last = published(reading), (mention.edtf or "").rpartition("/")[2]
    try:
        fresh = now is not None and now - _OLDEST <= date.fromisoformat(last) <= now
    except ValueError:
        return False
    return fresh and mention.kind in _KINDS and not is_due(reading, mention)


def _done(opening: list[Parsed]) -> Iterator[Evidence]:
    """The date of the opening where something was done on it: a deed, or what happened."""
    for parsed in opening:
        dated = [w for c in parsed.clauses for w in _of_deeds(c)]
        held = [item.when for item in parsed.loose if _happened(item)]
        for when in (*dated, *held):
            if not when.bound:
                yield parsed.sentence, replace(when, how=FROM_OPENING)


def _of_deeds(clause: Predication | NoClause) -> tuple[When, ...]:
    """The dates of a clause that tells what was done; none of one that describes a noun."""
    if isinstance(clause, NoClause):
        told = clause.verb.tag_ == "VBD" and clause.verb.dep_ in ("ROOT", "conj", "advcl")
        return clause.whens if told else ()
    over = clause.verb.tense in _TENSES and clause.mood == "said" and not clause.quoted
    return clause.whens if over and clause.place in _TOLD else ()


def _happened(item: Loose) -> bool:
    """Whether a date is that of what happened, or one of two deeds of its sentence."""
    noun = item.noun.lemma_.lower() if item.noun is not None else ""
    return item.reason == EQUALLY or noun in words("event_nouns", "gatherings", "dated_events")
