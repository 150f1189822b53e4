"""What took place, by a noun with its day; deeds of a weekend. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.dates import find_dates
from tests.test_extract_events import events
from tests.test_extract_story_days import events as told

DAY = "2021-12-24"  # a Friday
RULE = "event, happening"

# (line, statement, date)
TOLD = [
    ("Tension rose in Norvia after the bloody December 13 raid on the Loja court.",
     "A bloody raid on the Loja court took place on 13 December 2021.", "2021-12-13"),
    ("Engineers have read the main report into last year's fatal Aruna Airways crash in Lund.",
     "The fatal Aruna Airways crash in Lund happened in 2020.", "2020"),
    ("Mila Okoro won two medals at the July world championships in Lima.",
     "World championships in Lima took place in July 2021.", "2021-07"),
    ("Ana Ruiz spoke of calm after Tuesday's riots in Turku and Oslo.",
     "Riots in Turku and Oslo took place on 21 December 2021.", "2021-12-21"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "statement", "date"), TOLD)
def test_a_dated_noun_tells_what_took_place(line: str, statement: str, date: str) -> None:
    facts = [f for f in events(line, published=DAY) if f.rule == RULE]
    assert [(f.statement, f.date) for f in facts] == [(statement, date)]


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz warned of the alleged December 13 raid on the Loja court.",
        "Norvia has cancelled the December 20 rally in Turku.",
        "Ana Ruiz spoke of calm after Tuesday's riots.",
        "Members voted in favour of a march on Loja in May.",
        "Ana Ruiz will speak at next week's summit in Lima.",
    ],
)
def test_what_is_unsure_to_come_or_not_named_is_no_happening(line: str) -> None:
    assert not [f for f in events(line, published=DAY) if f.rule == RULE]


def test_a_weekend_before_a_deed_is_the_last_one() -> None:
    mentions = find_dates("Nine people were hurt in weekend bombing raids near Lund.", DAY)
    assert [m.edtf for m in mentions] == ["2021-12-18/2021-12-19"]


@pytest.mark.parametrize(
    "line", ["The weekend trains to Lund were late.", "Ana Ruiz took a weekend trip to Lund."]
)
def test_any_weekend_is_none(line: str) -> None:
    assert not find_dates(line, DAY)


def test_who_was_hurt_in_weekend_raids_was_hurt_that_weekend() -> None:
    facts = told("Pilot Ana Ruiz was hurt in weekend bombing raids near Lund.", published=DAY)
    assert {f.date for f in facts} == {"2021-12-18/2021-12-19"}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("Ana Ruiz left last Thursday.", "2021-12-16"), ("Ana Ruiz left last Tuesday.", None)],
)
def test_last_thursday_is_not_yesterday(text: str, edtf: str | None) -> None:
    assert [m.edtf for m in find_dates(text, DAY)] == [edtf]


def test_a_timetable_may_be_of_the_day_of_the_article() -> None:
    (fact,) = events("The Loja Parliament meets today to elect a speaker.", published=DAY)
    assert (fact.date, fact.modality) == (DAY, "planned")


DAYS_ON_END = [
    ("Ana Ruiz sang in Lund on Saturday and Sunday.",
     "Ana Ruiz sang in Lund on 25 and 26 December 2021.", "2021-12-25/2021-12-26"),
    ("Aralco drivers will strike in Turku on Friday and Saturday.",
     "Aralco drivers will strike in Turku on 31 December 2021 and 1 January 2022.",
     "2021-12-31/2022-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "statement", "date"), DAYS_ON_END)
def test_two_days_on_end_are_one_stretch(line: str, statement: str, date: str) -> None:
    published = "2021-12-27"  # a Monday
    found = [(f.statement, f.date) for f in events(line, published=published)]
    assert (statement, date) in found
