"""What a brief opens on: the bottom line up front, and what is new since the last issue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.choice.aboutness import aboutness, own
from briefings.digest.choice.belonging import is_dull
from briefings.digest.choice.choosing import choose
from briefings.digest.choice.currency import Currency
from briefings.digest.choice.deserving import desert
from briefings.digest.choice.importance import sureness
from briefings.digest.mixing import is_age, is_asking, is_description
from briefings.digest.parts.answers import is_answer
from briefings.digest.parts.definitions import definition, described
from briefings.digest.parts.leads import lead
from briefings.digest.story_order import begins, offset, only_article, opens
from briefings.model import STORY
from briefings.words.definite import is_plain
from briefings.words.gravity import gravity
from briefings.words.talk import is_earlier, is_mere_talk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.desk import Desk
    from briefings.digest.parts.news import News
    from briefings.model import Fact, Point, Topic

# What being new adds to a fact's worth, and what each of these takes off: its topic
# standing one place lower, an article or a topic that the bottom line has already.
_FRESH = 0.5
_LOWER = 0.15
_SERVED = 1.5
_SAME_TOPIC = 4.0
# What the gravest news gains over several topics, and each further article of its topic.
_GRAVE = 3.0
_REPORT = 0.3
_REPORTS = 5
# What a deed is worth more than words on it.
_SAID = 0.8
_SAYS = re.compile(r"\b(?:say|says|said|tell|tells|told|claim|warn|hope|believe|think)(?:s|ed)?\b")
# What doubt costs there, beside what it costs everywhere.
_DOUBT = 4.0
# What had been so before the news loses there.
_BEFORE = 1.0
# What a point of so few words loses there: it tells a part of its sentence.
_BRIEF = 1.0
_FEW_WORDS = 8
# What it loses beside other articles where its subject leaves open who is meant.
_NAMELESS = 1.5
# How much of what being about its topic adds counts beside other topics.
_CLOSENESS = 0.4
# What a fact loses that is no news: of these kinds, or over, or long ago; and a quotation.
_SELDOM = frozenset({"position", "location", "education"})
_LIFE = frozenset({"study", "train", "attend", "graduate", "marry", "grow"})
_NO_CHANGE = frozenset({"quotation", "abbreviation"})
_NEVER = frozenset({"abbreviation"})
_LAST_RESORT = 5.0
_DESERVING = -0.5
_QUOTED = 1.5
# A bottom line of this many points takes nothing that is no news.
_ENOUGH = 3


def bottom_line(
    topics: Sequence[Topic],
    ledger: Ledger,
    most: int,
    fresh: Sequence[News],
    *,
    asked: bool = False,
) -> tuple[Point, ...]:
    """The best facts over all topics, of different topics and articles before the same.

    Of one topic that is `asked` for, the first says what it is, if a fact does; of one article,
    it is the first two sentences. A point that is new
    since the last issue says so: the news will not repeat it.
    """
    desk = ledger.desk
    notes = {item.fact.id: item.note for item in fresh}
    currency = Currency(desk)
    merits = _merits(topics, desk, currency, {item.fact.id for item in fresh})
    first = (asked and definition(topics, ledger)) or ()
    chosen = _continued(first or lead(ledger), topics, ledger, most, merits, currency)
    if only_article(desk.facts, desk.articles) is not None:
        chosen.sort(key=lambda fact: (fact not in first, offset(fact)))
    elif len(topics) > 1:
        chosen.sort(key=lambda fact: -round(currency.recent(fact)))
    if asked and len(topics) == 1 and not first:
        chosen = _fronted(chosen, topics[0], desk)
    what = described(topics, ledger) if asked and not first else ()
    return (*what, *(desk.point(fact, notes.get(fact.id, "")) for fact in chosen))[:most]


def _fronted(chosen: Sequence[Fact], topic: Topic, desk: Desk) -> list[Fact]:
    """The facts, where the first is somebody's words or does not name the topic, behind one that
    tells of it: the topic is its subject, or much of what it says.
    """
    about = aboutness(topic)
    telling = [fact for fact in chosen if about(fact) and fact.kind != "quotation"]
    if not telling or chosen[0] in telling:
        return list(chosen)
    best = max(telling, key=lambda fact: (about(fact), -len(desk.texts[fact.id].split()), fact.id))
    return [best, *(fact for fact in chosen if fact is not best)]


def _continued(
    chosen: Sequence[Fact],
    topics: Sequence[Topic],
    ledger: Ledger,
    most: int,
    merits: Mapping[str, float],
    currency: Currency,
) -> list[Fact]:
    """The chosen facts and the next best, one at a time, up to `most`."""
    desk, alone = ledger.desk, len(topics) == 1
    resorts = {f.id: _resort(f, desk, currency, alone=alone) for f in desk.facts}
    facts = [f for f in desk.facts if f.id in merits and f.id not in desk.leaning]
    homes = {key: topic.id for topic in reversed(topics) for key in topic.facts}
    chosen = list(chosen)
    while len(chosen) < most:
        crowding = _crowding(facts, chosen, homes)
        bonus = {fact.id: merits[fact.id] - crowding[fact.id] for fact in facts}
        fits = (_fit(facts, resorts, chosen, last) for last in range(_last(chosen) + 1))
        found = (choose(fit, ledger, most=1, bonus=_looked_up(bonus)) for fit in fits)
        best = next(filter(None, found), ())
        if not best:
            break
        chosen += best
    return chosen


def news_points(fresh: Sequence[News], ledger: Ledger, most: int) -> tuple[Point, ...]:
    """Changes first, then what is new by importance."""
    notes = {item.fact.id: item.note for item in fresh}
    changes = [item.fact for item in fresh if item.change != "new"]
    new = [item.fact for item in fresh if item.change == "new" and item.fact.kind not in _NO_CHANGE]
    chosen = choose(changes, ledger, most=most)
    chosen += choose(new, ledger, most=most - len(chosen))
    return tuple(ledger.desk.point(fact, notes[fact.id]) for fact in chosen)


def _looked_up(bonus: Mapping[str, float]) -> Callable[[Fact], float]:
    return lambda fact: bonus[fact.id]


def _last(chosen: Sequence[Fact]) -> int:
    """The last resort that may be taken next: none, once there is enough of news."""
    return 0 if len(chosen) >= _ENOUGH else 1 if chosen else 2


def _fit(
    facts: Sequence[Fact], resorts: Mapping[str, int], chosen: Sequence[Fact], last: int
) -> list[Fact]:
    """The facts that may come next, of no later resort than the `last`.

    Words are quoted only from articles that are not heard yet.
    """
    heard = {reference.article for fact in chosen for reference in fact.references}
    return [
        fact
        for fact in facts
        if resorts[fact.id] <= last
        and not (fact.kind == "quotation" and heard & {r.article for r in fact.references})
    ]


def _merits(
    topics: Sequence[Topic], desk: Desk, currency: Currency, new: set[str]
) -> dict[str, float]:
    """By fact, what speaks for it beside its worth; only facts that may be printed here."""
    merits: dict[str, float] = {}
    closeness = 1.0 if len(topics) == 1 else _CLOSENESS
    for place, topic in enumerate(topics):
        about = aboutness(topic)
        for fact in (fact for fact in own(desk, topic) if _may_open(fact)):
            merit = (
                closeness * about(fact) - _LOWER * min(place, _REPORTS) + _FRESH * (fact.id in new)
            )
            merit += _REPORT * (min(len(topic.articles), _REPORTS) - 1)
            merits[fact.id] = max(merit, merits.get(fact.id, merit))
    by_id = {fact.id: fact for fact in desk.facts}
    return {
        key: merit + _news_value(by_id[key], desk, currency, alone=len(topics) == 1)
        for key, merit in merits.items()
    }


def _may_open(fact: Fact) -> bool:
    idle = is_age(fact) or is_asking(fact) or is_mere_talk(fact.statement)
    return not fact.conflicts and fact.kind not in _NEVER and not idle


def _news_value(fact: Fact, desk: Desk, currency: Currency, *, alone: bool) -> float:
    """What being fresh or grave adds, and being no news takes off; less of one topic alone."""
    value = currency.recent(fact) * (0.3 if alone else 1.0)
    if not alone:
        value += _GRAVE * gravity(desk.texts[fact.id])
        value -= _SAID * bool(_SAYS.search(fact.predicate) or fact.attributed_to)
        value -= _DOUBT * (1 - sureness(fact))
        value -= _BRIEF * (len(desk.texts[fact.id].split()) < _FEW_WORDS)
        value -= _NAMELESS * (not is_plain(_subject(fact)))
    value -= _BEFORE * (fact.clause is not None and is_earlier(fact.clause.verb))
    value -= _LAST_RESORT * _resort(fact, desk, currency, alone=alone)
    return value - _QUOTED * (fact.kind == "quotation")


def _resort(fact: Fact, desk: Desk, currency: Currency, *, alone: bool) -> int:
    """0 for news; 1 for what is over, long ago or no lead; 2 for what is only so."""
    if fact.kind in _SELDOM or fact.predicate in _LIFE or is_answer(fact):
        return 2
    if is_dull(fact, desk.articles) or (is_description(fact) and not alone):
        return 2
    if alone and desert(fact, desk.texts[fact.id]) < _DESERVING:
        return 2
    return int(currency.is_past(fact, alone=alone) or not (alone or _is_lead(fact, desk)))


def _is_lead(fact: Fact, desk: Desk) -> bool:
    """Whether its article begins with it, or has it next, behind what no clear fact tells."""
    if fact.rule == STORY or fact.is_beside or not opens(fact, desk.articles):
        return False
    homes = {reference.article for reference in fact.references}
    return begins(fact, desk.articles) or not homes & desk.begun


def _subject(fact: Fact) -> str:
    return fact.clause.subject if fact.clause else fact.subject


def _crowding(
    facts: Sequence[Fact], chosen: Sequence[Fact], homes: Mapping[str, str]
) -> dict[str, float]:
    """By fact, what it loses because the chosen ones are of the same article or topic."""
    articles = {reference.article for fact in chosen for reference in fact.references}
    topics = {homes[fact.id] for fact in chosen if fact.id in homes}
    quoted = any(fact.kind == "quotation" for fact in chosen)
    return {
        fact.id: _SERVED * any(r.article in articles for r in fact.references)
        + _SAME_TOPIC * (homes[fact.id] in topics)
        + _QUOTED * (quoted and fact.kind == "quotation")
        for fact in facts
    }
