"""Abbreviations, both ways. Every name is invented or common knowledge."""

from __future__ import annotations

import pytest

from briefings.extract.abbreviations import facts, long_forms, pairs
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Long form first.
        ("The Calder Transit Authority (CTA) met.", {"CTA": "Calder Transit Authority"}),
        (
            "He left the Ministry of Roads and Ports (MRP).",
            {"MRP": "Ministry of Roads and Ports"},
        ),
        (
            "He left the Ministry of Roads and Ports (MORAP).",
            {"MORAP": "Ministry of Roads and Ports"},
        ),
        ("Sales of electric vehicles (EVs) rose.", {"EVs": "electric vehicles"}),
        ("The Nordic Wind Fund (NWF, based in Oslo) paid.", {"NWF": "Nordic Wind Fund"}),
        ("The National Farmers’ Union (NFU) won.", {"NFU": "National Farmers’ Union"}),
        ("Its “Green Harbour Plan” (GHP) failed.", {"GHP": "Green Harbour Plan"}),
        # Short form first.
        ("The NRB (National Rail Board) pays.", {"NRB": "National Rail Board"}),
        (
            "CEDAR (Centre for Deep Arctic Research) drilled.",
            {"CEDAR": "Centre for Deep Arctic Research"},
        ),
        (
            "The WAVE Youth contest (Women Acting for Vital Estuaries) began.",
            {"WAVE": "Women Acting for Vital Estuaries"},
        ),
        ("He led the Aster People's Guard [APG].", {"APG": "Aster People's Guard"}),
        ("The Movement 9 Stars (M9S) won.", {"M9S": "Movement 9 Stars"}),
        # Named in the sentence.
        ("The Osse Valley Trust, or OVT, owns it.", {"OVT": "Osse Valley Trust"}),
        (
            "The Deep Sea Survey, also known as the DSS, sails.",
            {"DSS": "Deep Sea Survey"},
        ),
        ("DSS stands for Deep Sea Survey and is old.", {"DSS": "Deep Sea Survey"}),
        # A shared first word; initials in another order; letters from within.
        ("The Varna Free Port (Varna FP) opened.", {"Varna FP": "Varna Free Port"}),
        ("The Popular Front of Asteria (FPA) split.", {"FPA": "Popular Front of Asteria"}),
        ("The Baltic Telecom Group (BALTEG) fell.", {"BALTEG": "Baltic Telecom Group"}),
        (
            "The Old Loja State Attorney General (OLAG) sued.",
            {"OLAG": "Old Loja State Attorney General"},
        ),
        # None.
        ("The Tern State Lake Union (TLU) sued.", {}),
        ("Anna Berg (SPD) lost.", {}),
        ("The mayor (CDU) won in Calder (pop. 9,000).", {}),
        ("The team (see FIFA) lost (2-1).", {}),
        ("The Calder Transit Authority met (MRP).", {}),
        ("He met Tom Baker (T) there.", {}),
        ("Profit (EBIT) fell at Kestrel Foods (KST.L).", {}),
    ],
)
def test_short_forms_are_paired_with_what_they_stand_for(
    text: str, expected: dict[str, str]
) -> None:
    assert long_forms(text) == expected


def test_a_pair_spans_both_of_its_forms() -> None:
    text = "Yesterday the NRB (National Rail Board) paid."
    (pair,) = pairs(text, 0, len(text))
    assert text[pair.start : pair.end] == "NRB (National Rail Board)"


def test_a_short_form_is_one_fact_however_often_it_is_explained() -> None:
    line = "The Calder Transit Authority (CTA) met."
    (story,) = parse([article(line, line)], load())
    found = [result for result in facts(read(story)) if isinstance(result, Fact)]
    assert [fact.statement for fact in found] == ["CTA stands for Calder Transit Authority."]
    assert found[0].references[0].quote == "Calder Transit Authority (CTA)"
