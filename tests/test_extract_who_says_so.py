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
