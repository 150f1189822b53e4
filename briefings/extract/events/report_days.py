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
    FRESH,
    NEWS,
    Evidence,
    elsewhen,
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
_REACTING |= {"apologise", "apologize", "demand", "offer", "pledge", "promise", "vow"}
# What was done to several people when something happened.
_TOLLS = frozenset({"arrest", "detain", "evacuate", "hospitalise", "hospitalize", "hurt", "injure"})
_TOLLS |= {"kill", "pull", "rescue", "shoot", "wound"}
# What is done on one day, beside the deeds of the list.
_DECIDED = frozenset({"abandon", "abolish", "agree", "cancel", "close", "cut", "declare", "hand"})
_DECIDED |= {"halt", "hire", "impose", "launch", "lift", "open", "order", "raise", "recall"}
_DECIDED |= {"repeal", "return", "scrap", "strip", "unveil", "veto", "vote", "withdraw"}
# How the second sentence of a report begins when it goes on with the first.
_BACK = frozenset({"he", "it", "she", "the", "they"})
_FEW = 12
_ISSUED = frozenset({"cast", "deliver", "hand", "hold", "issue", "publish", "release", "take"})
# How such a day was found, and the doubt about it.
FROM_OPENING: Final = "opening"
OF_REPORT = "the day is that of the opening"
# The opening of a report, how old its day may be, and how far its story goes.
_SENTENCES, _OLDEST, _FARTHEST = 2, timedelta(days=7), 40
# So far on, several people who came to harm are of the news.
_SOON = 12
# So far on, a name that the opening does not tell of has part in it too.
_NEAR = 20
_NAMED = frozenset({"FAC", "GPE", "NORP", "ORG", "PERSON"})
_KINDS = frozenset({"day", "night", "weekend"})
_TENSES = frozenset({"past", "perfect"})
_TOLD = (*NEWS, "adverbial", "complement")
# One force, by several words.
_POLICE = frozenset(
    {"agent", "deputy", "detective", "investigator", "officer", "police", "trooper"}
)
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
    return _of_first(reading, body, day) | {
        clause.main.i: day
        for at, parsed in enumerate(body[1:_FARTHEST])
        if not reading.dates_in(parsed.sentence.start, parsed.sentence.end)
        for clause in parsed.clauses
        if isinstance(clause, Predication)
        and (
            (goes_on(clause) and _is_of(reading, clause, opening, nouns, near=at < _NEAR))
            or (at < _SOON and (_harms(clause) or _is_told(reading, clause, opening, nouns)))
        )
    }


def _of_first(reading: Reading, body: list[Parsed], day: Evidence) -> dict[int, Evidence]:
    """The deed of the first sentence where the second tells its day: "Peru has returned two masks.
    They were handed over on Monday"."""
    first, second = body[:_SENTENCES] if len(body) > 1 else (None, None)
    if first is None or second is None or day[0] != second.sentence or not _goes_back(second, day):
        return {}
    told = (c for c in first.clauses if isinstance(c, Predication) and c.place == "main")
    done = words("news_deeds") | _DECIDED
    return {c.main.i: day for c in told if goes_on(c, FRESH) and c.verb.lemma in done}


def _goes_back(second: Parsed, day: Evidence) -> bool:
    """Whether the clause of a day is of what the sentence before tells: it begins with "the" or a
    pronoun, or with "In a ruling issued on Monday"."""
    span = second.sentence.span
    opens = span[0].lower_ in _BACK or (span[0].lower_ == "in" and day[1].end < span.start + _FEW)
    own = [c for c in second.clauses if isinstance(c, Predication) and day[1] in _alike(c, day[1])]
    return opens and (span[0].lower_ == "in" or any(c.place == "main" for c in own))


def _alike(clause: Predication, day: When) -> tuple[When, ...]:
    return tuple(day for w in clause.whens if w.mention == day.mention)


def _is_told(reading: Reading, clause: Predication, opening: set[str], nouns: Nouns) -> bool:
    """Whether somebody says that one of the opening was arrested, freed or the like."""
    done = clause.verb.lemma in words("news_deeds") | _DECIDED | _TOLLS
    told = done and goes_on(clause, places=("complement",), spoken=True)
    return told and _is_of(reading, clause, opening, nouns, near=False)


def _harms(clause: Predication) -> bool:
    """Whether a clause tells, perhaps by what somebody says, who came to harm or was saved."""
    lemma, head = clause.verb.lemma, clause.subject.head
    harm = lemma == "die" or (clause.verb.passive and lemma in _TOLLS)
    several = head.tag_ == "NNS" and any(t.pos_ == "NUM" for t in head.lefts)
    told = clause.verb.tense == "past" and clause.mood == "said" and not clause.whens
    placed = clause.place in (*NEWS, "complement") and not clause.quoted
    return harm and told and placed and (several or head.pos_ == "NUM") and not elsewhen(clause)


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
    if _is_occasion(head) and not opening.isdisjoint(words("contests")):
        return True
    if head.lemma_.lower() in _POLICE and not opening.isdisjoint(_POLICE):
        return True
    known = head.ent_type_ in _NAMED and not head.is_sent_start
    named = known or reading.cast.at(head.i) is not None
    return (named and near) or not opening.isdisjoint(nouns(reading, (head, *head.lefts)))


def _is_occasion(head: Token) -> bool:
    """Whether a subject is "the match", "the race"."""
    match = head.lemma_.lower() in words("contests")
    return match and [c.lower_ for c in head.lefts] == ["the"]


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
    if clause.place == "reduced" and clause.verb.lemma in _ISSUED:
        leads = clause.subject.head.head
        return clause.whens if leads.is_sent_start and leads.lower_ in ("at", "in") else ()
    return clause.whens if over and clause.place in _TOLD else ()


def _happened(item: Loose) -> bool:
    """Whether a date is that of what happened, or one of two deeds of its sentence."""
    noun = item.noun.lemma_.lower() if item.noun is not None else ""
    return item.reason == EQUALLY or noun in words("event_nouns", "gatherings", "dated_events")
