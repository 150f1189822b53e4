"""Dates that stand with a participle, an infinitive or a noun. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.events import inner
from briefings.model import PRINTED
from tests.test_extract_events_inner import of_rule

# (sentence, date, modality); the article appeared on Thursday 6 May 2021.
TABLE = [
    ("Chile's rowers flew to Oslo to train for the regatta starting on Saturday.",
     "2021-05-08", "planned"),
    ("Ana Ruiz has lost her voice before the Loja festival, due to open on 8 May.",
     "2021-05-08", "planned"),
    ("The number of wolves in Jutland has trebled since 2009.", "2009", "holds"),
    ("In Loja, where the mill has burned straw since 1988, Mayor Ana Ruiz spoke for an hour.",
     "1988", "holds"),
    ("A further $9m was set aside for the port of Loja, on which work is to begin in June 2021.",
     "2021-06", "planned"),
    ("Judge Ana Ruiz held Tam Oke in the Loja jail for sentencing on 21 May.",
     "2021-05-21", "planned"),
    ("A guard says the fire follows a larger blaze in March 2021 which hurt nine.",
     "2021-03", "claimed"),
    ("A show of Danish lamps at the Museum of Loja runs through 21 May.",
     "2021-05-21", "planned"),
    ("The council of Loja agreed to put off the sale of nine boats until 2023.",
     "2023", "planned"),
    ("Ana Ruiz, mayor since 2018, got a prize in Loja.", "2018", "holds"),
    ("The mayor of Loja was forced to leave on Monday.", "2021-05-03", "holds"),
    ("Tam Oke led the team of Loja that won the 2018 cup.", "2018", "holds"),
    ("Ana Ruiz will not say whether she intends to seek a third term in Loja in 2022.",
     "2022", "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "day", "modality"), TABLE)
def test_the_sentence_tells_the_deed_whole(sentence: str, day: str, modality: str) -> None:
    found = [f for f in of_rule(inner.RULE, "Loja grew.", sentence) if f.date == day]
    assert [f.modality for f in found] == [modality]
    assert not any(PRINTED.admits(f) for f in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The rate of Peru is at its lowest level since July 2019.",
        "Nine herds of Loja might have lived had they been fed between 2011 and 2020.",
        "Ana Ruiz spoke of the rain in Loja from 2020 to 2050.",
        "The dam of Loja will not be shut until 2024.",
        "Ana Ruiz has a book of the accounts of Loja between 1889 and 1931.",
        "It was the first strike in Loja since 2002.",
        "The port of Loja has not moved a crate since April 2021.",
        "If Ana Ruiz wins the vote in 2022, the dam of Loja will be shut.",
        "The mill of Loja was not expected to open in 2019.",
        "Ana Ruiz bought a lamp of 1850 in Loja.",
        "The price of wheat in Loja is up from 9 dollars in 2019.",
    ],
)
def test_a_comparison_a_condition_and_a_thing_have_no_deed(sentence: str) -> None:
    assert of_rule(inner.RULE, "The city of Loja grew.", sentence) == []
