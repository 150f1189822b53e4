"""Nights of the news and stretches that end with the article's day: both are told by that day."""

from __future__ import annotations

import pytest

from briefings.extract.dates import find_dates
from tests.test_extract_events import events

DAY = "2021-12-20"

NIGHTS = [
    ("Three huts burned down near Lund overnight.", "2021-12-19/2021-12-20"),
    ("A ferry sank overnight in the Bay of Lima.", "2021-12-19/2021-12-20"),
    ("Overnight, two dams broke.", "2021-12-19/2021-12-20"),
    ("Snow will fall overnight in Oslo.", "2021-12-20/2021-12-21"),
    ("Guards fought a fire overnight into Sunday.", "2021-12-19"),
]


@pytest.mark.parametrize(("text", "expected"), NIGHTS)
def test_overnight_is_the_night_before_or_behind_the_article(text: str, expected: str) -> None:
    assert [m.edtf for m in find_dates(text, DAY)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The overnight train was late.",
        "An overnight raid shook Lund.",
        "Ana Ruiz stayed overnight in Lund.",
        "Ana Ruiz became famous overnight.",
        "Farmers feared overnight frost.",
    ],
)
def test_what_only_lasts_a_night_or_tells_of_a_noun_is_no_date(text: str) -> None:
    assert not find_dates(text, DAY)


def test_a_night_has_no_day_where_the_article_has_none() -> None:
    assert [m.edtf for m in find_dates("A ferry sank overnight.", None)] == [None]


# (line, statement, date)
TOLD = [
    ("Two guards have been hurt in a fire in Lund overnight.",
     "Two guards were hurt in a fire in Lund overnight into 20 December 2021.",
     "2021-12-19/2021-12-20"),
    ("Kalvia Rail has lost 900 workers in the past three months.",
     "Kalvia Rail has lost 900 workers in the three months to December 2021.", None),
    ("Kalvia Rail has shut ten stations over the last 24 hours.",
     "Kalvia Rail has shut ten stations over the 24 hours to 20 December 2021.", None),
    ("Kalvia Rail will shut ten stations over the next two days.",
     "Kalvia Rail will shut ten stations over the two days from 20 December 2021.", None),
    ("Ana Ruiz was hurt in Lima when a bus crashed on Friday.",
     "Ana Ruiz was hurt on 17 December 2021 in Lima when a bus crashed.", "2021-12-17"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "statement", "date"), TOLD)
def test_a_deed_keeps_the_time_that_its_sentence_tells(
    line: str, statement: str, date: str | None
) -> None:
    assert (statement, date) in [(f.statement, f.date) for f in events(line, published=DAY)]


def test_the_last_week_of_something_is_no_week_before_the_article() -> None:
    told = events(
        "Ana Ruiz has visited nine towns in the last week of the race in Norvia.", published=DAY
    )
    assert not [f for f in told if " to 20 December" in f.statement]


def test_what_somebody_is_hopeful_about_dates_no_feeling() -> None:
    told = events("Ana Ruiz was upbeat about the exports of Norvia next year.", published=DAY)
    assert not [f for f in told if f.date]
