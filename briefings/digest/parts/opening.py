"""What a brief opens on: the bottom line up front, and what is new since the last issue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.choice.aboutness import aboutness
from briefings.digest.choice.choosing import choose
from briefings.digest.choice.currency import Currency
from briefings.digest.parts.definitions import definition, described
from briefings.digest.parts.leads import lead
from briefings.digest.parts.news_value import QUOTED, merits_of, resort, weight
from briefings.digest.parts.own_lead import own_lead
from briefings.digest.story_order import begins, offset, only_article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.desk import Desk
    from briefings.digest.parts.news import News
    from briefings.model import Fact, Point, Topic

# What a fact loses whose article or topic the bottom line has already.
_SERVED = 1.5
_SAME_TOPIC = 4.0
_NO_CHANGE = frozenset({"quotation", "abbreviation"})
_KNOWN = re.compile(r"\b(?:is|are) (?:best |widely )?known (?:as|for)\b")
# A bottom line of this many points takes nothing that is no news.
_ENOUGH = 3


def bottom_line(
    topics: Sequence[Topic],
    ledger: Ledger,
    most: int,
    fresh: Sequence[News],
    *,
    asked: bool = False,
    whole: bool = False,
) -> tuple[Point, ...]:
    """The best facts over all topics, of different topics and articles before the same.

    Of one topic that is `asked` for, the first says what it is, if a fact does; of one article,
    it is the first two sentences. Of several topics the gravest stands first, then the newest;
    what articles of months before tell comes behind what is new. A point that is new since the
    last issue says so: the news will not repeat it.
    """
    desk = ledger.desk
    notes = {item.fact.id: item.note for item in fresh}
    currency = Currency(desk)
    merits = merits_of(topics, desk, currency, {item.fact.id for item in fresh})
    first = (asked and definition(topics, ledger)) or ()
    opening = first or lead(ledger)
    own = None if asked else own_lead(ledger, opening, whole=whole)
    if own is not None:
        opening = tuple(fact for fact in opening if not begins(fact, desk.articles))
    chosen = _continued(opening, topics, ledger, most - bool(own), merits, currency, asked=asked)
    if only_article(desk.facts, desk.articles) is not None:
        chosen.sort(key=lambda fact: (fact not in first, offset(fact)))
    elif len(topics) > 1:
        chosen.sort(
            key=lambda fact: (
                _is_known(fact),
                currency.is_stale(fact),
                -weight(fact, desk),
                -round(currency.recent(fact)),
            )
        )
    if asked and len(topics) == 1 and not any(f.kind == "membership" for f in first):
        chosen = _fronted(chosen, topics[0], desk)
    what = (own,) if own else described(topics, ledger) if asked and not first else ()
    return (*what, *(desk.point(fact, notes.get(fact.id, "")) for fact in chosen))[:most]


def _is_known(fact: Fact) -> bool:
    """ "Ruiz, the mayor, is known as a critic of the port": what is so opens no brief."""
    return _KNOWN.search(fact.statement) is not None


def _fronted(chosen: Sequence[Fact], topic: Topic, desk: Desk) -> list[Fact]:
    """The facts, where the first is somebody's words, a long form or does not name the topic,
    behind one that tells of it: the topic is its subject, or much of what it says.

    Before a long form only one stands that has the short form, too.
    """
    about = aboutness(topic)
    telling = [fact for fact in chosen if about(fact) and fact.kind not in _NO_CHANGE]
    if chosen[:1] and chosen[0].kind == "abbreviation":
        short = min(chosen[0].subject, chosen[0].value, key=len)
        telling = [fact for fact in telling if short in desk.texts[fact.id]]
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
    *,
    asked: bool,
) -> list[Fact]:
    """The chosen facts and the next best, one at a time, up to `most`."""
    desk, alone = ledger.desk, len(topics) == 1
    resorts = {f.id: resort(f, desk, currency, alone=alone) for f in desk.facts}
    facts = [f for f in desk.facts if f.id in merits and f.id not in desk.leaning]
    if asked and alone:  # words that are said beside the topic do not tell what it is
        about = aboutness(topics[0])
        facts = [fact for fact in facts if fact.kind != "quotation" or about(fact)]
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
    """Changes first, then what is new by importance: what its article opens with, if each is told
    by that, or what several articles tell.
    """
    notes = {item.fact.id: item.note for item in fresh}
    changes = [item.fact for item in fresh if item.change != "new"]
    new = [item.fact for item in fresh if item.change == "new" and item.fact.kind not in _NO_CHANGE]
    if ledger.desk.leads:
        new = [f for f in new if f.id in ledger.desk.leads or ledger.desk.sources(f) > 1]
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

    Words are quoted only from articles that are not heard yet, and where there is too little news.
    Of a sentence one fact is enough beside other articles.
    """
    told = {(r.article, r.sentence) for fact in chosen for r in fact.references}
    apart = len({r.article for fact in facts for r in fact.references}) > 1
    heard = {reference.article for fact in chosen for reference in fact.references}
    full = len(chosen) >= _ENOUGH
    return [
        fact
        for fact in facts
        if resorts[fact.id] <= last
        and not (apart and any((r.article, r.sentence) in told for r in fact.references))
        and not (
            fact.kind == "quotation" and (full or heard & {r.article for r in fact.references})
        )
    ]


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
        + QUOTED * (quoted and fact.kind == "quotation")
        for fact in facts
    }
