"""The sentence that an article opens with, told whole."""

import pytest

from briefings.digest.telling.whole_lead import (
    dateline_of,
    lead_span,
    leans,
    straight,
    whole_lead,
)
from tests.arden import story

LEAD = "The council of Osse shut two mines on Monday after a wall fell, killing a guard."


def lead(*lines, **fields):
    one = story(*lines, published="2025-05-14", **fields)
    span = lead_span(one)
    return whole_lead(one, span, ()) if span else None


def test_the_whole_sentence_is_told_with_its_day():
    assert lead(LEAD, "Rain fell.").text == LEAD.replace("Monday", "12 May 2025")


@pytest.mark.parametrize(
    "before",
    [
        "OSSE, 14 May (Courier) — ",
        "OSSE (AP) — ",
        "(Reuters) — ",
        "OSSELAND: ",
        "Loja, LM, Perusia: ",
        "Puerto de Osse – ",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(before):
    assert lead(before + LEAD).text.startswith("The council of Osse")


def test_a_teaser_is_passed_over():
    assert lead("Here we go again.", LEAD).text.startswith("The council of Osse")
    everyone = "Not everyone likes to spend the winter in a mine below the hills."
    assert lead(everyone, LEAD).text.startswith("The council of Osse")


def test_a_story_begins_at_the_dateline_of_an_agency_and_no_caption():
    picture = "In this photo dated 3 May 2025 a wall of a mine stands in the hills of Osse."
    assert lead(picture, f"OSSE (AP) — {LEAD}").text.startswith("The council of Osse")
    assert lead(picture, LEAD).text.startswith("The council of Osse")


@pytest.mark.parametrize(
    "line",
    [
        "He shut two mines near Osse after a wall fell on a guard.",
        "Why did the council of Osse shut two of its mines?",
        "We asked the council of Osse to shut two mines.",
        "At a meeting in Osse, they shut two mines for good.",
        "The council of Osse will shut two mines on Monday.",
        "The council of Osse said “it will shut two mines.",
    ],
)
def test_what_leans_on_something_is_not_told(line):
    assert lead(line) is None


def test_what_is_too_long_loses_its_closing_clause():
    tail = " ".join(["and a bridge over the river near the old mill of the town"] * 3)
    made = lead(LEAD[:-1] + f", while rain washed away the road to Loja {tail}.")
    assert made.text == LEAD.replace("Monday", "12 May 2025")


def test_an_opening_phrase_of_praise_goes_and_one_that_tells_where_stays():
    assert straight("In a rare move, Osse shut a mine.") == "Osse shut a mine."
    assert straight("In what may be a first, Osse shut a mine.") == "Osse shut a mine."
    assert straight("The council of Osse 's mine shut.") == "The council of Osse's mine shut."
    assert straight("In a town of Peru, guards shut a mine.").startswith("In a town of Peru")


def test_whose_pronoun_stands_before_every_name():
    assert leans("After a long night, they shut the mine.")
    assert not leans("After a long night, guards said they shut the mine.")


def test_the_town_of_a_dateline():
    assert dateline_of(story(f"LOJA, 14 May (Courier) — {LEAD}")) == "Loja"
    assert dateline_of(story(LEAD)) == ""
