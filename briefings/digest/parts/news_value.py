"""What speaks for a fact as the bottom line of a brief, beside its worth everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.choice.aboutness import aboutness, own
from briefings.digest.choice.belonging import is_dull
from briefings.digest.choice.deserving import desert
from briefings.digest.choice.importance import sureness
from briefings.digest.mixing import is_age, is_asking, is_description
from briefings.digest.parts.answers import is_answer
from briefings.digest.story_order import begins, opens
from briefings.model import STORY
from briefings.words.definite import is_plain
from briefings.words.gravity import gravity
from briefings.words.talk import is_earlier, is_mere_talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.digest.choice.currency import Currency
    from briefings.digest.desk import Desk
    from briefings.model import Fact, Topic

# What being new adds to a fact's worth, and what its topic takes off standing one place lower.
_FRESH = 0.5
_LOWER = 0.15
# What the gravest news gains over several topics, and each further article of its topic.
_GRAVE = 4.5
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
# And where it does not say in which country.
_NOWHERE = 0.7
# How much of what being about its topic adds counts beside other topics.
_CLOSENESS = 0.4
# What a fact loses that is no news: of these kinds, or over, or long ago; and a quotation.
_SELDOM = frozenset({"position", "location", "education"})
_LIFE = frozenset({"study", "train", "attend", "graduate", "marry", "grow"})
_NEVER = frozenset({"abbreviation"})
_LAST_RESORT = 5.0
_DESERVING = -0.5
QUOTED = 1.5
# From such a gravity on, news is of a graver class.
_CLASSES = (0.0, 0.25, 0.45, 0.75)
# Of a thing, in a headline.
_FIGURE = re.compile(r"\b[Dd]eath (?=of\b)")
_OBITUARY, _DIED = 2, re.compile(r"\b(?:has )?died (?:aged|at|in|on|of)\b")


def grave(fact: Fact, desk: Desk) -> float:
    """How grave the fact is; of what its article begins with, as its headline tells, if that is."""
    told = gravity(desk.texts[fact.id])
    if told < 0 or not begins(fact, desk.articles):
        return told
    cited = (desk.articles[r.article] for r in fact.references if r.article in desk.articles)
    heads = (gravity(_FIGURE.sub("", article.title)) for article in cited)
    return max(told, max((head for head in heads if head >= _CLASSES[-1]), default=told))


def weight(fact: Fact, desk: Desk) -> int:
    """The news in classes: lives and upheaval, the state and courts, all else, play.

    The death of one person, whose life is told, is no upheaval.
    """
    found = sum(grave(fact, desk) >= least for least in _CLASSES)
    one = any(n.kind == "person" and n.text in _subject(fact) for n in fact.names)
    return min(found, _OBITUARY) if one and _DIED.search(desk.texts[fact.id]) else found


def merits_of(
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
        value += _GRAVE * grave(fact, desk)
        value -= _SAID * bool(_SAYS.search(fact.predicate) or fact.attributed_to)
        value -= _DOUBT * (1 - sureness(fact))
        value -= _BRIEF * (len(desk.texts[fact.id].split()) < _FEW_WORDS)
        value -= _NAMELESS * (not is_plain(_subject(fact)))
        value -= _NOWHERE * all(n.kind not in ("place", "nationality") for n in fact.names)
    value -= _BEFORE * (fact.clause is not None and is_earlier(fact.clause.verb))
    value -= _LAST_RESORT * resort(fact, desk, currency, alone=alone)
    return value - QUOTED * (fact.kind == "quotation")


def resort(fact: Fact, desk: Desk, currency: Currency, *, alone: bool) -> int:
    """0 for news; 1 for what is over, long ago or no lead; 2 for what is only so."""
    if fact.kind in _SELDOM or fact.predicate in _LIFE or is_answer(fact):
        return 2
    if is_dull(fact, desk.articles) or (is_description(fact) and not alone):
        return 2
    if alone and desert(fact, desk.texts[fact.id]) < _DESERVING:
        return 2
    before = not alone and fact.clause is not None and is_earlier(fact.clause.verb)
    return int(before or currency.is_past(fact, alone=alone) or not (alone or _is_lead(fact, desk)))


def _is_lead(fact: Fact, desk: Desk) -> bool:
    """Whether its article begins with it, or has it next, behind what no clear fact tells."""
    if fact.id in desk.leads:
        return True
    if fact.rule == STORY or fact.is_beside or not opens(fact, desk.articles):
        return False
    homes = {reference.article for reference in fact.references}
    return begins(fact, desk.articles) or not homes & desk.begun


def _subject(fact: Fact) -> str:
    return fact.clause.subject if fact.clause else fact.subject
