"""Figures: the number with its hedge and unit, and what it counts. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.figures import facts
from briefings.extract.minting import Refusal
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def figures(*lines: str) -> list[Fact]:
    """The figures of an article with these lines."""
    (story,) = parse([article(*lines, published="2021-09-15")], load())
    return [f for f in facts(read(story)) if isinstance(f, Fact)]


# (sentence, (subject, value), …)
TABLE = [
    ("Crews rescued 14 sailors off Madeira.", (("sailors", "14"),)),
    ("Crews rescued more than 200 sailors off Madeira.", (("sailors", "more than 200"),)),
    ("Aralco's profit rose to $300 million in 2020.", (("Aralco's profit", "$300 million"),)),
    ("Exports fell by about 8 percent in 2020.", (("Exports", "about 8 percent"),)),
    ("Norway runs 21 free ports.", (("free ports", "21"),)),
    ("Dozens of houses in Loja burned down.", (("houses in Loja", "Dozens"),)),
    ("Tens of thousands of fans marched through Loja.", (("fans", "Tens of thousands"),)),
    ("Aralco opened a 500 square metre hall in Turku.", (("Aralco", "500 square metre"),)),
    ("The 12 sailors who fled the ship reached Loja.", (("sailors", "12"),)),
    ("Tam Oke, 19, left Turku for Oslo.", (("Tam Oke", "19"),)),
    ("Loja has a single hospital.", (("hospital", "a single"),)),
    ("Nearly half of voters in Turku stayed at home.", ()),
    ("Hundreds of thousands of fans marched through Loja.",
     (("fans", "Hundreds of thousands"),)),
    ("Turku recorded a turnout of 58% in 2020.", (("Turku", "58%"),)),
    ("Turku has a turnout rate of 58%.", (("Turku", "58%"),)),
    ("Sales in Turku rose 5%.", (("Sales in Turku", "5%"),)),
    ("The court fined Aralco 40 million reais in 2020.", (("The court", "40 million reais"),)),
    ("The court fined Aralco R$ 40 million in 2020.", (("The court", "R$ 40 million"),)),
    ("Two divers drowned off Madeira.", (("divers", "Two"),)),
    ("The mill in Turku was sold for €3.2bn.", (("The mill in Turku", "€3.2bn"),)),
    ("Prices in Loja rose by between 4 and 6 percent.",
     (("Prices in Loja", "between 4 and 6 percent"),)),
    ("Police in Porto seized 40 kilograms of cocaine.", (("Police in Porto", "40 kilograms"),)),
    ("Aralco will hire an estimated 900 workers in Turku.",
     (("workers in Turku", "an estimated 900"),)),
    ("The quake killed 12 people and injured 30 others in Loja.",
     (("people", "12"),)),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_a_clause_gives_its_figures(sentence: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert set(expected) <= {(f.subject, f.value) for f in figures(sentence)}


NONE = [
    "Turku lost its 11-year court battle against Aralco.",
    "Aralco closed its 10-year-old browser.",
    "At least one shell landed near Loja.",
    "The 92,000-strong crowd left Turku.",
    "Traffic to the site increased 18-fold in 2008.",
    "Turku has 40",
    "Loja keeps a 2000 year old tradition.",
    "Aralco leased the pier for the next 30 years.",
    "Rovers scored just two minutes in.",
    "Aralco paid the fine within 48 hours.",
    "Peru and Chile signed a pact on fish, and the two countries opened a bridge.",
    "Aralco opened in 1998.",
    "Liv Aho came third on 3 May 2020.",
    "The Boeing 737 landed in Turku.",
    "One of the players left Turku.",
    "Liv Aho produced series 2 of the show.",
    "Turku could lose 300 jobs.",
    "“We lost 300 jobs,” Liv Aho said.",
    "Did Turku lose 300 jobs?",
]


@pytest.mark.parametrize("sentence", NONE)
def test_no_figure_of_dates_names_ordinals_and_what_is_not_told(sentence: str) -> None:
    assert figures(sentence) == []


def test_a_number_without_a_statement_gives_its_reason() -> None:
    (story,) = parse([article("These were 40 houses.")], load())
    refused = [r for r in facts(read(story)) if isinstance(r, Refusal)]
    assert [r.rule for r in refused] == ["figure"]


def test_a_speakers_figure_is_a_claim() -> None:
    (figure,) = figures("The mayor of Loja said 900 homes had no water.")
    assert (figure.modality, figure.attributed_to) == ("claimed", "the mayor of Loja")


def test_a_planned_figure_is_planned() -> None:
    (figure,) = figures("Aralco will build 900 homes in Loja.")
    assert figure.modality == "planned"
