"""Who says a thing, whether it lies ahead, and of whom it is said: every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.model import Fact
from tests.factories import article

OPENING = "The harbour at Loja reopened in 2019 after a long repair by the port authority."


def facts(*sentences: str) -> list[Fact]:
    """The events and figures of some sentences behind an opening, of 6 May 2021."""
    story = article("A title", OPENING, *sentences, published="2021-05-06")
    (found,) = extract([story])
    start = story.text.index(OPENING) + len(OPENING)
    behind = [f for f in found.facts if f.references[0].start >= start]
    return [f for f in behind if f.kind in ("event", "figure")]


# (sentence, who says so)
CLAIMS = [
    # between two commas
    ("The number of ferries has doubled since 2018, the Ecuadorean tourism board says, and could "
     "double by 2030.", "the Ecuadorean tourism board"),
    ("The trams would be driverless, Marta Ibarra said, but the buses would not.", "Marta Ibarra"),
    # behind "but", in the time of what is said
    ("Marta Ibarra says 4,000 boats were built last month, but 32,000 people stopped looking for "
     "crabs.", "Marta Ibarra"),
    # between subject and verb
    ("Attendance, Marta Ibarra added, had reached 31,000 in Loja, up from 26,500 a year before.",
     "Marta Ibarra"),
    # behind what is said, with who he is
    ("Dust pollution, which also tends to settle on still nights, was only partly accounted "
     "for, said Prof Ruth Adeyemi-Holt, who heads the marine unit at the University of Azuay.",
     "Prof Ruth Adeyemi-Holt"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "speaker"), CLAIMS)
def test_who_says_it_is_told_wherever_it_stands(sentence: str, speaker: str) -> None:
    told = facts(sentence)
    assert told
    assert {(f.modality, f.attributed_to) for f in told} == {("claimed", speaker)}


# Verbs that no list has: whoever is their subject says what "that" opens.
@pytest.mark.parametrize(
    "verb",
    ["divulged", "confided", "posited", "theorised", "refuted", "blogged", "shouted", "calculated"],
)
def test_what_a_verb_brings_in_with_that_is_its_subjects(verb: str) -> None:
    told = facts(f"Tugboat owners {verb} on Tuesday that 12 sailors had died at the Manta yard.")
    own = [f for f in told if f.statement.startswith("12 sailors")]
    assert {(f.modality, f.attributed_to) for f in own} <= {("claimed", "tugboat owners")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The ruling meant that the Manta yard closed in March 2021.",
        "It emerged that the Manta yard closed in March 2021.",
        "The court ensured that the Manta yard closed in March 2021.",
    ],
)
def test_what_a_verb_brings_about_is_told_by_nobody(sentence: str) -> None:
    assert {f.attributed_to for f in facts(sentence)} == {None}


# (sentence, modality, date)
AHEAD = [
    ("The ferry Azuay will not sail in the race, after failing a safety check off Manta.",
     "planned", None),
    ("They travel to Guayaquil on Saturday for a cup tie against Deportivo Quito.", "planned",
     "2021-05-08"),
    ("The budget for the harbour of Manta is set at 400 million dollars by the council.",
     "holds", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "modality", "date"), AHEAD)
def test_what_lies_ahead_is_planned(sentence: str, modality: str, date: str | None) -> None:
    told = [f for f in facts(sentence) if f.kind == "event"]
    assert [(f.modality, f.date) for f in told] == [(modality, date)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain of the ferry is alleged to have told the crew of Manta what had happened.",
        "Ecuadorean marines are reported to have been deployed near the border with Peru.",
        "Fishermen report seeing the marines fire as many as four shots into a boat off Manta.",
    ],
)
def test_what_is_alleged_is_a_claim(sentence: str) -> None:
    told = [f for f in facts(sentence) if f.kind == "event"]
    assert [f.modality for f in told] == ["claimed"]


def test_a_relative_pronoun_is_never_the_subject() -> None:
    sentence = (
        "The team, which included researchers from Chile and Peru, compared catch records kept by "
        "22 public ports between 2008 and 2018 with readings from 140 sensors, many of them "
        "installed on the roofs of harbour schools."
    )
    assert {f.subject for f in facts(sentence)}.isdisjoint({"which", "who", "that"})


def test_two_years_are_no_one_date() -> None:
    told = facts("Marta Ibarra claims that in 1997 and 1998, she was told to paint the ships.")
    assert {f.date for f in told if f.confidence >= 0.83} <= {None}


def test_a_day_that_owns_an_owner_stays_as_it_is() -> None:
    told = facts("It was preferred to a novel by Ivo Karim, this summer's critics' favourite.")
    assert all("this summer's" in f.statement and f.confidence < 0.83 for f in told)


def test_an_age_of_another_year_is_no_age_of_today() -> None:
    told = facts(
        "In August 2018 a cyclist, 23-year-old student Ana Soto, was killed there "
        "in a collision with a lorry."
    )
    ages = [f for f in told if f.rule == "figure, age"]
    assert all(f.confidence < 0.83 for f in ages)


def test_earlier_is_not_moved_behind_another_deed() -> None:
    told = facts(
        "Earlier, guards shot eight smugglers near the border with Peru, wounding one, hospital "
        "officials in Macara said."
    )
    assert told
    assert not any("wounding one earlier" in f.statement for f in told)


def test_a_sentence_that_goes_on_with_what_was_said_is_no_fact_of_the_outlet() -> None:
    told = facts(
        "The coroner said the sailor had been trained to swim in the waters of Manta.",
        "The captain had not considered that and neither the cook nor the mate of the ferry had "
        "told him there was an alternative to the route.",
    )
    assert not any(f.statement.startswith("The captain") for f in told)
    told = facts(
        "Pleading for him, Ruth Moss said her client had been gambling in Guayaquil every day.",
        "He was ashamed, and his wife had left him.",
    )
    assert not any(f.statement.startswith("He was ashamed") for f in told)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        # the noun that a comma ends, where the parser found no verb
        ("The jury, chaired by the poet and translator Ivo Karim, deliberated for nearly five "
         "hours.", "the jury"),
        # who writes, behind what opens the sentence
        ("Writing in a blog post, Ivo Karim of The Globe and Mail dubbed the long conflict "
         "over the port of Manta a farce.", "Ivo Karim of The Globe and Mail"),
        # what a list opens is not who did it
        ("After two storms, one lightning strike and a boat that would not leave the bay, the town "
         "council of Manta opened its harbour on 4 May 2021.", "the town council of Manta"),
        # the name that ends what tells of the subject is not the subject
        ("The federal inquiry looking into the end of shipping giant ZIH says the leak of a "
         "secret paper is a crime.", "the federal inquiry"),
        # a family is not one of its members
        ("The Ibarra family founded the company in Manta in 1923 and has kept it.",
         "The Ibarra family"),
    ],
)  # fmt: skip
def test_of_whom_it_is_told(sentence: str, subject: str) -> None:
    named = "Marta Ibarra, a judge, spoke to sailors in the port of Manta on Monday."
    told = [f for f in facts(named, sentence) if sentence[-20:] in f.statement]
    assert {f.subject for f in told if f.kind == "event"} == {subject}


def test_data_of_nobody_say_nothing() -> None:
    told = facts(
        "Analysts on average had pencilled in $341 million, according to data compiled by Aralco."
    )
    assert not any(f.attributed_to == "data" for f in told)


def test_what_was_left_over_is_no_sentence() -> None:
    told = facts("Chile lost their last eight wickets and were bowled out with 19 balls unused.")
    assert not any(f.statement.startswith("19 balls") for f in told)


def test_the_two_countries_are_not_one_of_whom_they_speak() -> None:
    told = facts(
        "Peru and Chile signed a pact. Peru and Chile will share the water.",
        "Bolivia took issue with the two countries' mention of Chile in their statement.",
    )
    assert not any("Chile's mention of Chile" in f.statement.replace("’", "'") for f in told)


def test_a_bare_office_is_called_by_its_owner() -> None:
    line = (
        'The driver was found in Loja, but "it\'s not clear whether the passenger hurt himself", '
        "Azuay County Sheriff's Department said in a statement."
    )
    (found,) = extract([article("A title", OPENING, line)])
    said = [f.subject for f in found.facts if f.kind == "quotation"]
    assert said == ["Azuay County Sheriff's Department"]


def test_a_clock_is_no_count_and_a_state_no_plan() -> None:
    told = facts("The sucre was little changed at 11.35 to the dollar by 1430 GMT.")
    assert {f.modality for f in told} == {"holds"}
    assert not any(f.kind == "figure" and f.value == "1430" for f in told)


def test_who_calls_it_so_is_the_subject_behind_another_clause() -> None:
    told = facts(
        "As scores of poor farmers went to ground to escape an arrest by Peruvian police, a senior "
        'Chilean party official called the mayor\'s rule "illegitimate and irrational" and said '
        "that her election in March was won through fraud."
    )
    assert not any("farmers" in f.subject for f in told if f.kind == "event")


def test_an_aside_that_hides_the_main_verb_is_not_closed() -> None:
    told = facts(
        "Marta Ibarra, who has denied the subject of Manta came up during their lunch, seemed to "
        "be worried about the political cost of a new port."
    )
    assert not any("of Manta, came up" in f.statement for f in told)


def test_what_soldiers_say_that_they_did_is_their_claim() -> None:
    told = facts(
        "Soldiers in Peru say they have overthrown President Ana Soto-Karim, closed the islands' "
        "borders and imposed a curfew from dusk to dawn, hours after gunfire was heard in Lima."
    )
    assert {f.modality for f in told if f.kind == "event"} == {"claimed"}
