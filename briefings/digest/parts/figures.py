"""Key figures: the numbers that a reader would look up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.choice.choosing import choose
from briefings.digest.choice.deserving import desert
from briefings.digest.choice.importance import sureness
from briefings.digest.mixing import is_age
from briefings.digest.story_order import only_article
from briefings.words.definite import is_plain
from briefings.words.gravity import gravity

if TYPE_CHECKING:
    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.desk import Desk
    from briefings.model import Fact, Point

# An amount of money, a share, a measure: whatever its size.
_MEASURED = re.compile(
    r"[$£€¥₩₹%]|\b(?:percent|per cent|percentage|million|billion|trillion|thousand|crore|lakh"
    r"|tonnes?|tons?|kg|kilograms?|kilomet(?:re|er)s?|km|met(?:re|er)s?|miles?|hectares?|acres?"
    r"|litres?|liters?|barrels?|degrees?|dollars?|euros?|pounds?|francs?|rupees?|yuan|yen|won)\b",
    re.IGNORECASE,
)
# Of what is only counted, fewer are no figure to look up, if nobody died.
_MANY = 20
_DEATHS = re.compile(r"\b(?:dead|died|dies|death|deaths|killed|killing|injured|wounded|missing)\b")
_DIGITS = re.compile(r"\d[\d,]*")
# An age, a span of hours or days, the number on a shirt or of an edition.
_PASSING = re.compile(
    r"-?(?:year|month|week|day|hour|minute)s?(?:-old)?\b|\b(?:st|nd|rd|th)\b|\d(?:st|nd|rd|th)\b"
)
# What a figure far from its story deserves and is sure of, at least.
_DESERVING, _SURE = 1.5, 0.8
# And how grave it is, where each article is told by its lead; nobody's claim is.
_GRAVE = 0.75
_NUMBERED = re.compile(r"\b[Nn](?:umbers?|os?\.)\s\d")


def figures(ledger: Ledger, most: int, *, apart: bool = False) -> tuple[Point, ...]:
    """The figures that the brief has not printed yet, the weightiest first.

    Of stories that stand `apart` these are few: they say by themselves what they are about.
    """
    desk = ledger.desk
    alone = only_article(desk.facts, desk.articles) is not None
    key = [fact for fact in desk.facts if _is_key(fact) and not fact.conflicts]
    # Among several articles nobody knows what "8 percent of the company" counts.
    facts = [fact for fact in key if alone or is_plain(fact.statement)]
    if apart:
        facts = [fact for fact in facts if _is_news(fact, desk)]
    return tuple(desk.point(fact) for fact in choose(facts, ledger, most=most))


def _is_news(fact: Fact, desk: Desk) -> bool:
    """Whether the figure is clear and deserves a line far from its story."""
    deserving = desert(fact, desk.texts[fact.id]) >= _DESERVING
    if desk.leads and (fact.attributed_to or gravity(desk.texts[fact.id]) < _GRAVE):
        return False
    return deserving and sureness(fact) >= _SURE


def _is_key(fact: Fact) -> bool:
    if fact.kind != "figure" or is_age(fact) or _NUMBERED.search(fact.statement):
        return False
    if _MEASURED.search(fact.value) and _DIGITS.search(fact.value):
        return True
    if _PASSING.search(fact.value):
        return False
    counted = _DIGITS.search(fact.value)
    least = 1 if _DEATHS.search(fact.statement) else _MANY
    return counted is not None and int(counted[0].replace(",", "")) >= least
