"""Tenures: who held what office, where, from when to when, as of which article.

`RULES` is the table of the ways in which news tells it; `facts` runs them in order,
drops what says less than another of the same person, and mints the facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.minting import Refusal
from briefings.extract.positions.affiliations import affiliated
from briefings.extract.positions.articles import as_written
from briefings.extract.positions.capacities import capacities
from briefings.extract.positions.careers import careers
from briefings.extract.positions.counsel import counsel
from briefings.extract.positions.countries import countries
from briefings.extract.positions.deeds import by_deed
from briefings.extract.positions.departed import departed
from briefings.extract.positions.descriptions import counterparts, unnamed
from briefings.extract.positions.elsewhere import elsewhere
from briefings.extract.positions.fuller import fullest
from briefings.extract.positions.homelands import at_home
from briefings.extract.positions.lands import landed
from briefings.extract.positions.openly import is_open
from briefings.extract.positions.speaking import own_offices
from briefings.extract.positions.successors import successors
from briefings.extract.positions.taken import alone
from briefings.extract.positions.telling import fact
from briefings.extract.positions.tenure import Tenure
from briefings.extract.positions.titled import titled
from briefings.extract.positions.trades import together
from briefings.extract.positions.turns import turned
from briefings.extract.positions.verbs import by_verb
from briefings.extract.positions.work import by_work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.extract.reading import Reading
    from briefings.model import Fact

RULES: tuple[Callable[[Reading], Iterator[Tenure | Refusal]], ...] = (
    titled,
    by_verb,
    by_deed,
    by_work,
    careers,
    counterparts,
    successors,
    unnamed,
    counsel,
    affiliated,
    capacities,
    own_offices,
)


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The positions of an article, and the places where a rule gave up."""
    found: list[Tenure] = []
    for rule in RULES:
        for result in rule(reading):
            if isinstance(result, Refusal):
                yield result
            else:
                found.append(result)
    known = landed(reading, countries(t for t in found if not is_open(t)))
    placed = at_home(reading, elsewhere(reading, known))
    whole = [t for t in placed if not (_bare_successor(t) or _bare_post(t))]
    whole += (t for t in found if is_open(t))
    told = together(fullest(turned(reading, whole)))
    for tenure in as_written(reading, departed(reading, alone(told))):
        yield fact(reading.story, tenure)


def _bare_post(tenure: Tenure) -> bool:
    """ "my job as the mayor" of a place that the article does not say."""
    return tenure.rule == "career list" and tenure.office.phrase == f"the {tenure.office.role}"


def _bare_successor(tenure: Tenure) -> bool:
    """ "her successor as director" of what the article does not say."""
    office = tenure.office
    named = office.organization or office.place or office.value != office.role
    return tenure.rule == "successor" and not named
